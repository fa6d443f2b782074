using Bot.Channels.Line;
using Bot.Tests.Support.Line;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Channels.Line;

public sealed class LineClientTests : IAsyncLifetime
{
    private const string User = "U00000000000000000000000000000001";
    private const string Hello = """[{"type":"text","text":"高雄 <您好> 🏠"}]""";

    private LineStandIn line = null!;
    private LineClient client = null!;

    public async Task InitializeAsync()
    {
        line = await LineStandIn.StartAsync();
        client = ClientFor(line.Address + "/");
    }

    public async Task DisposeAsync() => await line.DisposeAsync();

    [Fact]
    public async Task A_reply_is_sent_as_it_was_rendered_and_with_its_length()
    {
        var answer = await client.ReplyAsync("token", Hello, default);
        Assert.Equal((LineOutcome.Accepted, true), (answer.Outcome, answer.MessageId is { Length: > 0 }));
        Assert.Equal(Hello, Assert.Single(line.Sent).Messages);
        var request = Assert.Single(line.Requests);
        Assert.True(request.ContentLength > 0);
        Assert.Equal(("/v2/bot/message/reply", null), (request.Path, request.RetryKey));
    }

    [Fact]
    public async Task A_reply_token_is_good_once()
    {
        await client.ReplyAsync("token", Hello, default);
        Assert.Equal(LineOutcome.TokenSpent, (await client.ReplyAsync("token", Hello, default)).Outcome);
    }

    [Fact]
    public async Task A_push_with_a_known_key_was_accepted_before()
    {
        var key = Guid.NewGuid();
        Assert.Equal(LineOutcome.Accepted, (await client.PushAsync(User, Hello, key, default)).Outcome);
        Assert.Equal(LineOutcome.AcceptedBefore, (await client.PushAsync(User, Hello, key, default)).Outcome);
        Assert.Equal((LineSentBy.Push, User, $"{key:D}"), Assert.Single(line.Sent) switch { var s => (s.Kind, s.Recipient, s.RetryKey) });
    }

    public static TheoryData<LineFault, LineOutcome> Faults => new()
    {
        { LineFault.Unauthorized, LineOutcome.Unauthorized },
        { LineFault.Forbidden, LineOutcome.Forbidden },
        { LineFault.TooFast(), LineOutcome.TooFast },
        { LineFault.MonthlyLimit, LineOutcome.QuotaUsedUp },
        { LineFault.ServerError, LineOutcome.Failed },
        { LineFault.Reset, LineOutcome.NoAnswer },
        { LineFault.Answer(400, "Failed to send messages"), LineOutcome.Invalid },
        { LineFault.Answer(413, "too large"), LineOutcome.Invalid },
        { LineFault.Answer(404, "Not found"), LineOutcome.NotFound }
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Every_failure_is_told_apart(LineFault fault, LineOutcome expected)
    {
        line.FailNext(fault);
        Assert.Equal(expected, (await client.PushAsync(User, Hello, Guid.NewGuid(), default)).Outcome);
    }

    [Fact]
    public async Task A_wait_that_LINE_asks_for_is_kept()
    {
        line.FailNext(LineFault.TooFast(TimeSpan.FromSeconds(7)));
        Assert.Equal(TimeSpan.FromSeconds(7), (await client.PushAsync(User, Hello, Guid.NewGuid(), default)).RetryAfter);
    }

    [Fact]
    public async Task Details_name_the_property_and_never_our_words()
    {
        var answer = await client.PushAsync(User, $$"""[{"type":"text","text":"{{new string('密', 5001)}}"}]""", Guid.NewGuid(), default);
        Assert.Equal(LineOutcome.Invalid, answer.Outcome);
        Assert.Contains("messages[0].text: Length must be between 0 and 5000", answer.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("密", answer.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_server_at_all_means_that_nothing_was_sent()
    {
        var gone = line.Address;
        await line.DisposeAsync();
        Assert.Equal(LineOutcome.NotReached, (await ClientFor(gone).ReplyAsync("token", Hello, default)).Outcome);
    }

    [Fact]
    public async Task The_language_of_a_profile_is_known_or_not()
    {
        line.Languages[User] = "zh-TW";
        Assert.Equal("zh-TW", (await client.LanguageOfAsync(User, default)).Value);
        Assert.Equal((null, LineOutcome.NotFound), await client.LanguageOfAsync("U" + new string('9', 32), default) switch { var r => (r.Value, r.Answer.Outcome) });
    }

    [Fact]
    public async Task The_account_and_its_quota_can_be_asked()
    {
        await client.PushAsync(User, Hello, Guid.NewGuid(), default);
        Assert.Equal("測試帳號", (await client.AccountAsync(default)).Value?.Name);
        Assert.Equal(200, (await client.QuotaAsync(default)).Value?.MessagesPerMonth);
        Assert.Equal(1, (await client.UsageAsync(default)).Value?.Messages);
    }

    [Fact]
    public async Task The_citizen_can_be_shown_that_an_answer_is_coming()
    {
        Assert.Equal(LineOutcome.Accepted, (await client.ShowLoadingAsync(User, 7, default)).Outcome);
        Assert.Equal(LineOutcome.Accepted, (await client.MarkAsReadAsync("read", default)).Outcome);
        Assert.Contains("\"loadingSeconds\":10", line.Requests[0].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("U../richmenu")]
    [InlineData("")]
    [InlineData("U0000000000000000000000000000000G")]
    public async Task A_hostile_id_never_enters_an_address(string id)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => client.LanguageOfAsync(id, default));
        await Assert.ThrowsAsync<ArgumentException>(() => client.ShowLoadingAsync(id, 5, default));
        await Assert.ThrowsAsync<ArgumentException>(() => client.PushAsync(id, Hello, Guid.NewGuid(), default));
        Assert.Empty(line.Requests);
    }

    private LineClient ClientFor(string address) => new(
        new HttpClient(),
        Options.Create(new LineOptions { ApiBaseUrl = address, ChannelAccessToken = line.AccessToken }),
        TimeProvider.System,
        NullLogger<LineClient>.Instance);
}
