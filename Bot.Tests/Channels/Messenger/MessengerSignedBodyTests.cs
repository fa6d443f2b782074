using System.Text;
using Bot.Channels.Messenger;
using Bot.Tests.Support.Messenger;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Channels.Messenger;

public sealed class MessengerSignedBodyTests
{
    private readonly MessengerSignedBody gate = new(
        Options.Create(new MessengerOptions { AppSecret = MessengerKeys.AppSecret }), NullLogger<MessengerSignedBody>.Instance);

    [Theory]
    [InlineData(0)]
    [InlineData(28)]
    [InlineData(100_000)]
    [InlineData(1024 * 1024)]
    public async Task Signed_bytes_come_through_unchanged(int length)
    {
        var body = Encoding.ASCII.GetBytes(new string('a', length));
        foreach (var isLengthTold in new[] { true, false })
        {
            var (bytes, refusal) = await gate.ReadAsync(RequestWith(body, MessengerKeys.Sign(body), isLengthTold));
            Assert.Null(refusal);
            Assert.True(bytes.Span.SequenceEqual(body));
        }
    }

    [Fact]
    public async Task What_is_not_signed_is_turned_away()
    {
        var body = "{}"u8.ToArray();
        Assert.Equal(401, (await gate.ReadAsync(RequestWith(body, null))).Refusal);
        Assert.Equal(401, (await gate.ReadAsync(RequestWith(body, MessengerKeys.Sign("{ }"u8)))).Refusal);
        Assert.Equal(401, (await gate.ReadAsync(RequestWith(body, MessengerKeys.Sign(body, "another secret")))).Refusal);
        Assert.Equal(401, (await gate.ReadAsync(RequestWith([], MessengerKeys.Sign(body)))).Refusal);
    }

    [Fact]
    public async Task What_is_too_large_is_turned_away_signed_or_not()
    {
        var body = new byte[1024 * 1024 + 1];
        Assert.Equal(413, (await gate.ReadAsync(RequestWith(body, MessengerKeys.Sign(body)))).Refusal);
        Assert.Equal(413, (await gate.ReadAsync(RequestWith(body, null, isLengthTold: false))).Refusal);
    }

    private static HttpRequest RequestWith(byte[] body, string? signature, bool isLengthTold = true)
    {
        var request = new DefaultHttpContext().Request;
        request.Body = new MemoryStream(body);
        request.ContentLength = isLengthTold ? body.Length : null;
        if (signature is not null)
        {
            request.Headers["X-Hub-Signature-256"] = signature;
        }

        return request;
    }
}
