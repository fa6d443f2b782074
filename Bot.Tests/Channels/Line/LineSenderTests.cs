using System.Text.Json;
using Bot.Channels.Line;
using Bot.Messaging;
using Bot.Tests.Support.Line;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels.Line;

public sealed class LineSenderTests : IAsyncLifetime
{
    private const string User = "U00000000000000000000000000000001";

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 18, 0, 0, 0, TimeSpan.Zero));
    private LineStandIn line = null!;
    private LineSender sender = null!;

    public async Task InitializeAsync()
    {
        line = await LineStandIn.StartAsync(clock);
        sender = new(
            new LineClient(
                new HttpClient(),
                Options.Create(new LineOptions { ApiBaseUrl = line.Address, ChannelAccessToken = line.AccessToken }),
                clock,
                NullLogger<LineClient>.Instance),
            Options.Create(new LineOptions()),
            clock);
    }

    public async Task DisposeAsync() => await line.DisposeAsync();

    [Theory]
    // Age of the token in seconds (-1: none), used before, may be sent already; what is sent, what is reported.
    [InlineData(0, false, false, "Reply", Fate.Sent)]
    [InlineData(49, false, false, "Reply", Fate.Sent)]
    [InlineData(50, false, false, "", Fate.TokenSpent)]
    [InlineData(-1, false, false, "Push", Fate.Sent)]
    [InlineData(-1, false, true, "Push", Fate.Sent)]
    [InlineData(0, true, false, "", Fate.TokenSpent)]
    [InlineData(0, true, true, "", Fate.Sent)]
    [InlineData(0, false, true, "Reply", Fate.Sent)]
    [InlineData(55, false, true, "Reply", Fate.Sent)]
    [InlineData(300, true, true, "", Fate.Unknown)]
    public async Task A_live_token_is_used_and_nothing_is_said_twice(int age, bool used, bool maybeSent, string sent, Fate fate)
    {
        var call = Call(age < 0 ? null : line.ReplyTokens.Issue(User), age, maybeSent);
        line.ReplyTokens.Life = TimeSpan.FromMinutes(1);
        if (used)
        {
            line.ReplyTokens.Spend(call.ReplyToken!);
        }

        var delivery = await sender.SendAsync(call, default);
        Assert.Equal((fate, sent), (delivery.Fate, string.Concat(line.Sent.Select(s => s.Kind))));
        Assert.Equal(sent.Length == 0, delivery.Reason is not null);
    }

    public static TheoryData<LineFault, bool, Fate> Faults => new()
    {
        { LineFault.Reset, true, Fate.RepeatSafely },
        { LineFault.ServerError, true, Fate.TryLater },
        { LineFault.Reset, false, Fate.RepeatSafely },
        { LineFault.ServerError, false, Fate.RepeatSafely },
        { LineFault.Unauthorized, true, Fate.ChannelDown },
        { LineFault.Forbidden, false, Fate.ChannelDown },
        { LineFault.TooFast(TimeSpan.FromSeconds(3)), false, Fate.TryLater },
        { LineFault.MonthlyLimit, false, Fate.MonthSpent },
        { LineFault.Answer(400, "The request body has 1 error(s)"), true, Fate.Refused },
        { LineFault.Answer(400, "Failed to send messages"), false, Fate.Refused }
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_failure_has_its_fate_and_a_reason(LineFault fault, bool reply, Fate expected)
    {
        line.FailNext(fault);
        var delivery = await sender.SendAsync(Call(reply ? "token" : null), default);
        Assert.Equal((expected, fault.RetryAfter), (delivery.Fate, delivery.RetryAfter));
        Assert.False(string.IsNullOrEmpty(delivery.Reason));
        Assert.Empty(line.Sent);
    }

    [Theory]
    [InlineData("token")]
    [InlineData(null)]
    public async Task A_call_that_was_sent_before_the_connection_broke_is_not_sent_twice(string? token)
    {
        line.FailNext(LineFault.Reset.ButSent());
        Assert.Equal(Fate.RepeatSafely, (await sender.SendAsync(Call(token), default)).Fate);
        Assert.Equal(Fate.Sent, (await sender.SendAsync(Call(token) with { MayBeSentAlready = true, Attempts = 1 }, default)).Fate);
        Assert.Single(line.Sent);
    }

    [Fact]
    public async Task Without_a_connection_nothing_was_sent()
    {
        await line.DisposeAsync();
        Assert.Equal(Fate.TryLater, (await sender.SendAsync(Call("token"), default)).Fate);
    }

    [Theory]
    [InlineData("line:../richmenu")]
    [InlineData("messenger:17")]
    [InlineData("U00000000000000000000000000000001")]
    public async Task An_address_that_is_not_of_LINE_is_refused(string citizen)
    {
        Assert.Equal(Fate.Refused, (await sender.SendAsync(Call("token") with { Citizen = citizen }, default)).Fate);
        Assert.Empty(line.Requests);
    }

    [Fact]
    public async Task A_late_notice_stands_before_the_messages()
    {
        await sender.SendAsync(Call("token") with { LateNotice = "抱歉，回覆晚了。" }, default);
        Assert.Equal(["抱歉，回覆晚了。", "你好"], Assert.Single(line.Sent).Texts);
    }

    [Theory]
    [InlineData(10, "抱歉\n\n字字字字字字字字字字")]
    [InlineData(4999, "")]
    public async Task A_late_notice_for_five_messages_goes_where_there_is_room(int length, string first)
    {
        var text = $$"""{"type":"text","text":"{{new string('字', length)}}"}""";
        var card = """{"type":"flex","altText":"卡","contents":{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":"卡"}]}}}""";
        await sender.SendAsync(Call("token") with { LateNotice = "抱歉", Body = $"[{text},{card},{card},{card},{card}]" }, default);
        var sent = Assert.Single(line.Sent);
        Assert.Equal(5, sent.Texts.Count);
        Assert.Equal(first.Length > 0 ? first : new string('字', length), sent.Texts[0]);
        Assert.Single(sent.Messages.Split("抱歉")[1..]);
    }

    [Fact]
    public async Task The_language_is_asked_for_people_only()
    {
        line.Languages[User] = "en";
        Assert.Equal("en", await sender.LanguageOfAsync($"line:{User}", default));
        Assert.Null(await sender.LanguageOfAsync("line:C00000000000000000000000000000001", default));
        Assert.Null(await sender.LanguageOfAsync("line:U00000000000000000000000000000009", default));
        Assert.Equal(2, line.Requests.Count);
    }

    private OutgoingCall Call(string? token, int age = 0, bool maybeSent = false) => new()
    {
        Id = 1,
        Citizen = $"line:{User}",
        Body = JsonSerializer.Serialize(new[] { new { type = "text", text = "你好" } }),
        ReplyToken = token,
        ReplyTokenFrom = clock.GetUtcNow().UtcDateTime.AddSeconds(-age),
        RetryKey = new Guid("11111111-2222-3333-4444-555555555555"),
        MayBeSentAlready = maybeSent,
        Attempts = maybeSent ? 1 : 0
    };
}
