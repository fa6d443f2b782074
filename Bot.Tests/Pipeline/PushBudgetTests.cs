using Bot.Dialogs.Conversations;
using Bot.Messaging;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Pipeline;

/// <summary>Replies are free, pushes are counted: what is over the month's budget waits and is not lost.</summary>
public sealed class PushBudgetTests
{
    private static readonly LineCitizen Ming = LineCitizen.Number(1);
    private static readonly LineCitizen Mei = LineCitizen.Number(2);
    private static readonly Dictionary<string, string?> OnePush = new() { ["Line:MonthlyPushBudget"] = "1" };

    [Theory, OnBothDatabases]
    public async Task What_is_over_the_budget_goes_along_with_the_next_answer(string database)
    {
        await using var bot = await BotApp.OnAsync(database, OnePush);
        await AsksTooLateAsync(bot, Ming);
        await AsksTooLateAsync(bot, Mei);

        Assert.Equal((LineSentBy.Push, 1), (Assert.Single(bot.Line.Sent).Kind, bot.Line.SentTo(Ming.UserId).Count));
        var health = await bot.Http.GetStringAsync("/health/ready");
        Assert.Contains("\"callsHeldForTheMonth\":1", health, StringComparison.Ordinal);
        Assert.Contains("\"linePushes\":\"1 of 1 in 2026-11\"", health, StringComparison.Ordinal);

        var next = Mei.Says("鐵皮屋算違建嗎？", bot.Now);
        await bot.DeliverAsync(next);
        var answer = Assert.Single(await bot.RepliesAsync(next));
        await bot.SettleAsync();

        Assert.Equal(LineSentBy.Reply, answer.Kind);
        Assert.True(answer.Texts.Count > bot.Line.SentTo(Ming.UserId)[0].Texts.Count, "both answers are in one reply");
        await using var db = bot.Database();
        Assert.Equal(
            [OutboxStatus.Sent, OutboxStatus.Joined, OutboxStatus.Sent],
            await db.Outbox.OrderBy(c => c.Id).Select(c => c.Status).ToListAsync());
    }

    [Theory, OnBothDatabases]
    public async Task What_is_over_the_budget_is_pushed_when_the_next_month_begins_in_Taipei(string database)
    {
        await using var bot = await BotApp.OnAsync(database, OnePush);
        await AsksTooLateAsync(bot, Ming);
        await AsksTooLateAsync(bot, Mei);

        await bot.RestartAsync(() => bot.Clock.SetUtcNow(new(2026, 11, 30, 15, 59, 58, TimeSpan.Zero)));
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        await bot.SettleAsync();
        Assert.Empty(bot.Line.SentTo(Mei.UserId));
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        await Eventually.TrueAsync(
            () =>
            {
                bot.Clock.Advance(TimeSpan.FromSeconds(1));
                return bot.Line.SentTo(Mei.UserId).Count == 1;
            },
            "the held answer has left");

        Assert.Equal(LateNotice.In("zh-TW"), bot.Line.SentTo(Mei.UserId)[0].Texts[0]);
    }

    [Fact]
    public async Task When_LINE_says_that_the_month_is_spent_the_call_is_held_and_not_counted()
    {
        await using var bot = await BotApp.StartAsync();
        bot.Line.FailNext(LineFault.MonthlyLimit);

        await AsksTooLateAsync(bot, Ming);

        var health = await bot.Http.GetStringAsync("/health/ready");
        Assert.Contains("\"callsHeldForTheMonth\":1", health, StringComparison.Ordinal);
        Assert.Contains("\"linePushes\":\"0 of 200 in 2026-11\"", health, StringComparison.Ordinal);
    }

    private static async Task AsksTooLateAsync(BotApp bot, LineCitizen citizen)
    {
        var question = citizen.Says("頂樓加蓋合法嗎？", bot.Now);
        bot.Line.ReplyTokens.Spend(question.ReplyToken!);
        await bot.DeliverAsync(question);
        await Eventually.TrueAsync(
            async () =>
            {
                await using var db = bot.Database();
                return await db.Outbox.AnyAsync(c => c.Citizen == $"line:{citizen.UserId}" && (c.Status == OutboxStatus.Sent || c.Status == OutboxStatus.Held));
            },
            "the answer has been pushed or is held");
        await bot.SettleAsync();
    }
}
