using Bot.Dialogs.Sayings;
using Bot.Messaging.Notices;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Messaging.Notices;

/// <summary>What citizens on LINE are told unasked, through the running program.</summary>
public sealed class LineNoticeTests
{
    private static readonly LineCitizen Ming = LineCitizen.Number(1);
    private static readonly LineCitizen Mei = LineCitizen.Number(2);

    [Theory, OnBothDatabases]
    public async Task A_move_is_pushed_once_and_the_case_tells_how(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var told = new Told(bot);

        var number = await told.RegisteredAsync(Ming.Address);
        await told.UntilAsync(number, NoticeStatus.Sent);
        await bot.PassAsync(TimeSpan.FromMinutes(2));
        await bot.RestartAsync();
        await bot.PassAsync(TimeSpan.FromMinutes(2));

        var push = Assert.Single(bot.Line.Sent);
        Assert.Equal((LineSentBy.Push, $"案件 {number} 已受理，會交給承辦人員。"), (push.Kind, Assert.Single(push.Texts)));
        Assert.Equal((NoticeStatus.Sent, NoticeWay.Push), ((await told.LastAsync(number)).Status, (await told.LastAsync(number)).Way));
        Assert.Equal(["Reply:NobodyWrites", "Push:Chosen", "Push:Accepted"], await told.LogAsync(number));
        await using var db = bot.Database();
        var stored = await db.Notices.AsNoTracking().SingleAsync();
        Assert.DoesNotContain(Ming.UserId, stored.Citizen + stored.Account + stored.Sayings, StringComparison.Ordinal);
        Assert.DoesNotContain("受理", stored.Sayings, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Who_is_writing_is_told_with_the_next_answer_and_nothing_is_paid(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var told = new Told(bot);
        await told.AsksAsync(Ming);

        var number = await told.RegisteredAsync(Ming.Address, language: "en");
        await bot.PassUntilAsync(async () => (await told.LogAsync(number)).Contains("Reply:CitizenWrites"), "the plan waits for the next answer");
        var answer = await told.AsksAsync(Ming);
        await told.UntilAsync(number, NoticeStatus.Sent);
        await bot.PassAsync(TimeSpan.FromMinutes(2));

        Assert.Contains(number, answer.Texts[0], StringComparison.Ordinal);
        Assert.Contains("registered", answer.Texts[0], StringComparison.OrdinalIgnoreCase);
        Assert.True(answer.Texts.Count > 1, "the answer itself follows");
        Assert.DoesNotContain(bot.Line.Sent, s => s.Kind is LineSentBy.Push);
        Assert.Equal((NoticeStatus.Sent, NoticeWay.Reply), ((await told.LastAsync(number)).Status, (await told.LastAsync(number)).Way));
        Assert.Single(bot.Line.TextsTo(Ming.UserId), text => text.Contains(number, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_has_stopped_writing_is_told_a_minute_later()
    {
        await using var bot = await BotApp.StartAsync();
        var told = new Told(bot);
        await told.AsksAsync(Ming);

        var number = await told.RegisteredAsync(Ming.Address);
        await told.UntilAsync(number, NoticeStatus.Sent);

        Assert.Equal(LineSentBy.Push, bot.Line.Sent.Single(s => s.Texts.Any(t => t.Contains(number, StringComparison.Ordinal))).Kind);
        Assert.Equal(["Reply:CitizenWrites", "Reply:NobodyWrites", "Push:Chosen", "Push:Accepted"], await told.LogAsync(number));
    }

    [Theory, OnBothDatabases]
    public async Task At_night_nobody_is_disturbed(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        await bot.RestartAsync(() => bot.Clock.SetUtcNow(new(2026, 11, 18, 14, 0, 0, TimeSpan.Zero)));
        var told = new Told(bot);

        var number = await told.RegisteredAsync(Ming.Address);
        await bot.PassUntilAsync(async () => (await told.LogAsync(number)).Contains("Night"), "the plan waits for the morning");
        await bot.RestartAsync(() => bot.Clock.SetUtcNow(new(2026, 11, 18, 23, 59, 40, TimeSpan.Zero)));
        for (var second = 0; second < 10; second++)
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(1));
            await bot.SettleAsync();
        }

        Assert.Empty(bot.Line.Sent);
        await told.UntilAsync(number, NoticeStatus.Sent);
        Assert.True(bot.Now.UtcDateTime >= new DateTime(2026, 11, 19), "it is eight in Taipei");
        Assert.Single(bot.Line.Sent);
    }

    [Theory, OnBothDatabases]
    public async Task When_the_month_is_used_up_it_waits_for_the_citizen_or_the_next_month(string database)
    {
        await using var bot = await BotApp.OnAsync(database, new() { ["Line:MonthlyPushBudget"] = "1" });
        var told = new Told(bot);
        await told.UntilAsync(await told.RegisteredAsync(LineCitizen.Number(9).Address), NoticeStatus.Sent);

        var (mings, meis) = (await told.RegisteredAsync(Ming.Address), await told.RegisteredAsync(Mei.Address));
        await told.UntilAsync(mings, NoticeStatus.Held);
        await told.UntilAsync(meis, NoticeStatus.Held);
        Assert.Equal(["Reply:NobodyWrites", "Push:PushesSpent", "Message:NotHere", "Template:NotHere", "Mail:MailOff", "Held"], await told.LogAsync(mings));
        var answer = await told.AsksAsync(Ming);
        await told.UntilAsync(mings, NoticeStatus.Sent);

        Assert.Contains(mings, answer.Texts[0], StringComparison.Ordinal);
        Assert.Equal((LineSentBy.Reply, NoticeWay.Reply), (answer.Kind, (await told.LastAsync(mings)).Way));
        await bot.RestartAsync(() => bot.Clock.SetUtcNow(new(2026, 12, 1, 3, 0, 0, TimeSpan.Zero)));
        await told.UntilAsync(meis, NoticeStatus.Sent);
        Assert.Equal(NoticeWay.Push, (await told.LastAsync(meis)).Way);
        Assert.Single(bot.Line.TextsTo(Mei.UserId), text => text.Contains(meis, StringComparison.Ordinal));
        Assert.Equal(2, bot.Line.Sent.Count(s => s.Kind is LineSentBy.Push));
    }

    [Fact]
    public async Task When_LINE_says_that_the_month_is_spent_it_is_held_and_given_back()
    {
        await using var bot = await BotApp.StartAsync();
        bot.Line.MonthlyQuota = 0;
        var told = new Told(bot);

        var number = await told.RegisteredAsync(Ming.Address);
        await told.UntilAsync(number, NoticeStatus.Held);

        Assert.Contains("Push:PushesSpent", await told.LogAsync(number));
        Assert.Contains("\"linePushes\":\"0 of 200 in 2026-11\"", await bot.Http.GetStringAsync("/health/ready"), StringComparison.Ordinal);
        Assert.Contains("\"deadLetters\":0", await bot.Http.GetStringAsync("/health/ready"), StringComparison.Ordinal);
        await told.AsksAsync(Ming);
        await told.UntilAsync(number, NoticeStatus.Sent);
        Assert.Single(bot.Line.TextsTo(Ming.UserId), text => text.Contains(number, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Surveys_leave_the_reserve_to_cases()
    {
        await using var bot = await BotApp.StartAsync(new() { ["Line:MonthlyPushBudget"] = "3", ["Notices:SurveyReserve"] = "2" });
        var told = new Told(bot);
        await InviteAsync(told, bot, 1, 2);
        await bot.PassUntilAsync(async () => await CountAsync(bot, NoticeStatus.Sent) == 1 && await CountAsync(bot, NoticeStatus.Held) == 1, "one is invited, one waits");

        var number = await told.RegisteredAsync(Ming.Address);
        await told.UntilAsync(number, NoticeStatus.Sent);

        Assert.Equal(2, bot.Line.Sent.Count(s => s.Kind is LineSentBy.Push));
    }

    [Theory, OnBothDatabases]
    public async Task Who_has_blocked_the_account_is_not_written_to(string database)
    {
        await using var bot = await BotApp.OnAsync(database, new() { ["Line:MonthlyPushBudget"] = "0" });
        var told = new Told(bot);
        var held = await told.RegisteredAsync(Ming.Address);
        await told.UntilAsync(held, NoticeStatus.Held);

        await bot.DeliverAsync(Ming.Unfollows(bot.Now));
        bot.Line.Blocked[Ming.UserId] = true;
        await told.UntilAsync(held, NoticeStatus.Blocked);
        var later = await told.RegisteredAsync(Ming.Address);
        await told.UntilAsync(later, NoticeStatus.Blocked);

        Assert.Empty(bot.Line.Sent);
        Assert.Equal(0, bot.Line.PushedIntoTheVoid);
    }

    private static async Task InviteAsync(Told told, BotApp bot, params int[] citizens)
    {
        await using var db = bot.Database();
        foreach (var citizen in citizens)
        {
            told.Docket.The<NoticeDesk>().Add(db, new()
            {
                Key = $"survey:{citizen}",
                Kind = NoticeKind.Survey,
                Citizen = LineCitizen.Number(100 + citizen).Address,
                Sayings = [new TextSaying("請幫我們打分數。") { Choices = [new("好", "x")] }],
                Language = "zh-TW"
            }, bot.Now.UtcDateTime);
        }

        await db.SaveChangesAsync();
    }

    private static async Task<int> CountAsync(BotApp bot, NoticeStatus status)
    {
        await using var db = bot.Database();
        return await db.Notices.CountAsync(n => n.Status == status);
    }
}
