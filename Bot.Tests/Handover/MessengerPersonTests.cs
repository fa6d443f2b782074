using System.Text.Json.Nodes;
using Bot.Conversations;
using Bot.Dialogs.Handover;
using Bot.Handover;
using Bot.Messaging;
using Bot.Tests.Support;
using Bot.Tests.Support.Messenger;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Handover;

/// <summary>Messenger's own inbox as a person, and what may be said after its windows.</summary>
public sealed class MessengerPersonTests
{
    private const string Psid = "6283190457128601";
    private static readonly MessengerCitizen Citizen = new(Psid);

    [Theory, OnBothDatabases]
    public async Task An_answer_in_Metas_inbox_silences_the_bot_for_thirty_minutes(string database)
    {
        await using var counter = await Counter.OpenAsync(database, "messenger");
        await counter.SaysAsync("謝謝");
        await counter.HearsAsync("小幫手");
        await counter.Bot.DeliverAsync(MessengerCitizen.ToCitizen(Psid, counter.Bot.Now, new JsonObject
        {
            ["mid"] = "m_inbox1",
            ["is_echo"] = true,
            ["app_id"] = 263902037430900,
            ["text"] = "您好，我是承辦"
        }));
        await counter.Bot.SettleAsync();

        await counter.SaysInVainAsync("請問");
        var entry = await counter.EntryAsync();
        Assert.Equal((HandoverStage.Elsewhere, true), (entry.Status, entry.SaidAt is not null));

        await counter.Bot.RestartAsync(() => counter.Bot.Clock.Advance(TimeSpan.FromMinutes(31)));
        await counter.Bot.PassUntilAsync(async () => await counter.StageAsync() is HandoverStage.Closed, "it is over");
        await counter.SaysAsync("謝謝");
        await counter.HearsAsync("現在由我自動回答");
    }

    [Theory, OnBothDatabases]
    public async Task In_standby_and_after_a_thread_was_taken_the_bot_is_silent_until_it_is_passed_back(string database)
    {
        await using var counter = await Counter.OpenAsync(database, "messenger");
        await counter.SaysAsync("謝謝");
        await counter.HearsAsync("小幫手");
        await counter.Bot.DeliverAsync(Citizen.Event(counter.Bot.Now, "take_thread_control", new JsonObject { ["new_owner_app_id"] = 263902037430900 }));
        await counter.Bot.SettleAsync();
        await counter.SaysInVainAsync("有人嗎");
        var calls = counter.Bot.Messenger.Calls;
        await counter.Bot.DeliverAsync(InStandby(Citizen.Says("我的電話是 0912345678", counter.Bot.Now)));
        await counter.Bot.DeliverAsync(InStandby(Citizen.Says("說錯了", counter.Bot.Now, mid: "m_wrong")));
        await counter.Bot.SettleAsync();
        Assert.Equal(calls, counter.Bot.Messenger.Calls);

        // Whoever takes the conversation later reads it, under the mask like everything else; what was taken back is gone.
        await counter.Bot.DeliverAsync(InStandby(Citizen.Event(counter.Bot.Now, "message", new JsonObject { ["mid"] = "m_wrong", ["is_deleted"] = true })));
        await counter.Bot.SettleAsync();
        var lines = (await counter.The<Transcripts>().ReadAsync(Citizen.Address, counter.Bot.Now.UtcDateTime.AddDays(-1), masked: true)).Lines;
        var overheard = Assert.Single(lines, l => l.Said.Kind is "overheard");
        Assert.False(overheard.FromBot);
        Assert.Contains("我的電話是", overheard.Said.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", overheard.Said.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(lines, l => l.Said.Words?.Contains("說錯了", StringComparison.Ordinal) == true);

        await counter.Bot.DeliverAsync(Citizen.Event(counter.Bot.Now, "pass_thread_control", new JsonObject { ["new_owner_app_id"] = long.Parse(MessengerKeys.AppId, null) }));
        await counter.HearsAsync("先到這裡");
        Assert.Equal((HandoverStage.Closed, HandoverEnd.Returned), ((await counter.EntryAsync()).Status, (await counter.EntryAsync()).Ended));
        await counter.SaysAsync("謝謝");
        await counter.HearsAsync("不客氣");
    }

    [Fact]
    public async Task Whoever_asks_for_the_thread_in_the_Page_inbox_gets_it_and_the_bot_is_silent()
    {
        await using var counter = await Counter.OpenAsync("Sqlite", "messenger");
        await counter.SaysAsync("謝謝");
        await counter.HearsAsync("小幫手");
        await counter.Bot.DeliverAsync(Citizen.Event(counter.Bot.Now, "request_thread_control", new JsonObject { ["requested_owner_app_id"] = 263902037430900 }));
        await counter.Bot.PassUntilAsync(() => counter.Bot.Messenger.ThreadsGiven.Contains((Psid, "263902037430900")), "the thread is given");
        await counter.SaysInVainAsync("有人嗎");
        await counter.Bot.PassUntilAsync(
            async () =>
            {
                await using var db = counter.Bot.Database();
                return await db.Outbox.AllAsync(c => c.Status == OutboxStatus.Sent);
            },
            "the call is settled");
    }

    [Fact]
    public async Task After_24_hours_only_a_persons_words_go_out_and_under_their_tag()
    {
        await using var counter = await Counter.OpenAsync("Sqlite", "messenger");
        counter.Bot.Messenger.KeepsWindows(counter.Bot.Clock);
        var id = await counter.LeavesAQuestionAsync();

        await counter.Bot.RestartAsync(() => counter.Bot.Clock.Advance(TimeSpan.FromDays(3)));
        Assert.True(await counter.Desk.TakeAsync(id, Counter.Wu, ""));
        Assert.Equal(StaffWindow.ByPersonOnly, await counter.Voice.WindowAsync(await counter.EntryAsync()));
        Assert.Equal(Spoken.Said, await counter.Voice.SayAsync(id, Counter.Wu, "已經勘查了。"));
        await counter.HearsAsync("已經勘查了。");
        Assert.Equal(["MESSAGE_TAG"], counter.Bot.Messenger.Sent.Where(s => s.Text!.Contains("已經勘查了", StringComparison.Ordinal)).Select(s => s.MessagingType));

        // The bot's own words never go there: it comes back without a word, and speaks when it is spoken to.
        var calls = counter.Bot.Messenger.Calls;
        Assert.True(await counter.Desk.HandBackAsync(id, Counter.Wu));
        await counter.Bot.SettleAsync();
        Assert.Equal(calls, counter.Bot.Messenger.Calls);
        Assert.All(counter.Bot.Messenger.Sent.Where(s => !s.Text!.Contains("同仁回覆", StringComparison.Ordinal)), s => Assert.NotEqual("MESSAGE_TAG", s.MessagingType));
    }

    [Fact]
    public async Task After_7_days_nothing_is_sent_and_staff_are_told()
    {
        await using var counter = await Counter.OpenAsync("Sqlite", "messenger");
        counter.Bot.Messenger.KeepsWindows(counter.Bot.Clock);
        var id = await counter.LeavesAQuestionAsync();

        await counter.Bot.RestartAsync(() => counter.Bot.Clock.Advance(TimeSpan.FromDays(8)));
        Assert.True(await counter.Desk.TakeAsync(id, Counter.Wu, ""));
        var calls = counter.Bot.Messenger.Calls;
        Assert.Equal(Spoken.WindowClosed, await counter.Voice.SayAsync(id, Counter.Wu, "已經勘查了。"));
        await counter.Bot.SettleAsync();
        Assert.Equal(calls, counter.Bot.Messenger.Calls);

        // The citizen writes again, and the window is open.
        await counter.SaysInVainAsync("有結果嗎？");
        Assert.Equal(Spoken.Said, await counter.Voice.SayAsync(id, Counter.Wu, "已經勘查了。"));
        await counter.HearsAsync("已經勘查了。");
        Assert.Equal("RESPONSE", counter.Bot.Messenger.Sent[^1].MessagingType);
    }

    [Theory]
    [InlineData(0, StaffWindow.Open)]
    [InlineData(23.9, StaffWindow.Open)]
    [InlineData(23.95, StaffWindow.ByPersonOnly)]
    [InlineData(167.9, StaffWindow.ByPersonOnly)]
    [InlineData(168, StaffWindow.Closed)]
    public async Task The_windows_end_a_little_early(double hours, StaffWindow window)
    {
        await using var bot = await BotApp.StartAsync();
        var channels = (IEnumerable<IChannel>)bot.Services.GetService(typeof(IEnumerable<IChannel>))!;
        Assert.Equal(window, channels.Single(c => c.Name == "messenger").WindowFor(TimeSpan.FromHours(hours)));
        Assert.Equal(StaffWindow.Open, channels.Single(c => c.Name == "line").WindowFor(TimeSpan.FromHours(hours)));
    }

    // Meta puts what is said to another app into an array of its own.
    private static SignedWebhook InStandby(SignedWebhook webhook)
    {
        var body = JsonNode.Parse(webhook.Body)!;
        var entry = body["entry"]![0]!.AsObject();
        var events = entry["messaging"]!.DeepClone();
        entry.Remove("messaging");
        entry["standby"] = events;
        return new(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(body));
    }
}
