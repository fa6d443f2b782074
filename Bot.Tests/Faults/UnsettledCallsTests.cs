using Bot.Messaging;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Faults;

/// <summary>The database goes away between a call to the platform and the note of what became of it.</summary>
public sealed class UnsettledCallsTests
{
    private static readonly LineCitizen Ming = LineCitizen.Number(1);

    [Theory, OnBothDatabases]
    public async Task A_call_that_could_not_be_noted_is_noted_later_and_holds_up_nobody(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        await ExecuteAsync(bot, "ALTER TABLE outbox RENAME COLUMN fate TO fate_away");
        var first = Ming.Says("選單", bot.Now);
        await bot.DeliverAsync(first);
        await bot.RepliesAsync(first);
        await bot.PassUntilAsync(async () => await CountAsync(bot, OutboxStatus.Sending) == 1, "the note has failed");
        await ExecuteAsync(bot, "ALTER TABLE outbox RENAME COLUMN fate_away TO fate");

        var next = Ming.Says("選單", bot.Now.AddSeconds(1));
        await bot.DeliverAsync(next);
        await bot.PassUntilAsync(async () => await CountAsync(bot, OutboxStatus.Sent) == 2, "both are noted");

        Assert.Single(await bot.RepliesAsync(first));
        Assert.Single(await bot.RepliesAsync(next));
    }

    private static async Task<int> CountAsync(BotApp bot, OutboxStatus status)
    {
        await using var db = bot.Database();
        return await db.Outbox.CountAsync(c => c.Status == status);
    }

    private static async Task ExecuteAsync(BotApp bot, string sql)
    {
        await using var db = bot.Database();
        await db.Database.ExecuteSqlRawAsync(sql);
    }
}
