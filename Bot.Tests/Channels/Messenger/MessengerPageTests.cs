using System.Net;
using System.Net.Sockets;
using Bot.Channels.Messenger;
using Bot.Dialogs.Sayings;
using Bot.Messaging;
using Bot.Tests.Support.Messenger;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Channels.Messenger;

public sealed class MessengerPageTests : IAsyncLifetime
{
    private const string Citizen = "6283190457128834";
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    private MessengerStandIn meta = null!;
    private ServiceProvider services = null!;

    public static TheoryData<Mishap, Fate> Mishaps => new()
    {
        { new Mishap.Graph(613), Fate.TryLater },
        { new Mishap.Graph(10, 2018278), Fate.Closed },
        { new Mishap.Graph(551), Fate.Unreachable },
        { new Mishap.Graph(10, 2018300), Fate.Closed },
        { new Mishap.Graph(190, 463, 401), Fate.ChannelDown },
        { new Mishap.Graph(368), Fate.ChannelDown },
        { new Mishap.Graph(100), Fate.Refused },
        { new Mishap.Graph(100, 2018008), Fate.Refused },
        { new Mishap.Graph(100, IsTransient: true), Fate.Unknown },
        { new Mishap.Graph(2, null, 500), Fate.Unknown },
        { new Mishap.SentButReportedAsError(), Fate.Sent },
        { new Mishap.Status(502), Fate.Unknown },
        { new Mishap.Status(404), Fate.Refused },
        { new Mishap.Reset(), Fate.Unknown },
        { new Mishap.Reset(Sent: true), Fate.Unknown }
    };

    private IChannel Page => services.GetRequiredService<IChannel>();

    public async Task InitializeAsync()
    {
        meta = await MessengerStandIn.StartAsync();
        services = ServicesFor(meta.BaseUrl);
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        await meta.DisposeAsync();
    }

    [Fact]
    public async Task A_message_arrives_with_the_number_of_its_call()
    {
        var delivery = await SendAsync(new TextSaying("您好"));

        var sent = Assert.Single(meta.SentTo(Citizen));
        Assert.Equal((Fate.Sent, sent.MessageId), (delivery.Fate, delivery.PlatformId));
        Assert.Equal(("您好", "outbox:42", "RESPONSE"), (sent.Text, sent.Metadata, sent.MessagingType));
    }

    [Fact]
    public async Task The_echo_of_a_message_confirms_its_call()
    {
        await SendAsync(new TextSaying("您好"));
        var sent = Assert.Single(meta.Sent);
        var echo = Assert.Single(MessengerWebhookReader.Read(sent.Echo(Now).Body, MessengerKeys.PageId));

        Assert.Equal((42, sent.MessageId, "messenger:" + Citizen), (echo.ConfirmsCall, echo.MessageId, echo.Citizen));
        Assert.Null(echo.Activity);
    }

    [Theory]
    [MemberData(nameof(Mishaps))]
    public async Task Every_mishap_has_its_fate_and_is_never_repeated(Mishap mishap, Fate expected)
    {
        meta.Plan(mishap);
        var delivery = await SendAsync(new TextSaying("您好"));

        Assert.Equal(expected, delivery.Fate);
        Assert.NotNull(delivery.Reason);
        Assert.DoesNotContain("您好", delivery.Reason, StringComparison.Ordinal);
        Assert.Equal(1, meta.Calls);
    }

    [Fact]
    public async Task A_rate_limit_says_how_long_to_wait()
    {
        meta.Plan(new Mishap.Status(429, RetryAfterSeconds: 17));
        Assert.Equal(TimeSpan.FromSeconds(17), (await SendAsync(new TextSaying("您好"))).RetryAfter);
    }

    [Fact]
    public async Task A_call_that_is_broken_off_may_have_been_sent()
    {
        meta.Plan(new Mishap.Hang(Sent: true));
        using CancellationTokenSource stop = new();
        var sending = Page.SendAsync(CallOf(Page.Render([new TextSaying("您好")])[0]), stop.Token);
        await meta.SentToAsync(Citizen, atLeast: 1);
        await stop.CancelAsync();

        Assert.Equal(Fate.Unknown, (await sending).Fate);
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_was_sent()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        await using var nowhere = ServicesFor(new Uri($"http://127.0.0.1:{port}"));
        var page = nowhere.GetRequiredService<IChannel>();

        Assert.Equal(Fate.TryLater, (await page.SendAsync(CallOf("""{"text":"您好"}"""), default)).Fate);
        Assert.Null(await page.LanguageOfAsync("messenger:" + Citizen, default));
    }

    [Fact]
    public async Task A_late_text_begins_with_the_notice()
    {
        await SendAsync(new TextSaying("已派員勘查。"), "抱歉，回覆晚了。");
        var sent = Assert.Single(meta.Sent);
        Assert.Equal(("抱歉，回覆晚了。\n\n已派員勘查。", "UPDATE"), (sent.Text, sent.MessagingType));
    }

    [Fact]
    public async Task A_late_card_begins_with_the_notice()
    {
        await SendAsync(new CardSaying(new Card { Text = "請選擇", Buttons = [new ReplyButton("檢舉", "report")] }), "抱歉，回覆晚了。");
        Assert.Equal("抱歉，回覆晚了。\n\n請選擇", Assert.Single(meta.Sent).Text);
    }

    [Fact]
    public async Task A_notice_that_does_not_fit_goes_first_and_confirms_nothing()
    {
        await SendAsync(new TextSaying(new string('長', 1900)), "抱歉，回覆晚了。");
        Assert.Equal(["outbox:42:notice", "outbox:42"], meta.Sent.Select(s => s.Metadata!));
        Assert.Equal("抱歉，回覆晚了。", meta.Sent[0].Text);
    }

    [Fact]
    public async Task A_notice_that_cannot_be_sent_holds_its_message_back()
    {
        meta.Plan(new Mishap.Graph(613));
        var delivery = await SendAsync(new TextSaying(new string('長', 1900)), "抱歉，回覆晚了。");
        Assert.Equal((Fate.TryLater, 1), (delivery.Fate, meta.Calls));
    }

    [Theory]
    [InlineData("zh_TW", "zh-TW")]
    [InlineData("en_US", "en-US")]
    [InlineData("<script>", null)]
    public async Task The_profile_tells_the_language(string locale, string? expected)
    {
        meta.Speaks(Citizen, locale);
        Assert.Equal(expected, await Page.LanguageOfAsync("messenger:" + Citizen, default));
    }

    [Fact]
    public async Task An_empty_profile_tells_nothing() => Assert.Null(await Page.LanguageOfAsync("messenger:" + Citizen, default));

    [Fact]
    public async Task Signs_of_life_are_shown()
    {
        var client = services.GetRequiredService<MessengerClient>();
        await client.ShowAsync(Citizen, SenderAction.MarkSeen, default);
        await client.ShowAsync(Citizen, SenderAction.TypingOn, default);
        Assert.Equal(["mark_seen", "typing_on"], meta.ActionsFor(Citizen));
    }

    [Fact]
    public async Task The_subscription_can_be_looked_up() => Assert.Equal(["messages", "message_echoes"],
        await services.GetRequiredService<MessengerClient>().SubscribedFieldsAsync(default));

    private async Task<Delivery> SendAsync(Saying saying, string? lateNotice = null) =>
        await Page.SendAsync(CallOf(Assert.Single(Page.Render([saying]))) with { LateNotice = lateNotice }, default);

    private static OutgoingCall CallOf(string body) => new()
    {
        Id = 42,
        Citizen = "messenger:" + Citizen,
        Body = body,
        RetryKey = Guid.Empty,
        MayBeSentAlready = false
    };

    private ServiceProvider ServicesFor(Uri graph)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(meta.Settings).AddInMemoryCollection(
            new Dictionary<string, string?> { ["Messenger:GraphBaseUrl"] = graph.ToString() });
        builder.Services.AddLogging();
        builder.AddMessenger();
        return builder.Services.BuildServiceProvider();
    }
}
