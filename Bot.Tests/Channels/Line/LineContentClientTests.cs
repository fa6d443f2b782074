using Bot.Channels.Line;
using Bot.Tests.Support.Line;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Channels.Line;

public sealed class LineContentClientTests
{
    private static readonly byte[] Photo = [1, 2, 3, 4, 5, 6, 7, 8];

    [Theory]
    [InlineData(200, LineContentOutcome.Fetched)]
    [InlineData(202, LineContentOutcome.NotReadyYet)]
    [InlineData(400, LineContentOutcome.TryLater)]
    [InlineData(404, LineContentOutcome.NotFound)]
    [InlineData(410, LineContentOutcome.TakenBack)]
    [InlineData(500, LineContentOutcome.TryLater)]
    public async Task Every_answer_is_told_apart(int status, LineContentOutcome expected) =>
        Assert.Equal(expected, (await FetchAsync(new LineStoredContent(status, Photo), 8)).Content.Outcome);

    [Fact]
    public async Task A_photo_arrives_whole()
    {
        var (content, bytes) = await FetchAsync(new LineStoredContent(200, Photo), 8);
        Assert.Equal(new LineContent(LineContentOutcome.Fetched, "image/jpeg", 8), content);
        Assert.Equal(Photo, bytes);
    }

    [Fact]
    public async Task What_is_larger_than_allowed_is_not_taken() =>
        Assert.Equal(LineContentOutcome.TooLarge, (await FetchAsync(new LineStoredContent(200, Photo), 7)).Content.Outcome);

    [Fact]
    public async Task A_wrong_token_is_not_a_missing_photo() =>
        Assert.Equal(LineContentOutcome.NotAllowed, (await FetchAsync(new LineStoredContent(200, Photo), 8, "wrong")).Content.Outcome);

    [Theory]
    [InlineData("../17")]
    [InlineData("")]
    public async Task A_hostile_id_is_refused(string id) =>
        await Assert.ThrowsAsync<ArgumentException>(() =>
            new LineContentClient(new HttpClient(), Options.Create(new LineOptions())).FetchAsync(id, Stream.Null, 1, default));

    private static async Task<(LineContent Content, byte[] Bytes)> FetchAsync(LineStoredContent stored, long max, string? token = null)
    {
        await using var line = await LineStandIn.StartAsync();
        line.Contents["17"] = stored;
        var client = new LineContentClient(
            new HttpClient(),
            Options.Create(new LineOptions { DataApiBaseUrl = line.Address, ChannelAccessToken = token ?? line.AccessToken }));
        using var target = new MemoryStream();
        return (await client.FetchAsync("17", target, max, default), target.ToArray());
    }
}
