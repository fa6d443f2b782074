using Bot.Dialogs.Handover;
using Bot.Handover;
using Bot.Messaging;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Handover;

/// <summary>From asking for a person to the bot's return, through signed webhooks, on both channels and both databases.</summary>
public sealed class HandoverJourneyTests
{
    public static TheoryData<string, string> Everywhere => new()
    {
        { "Sqlite", "line" }, { "Sqlite", "messenger" }, { "Postgres", "line" }, { "Postgres", "messenger" }
    };

    [Theory, MemberData(nameof(Everywhere))]
    public async Task From_the_queue_to_an_answer_and_back_to_the_bot(string database, string channel)
    {
        await using var counter = await Counter.OpenAsync(database, channel);
        await counter.SaysAsync("真人");
        await counter.HearsAsync("您是第 1 位");
        var entry = await counter.EntryAsync();
        Assert.Equal((HandoverStage.Waiting, HandoverStage.Waiting), (entry.Began, entry.Status));
        await counter.SaysInVainAsync("我家隔壁的頂樓在蓋房子");

        // What a restart finds is what was there.
        await counter.Bot.RestartAsync();
        await counter.SaysInVainAsync("請問有人嗎");
        Assert.True(await counter.Desk.TakeAsync(entry.Id, Counter.Wu, ""));
        Assert.Equal(Spoken.Said, await counter.Voice.SayAsync(entry.Id, Counter.Wu, "您好，我幫您查。"));
        await counter.HearsAsync("【同仁回覆】\n您好，我幫您查。");
        await counter.SaysInVainAsync("選單");

        Assert.True(await counter.Desk.HandBackAsync(entry.Id, Counter.Wu));
        await counter.HearsAsync("先到這裡");
        await counter.SaysAsync("謝謝");
        await counter.HearsAsync("不客氣");
        var closed = await counter.EntryAsync();
        Assert.Equal((HandoverStage.Closed, HandoverEnd.HandedBack), (closed.Status, closed.Ended));
        Assert.NotNull(closed.AnsweredAt);
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task After_thirty_quiet_minutes_the_bot_comes_back_by_itself(string database, string channel)
    {
        await using var counter = await Counter.OpenAsync(database, channel);
        var id = await counter.TalksToWuAsync();
        await counter.SaysInVainAsync("我想問頂樓的事");
        await counter.Bot.RestartAsync(() => counter.Bot.Clock.Advance(TimeSpan.FromMinutes(20)));
        await counter.Voice.SayAsync(id, Counter.Wu, "請說。");
        await counter.HearsAsync("請說。");
        await counter.Bot.RestartAsync(() => counter.Bot.Clock.Advance(TimeSpan.FromMinutes(29)));
        await counter.SaysInVainAsync("我想一下");
        await counter.Voice.SayAsync(id, Counter.Wu, "好的。");
        await counter.HearsAsync("好的。");

        await counter.Bot.RestartAsync(() => counter.Bot.Clock.Advance(TimeSpan.FromMinutes(30)));
        await counter.HearsAsync("30 分鐘沒有人說話");
        Assert.Equal(HandoverStage.Closed, await counter.StageAsync());
        Assert.Equal(Spoken.NotYours, await counter.Voice.SayAsync(id, Counter.Wu, "還在嗎？"));
        await counter.SaysAsync("謝謝");
        await counter.HearsAsync("不客氣");
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_nobody_answers_is_told_and_the_question_is_kept(string database)
    {
        await using var counter = await Counter.OpenAsync(database, "messenger");
        await counter.SaysAsync("真人");
        await counter.HearsAsync("第 1 位");
        await counter.SaysInVainAsync("隔壁的鐵皮屋什麼時候會拆？");

        await counter.Bot.RestartAsync(() => counter.Bot.Clock.Advance(TimeSpan.FromMinutes(31)));
        await counter.HearsAsync("已經留給同仁");
        var entry = await counter.EntryAsync();
        Assert.Equal((HandoverStage.Left, null), (entry.Status, entry.QuietAt));
        await counter.SaysAsync("謝謝");
        await counter.HearsAsync("不客氣");

        // Answered later: the bot keeps silent again.
        Assert.True(await counter.Desk.TakeAsync(entry.Id, Counter.Wu, ""));
        Assert.Equal(Spoken.Said, await counter.Voice.SayAsync(entry.Id, Counter.Wu, "下個月排拆。"));
        await counter.HearsAsync("下個月排拆。");
        await counter.SaysInVainAsync("好");
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Outside_office_hours_the_question_is_left_and_answered_the_next_day(string database, string channel)
    {
        await using var counter = await Counter.OpenAsync(database, channel);
        await counter.LeavesAQuestionAsync();
        var entry = await counter.EntryAsync();
        Assert.Equal((HandoverStage.Left, HandoverStage.Left), (entry.Began, entry.Status));

        await counter.Bot.RestartAsync(() => counter.Bot.Clock.Advance(TimeSpan.FromHours(15)));
        Assert.True(await counter.Desk.TakeAsync(entry.Id, Counter.Wu, ""));
        Assert.Equal(Spoken.Said, await counter.Voice.SayAsync(entry.Id, Counter.Wu, "下個月排拆。"));
        await counter.HearsAsync("下個月排拆。");

        // Who does not write any more is told with the next answer that the bot is back: a push would cost.
        var heard = counter.Heard.Count;
        await counter.Bot.RestartAsync(() => counter.Bot.Clock.Advance(TimeSpan.FromMinutes(31)));
        await counter.Bot.PassUntilAsync(async () => await counter.StageAsync() is HandoverStage.Closed, "it is over");
        await counter.Bot.SettleAsync();
        Assert.Equal(heard, counter.Heard.Count);
        await counter.SaysAsync("謝謝");
        await counter.HearsAsync("現在由我自動回答");
    }

    [Fact]
    public async Task At_noon_nobody_answers()
    {
        await using var counter = await Counter.OpenAsync("Sqlite", "line");
        await counter.Bot.RestartAsync(() => counter.Bot.Clock.Advance(TimeSpan.FromMinutes(150)));
        await counter.SaysAsync("真人");
        await counter.HearsAsync("115年11月18日 13:30");
    }

    [Theory, OnBothDatabases]
    public async Task Two_members_of_staff_cannot_both_answer_unknowingly(string database)
    {
        await using var counter = await Counter.OpenAsync(database, "line");
        await counter.SaysAsync("真人");
        await counter.HearsAsync("第 1 位");
        var id = (await counter.EntryAsync()).Id;

        var taken = await Task.WhenAll(counter.Desk.TakeAsync(id, Counter.Wu, ""), counter.Desk.TakeAsync(id, Counter.Lin, ""));
        var (first, second) = taken[0] ? (Counter.Wu, Counter.Lin) : (Counter.Lin, Counter.Wu);
        Assert.Single(taken, done => done);
        Assert.Equal(Spoken.NotYours, await counter.Voice.SayAsync(id, second, "我來回"));
        Assert.False(await counter.Desk.HandBackAsync(id, second));

        Assert.True(await counter.Desk.TakeAsync(id, second, first));
        Assert.Equal(Spoken.NotYours, await counter.Voice.SayAsync(id, first, "我還在"));
        Assert.Equal(Spoken.Said, await counter.Voice.SayAsync(id, second, "換我回覆您"));
        await counter.HearsAsync("換我回覆您");
        Assert.DoesNotContain(counter.Heard, text => text.Contains("我還在", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task On_LINE_a_quick_answer_is_free_and_a_late_one_is_counted(string database)
    {
        await using var counter = await Counter.OpenAsync(database, "line");
        var id = await counter.TalksToWuAsync();
        await counter.SaysInVainAsync("我想問頂樓的事");
        await counter.Voice.SayAsync(id, Counter.Wu, "請說");
        await counter.HearsAsync("請說");
        Assert.Equal(LineSentBy.Reply, counter.Bot.Line.Sent[^1].Kind);

        // One token, one answer.
        await counter.Voice.SayAsync(id, Counter.Wu, "我在聽");
        await counter.HearsAsync("我在聽");
        Assert.Equal(LineSentBy.Push, counter.Bot.Line.Sent[^1].Kind);
        await using var db = counter.Bot.Database();
        Assert.Equal([null, "2026-11"], await db.Outbox.Where(c => c.WrittenBy == Counter.Wu).OrderBy(c => c.Id).Select(c => c.PushedIn).ToListAsync());
    }

    [Fact]
    public async Task What_is_over_the_months_pushes_waits_for_the_citizens_next_word_and_then_costs_nothing()
    {
        await using var counter = await Counter.OpenAsync("Sqlite", "line", new() { ["Line:MonthlyPushBudget"] = "0" });
        var id = await counter.TalksToWuAsync();
        counter.Bot.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(Spoken.Said, await counter.Voice.SayAsync(id, Counter.Wu, "在嗎"));
        await counter.Bot.SettleAsync();
        Assert.Equal(OutboxStatus.Held, await FateAsync(counter));

        await counter.Bot.PassAsync(TimeSpan.FromSeconds(3));
        await counter.SaysAsync("有人嗎");
        await counter.HearsAsync("在嗎");
        Assert.Equal((LineSentBy.Reply, OutboxStatus.Joined), (counter.Bot.Line.Sent[^1].Kind, await FateAsync(counter)));
    }

    private static async Task<OutboxStatus> FateAsync(Counter counter)
    {
        await using var db = counter.Bot.Database();
        return await db.Outbox.Where(c => c.WrittenBy == Counter.Wu).Select(c => c.Status).SingleAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Waiting_is_measured_from_asking_to_the_first_word(string database)
    {
        await using var counter = await Counter.OpenAsync(database, "line");
        await counter.SaysAsync("真人");
        await counter.HearsAsync("第 1 位");
        var asked = (await counter.EntryAsync()).OpenedAt;
        await counter.Bot.RestartAsync(() => counter.Bot.Clock.Advance(TimeSpan.FromMinutes(7)));
        var waiting = await counter.The<HandoverFigures>().ReadAsync();
        Assert.Equal((1, 0, null), (waiting.Waiting, waiting.Answered, waiting.Median));
        Assert.Equal(counter.Bot.Now.UtcDateTime - asked, waiting.Longest);

        var id = (await counter.EntryAsync()).Id;
        await counter.Desk.TakeAsync(id, Counter.Wu, "");
        await counter.Voice.SayAsync(id, Counter.Wu, "您好");
        var waited = counter.Bot.Now.UtcDateTime - asked;
        var figures = await counter.The<HandoverFigures>().ReadAsync();
        Assert.Equal((0, 1, waited, waited, null), (figures.Waiting, figures.Answered, figures.Median!.Value, figures.NinthTenth!.Value, figures.Longest));
    }
}
