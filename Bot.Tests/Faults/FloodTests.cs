using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bot.Conversations;
using Bot.Dialogs;
using Bot.Dialogs.Activities;
using Bot.Messaging;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Bot.Tests.Faults;

/// <summary>One citizen sends as much as a machine can. <c>BOT_FLOOD_EVENTS=10000</c> asks for the full size.</summary>
public sealed class FloodTests(ITestOutputHelper output)
{
    private const int AnsweredAMinute = 60;
    private const int InABody = 50;

    private static readonly int Events = int.Parse(Environment.GetEnvironmentVariable("BOT_FLOOD_EVENTS") ?? "1000", CultureInfo.InvariantCulture);

    [Theory, OnBothDatabases]
    public async Task Who_floods_is_told_kindly_and_the_others_are_answered_as_fast_as_ever(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var flooder = LineCitizen.Number(1);
        var before = await AskAsync(bot, 100);

        var step = TimeSpan.FromMinutes(1) / Events;
        var flood = Enumerable.Range(0, Events).Select(i => flooder.SendsSticker(bot.Now + (i * step))).ToList();
        flood.ForEach(e => bot.Line.ReplyTokens.Expect(e.ReplyToken!, flooder.UserId));
        var pouring = Parallel.ForEachAsync(
            flood.Chunk(InABody), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (body, _) => await bot.DeliverAsync(body));
        var meanwhile = await AskAsync(bot, 200);
        await pouring;
        await bot.SettleAsync();

        var answers = bot.Line.SentTo(flooder.UserId);
        output.WriteLine($"{database}: {Events} stickers in a minute got {answers.Count} answers; others waited {Ms(before)} before and {Ms(meanwhile)} ms meanwhile (median, longest)");
        Assert.InRange(answers.Count, 1, AnsweredAMinute + 2);
        Assert.Contains(answers, a => a.Texts.Any(t => t.Contains("請等一分鐘", StringComparison.Ordinal)));
        await using var db = bot.Database();
        Assert.Equal(Events, await db.Inbox.CountAsync(e => e.Citizen == flooder.Address && e.Status == InboxStatus.Done));
    }

    [Fact]
    public async Task A_minute_later_everything_is_answered_again()
    {
        await using var bot = await BotApp.StartAsync(new() { ["Conversation:MessagesPerMinute"] = "5" });
        var citizen = LineCitizen.Number(1);
        foreach (var e in Enumerable.Range(0, 8).Select(i => citizen.Says("選單", bot.Now.AddSeconds(i))))
        {
            await bot.DeliverAsync(e);
            await bot.SettleAsync();
        }

        Assert.Equal(6, bot.Line.Sent.Count);
        var later = citizen.Says("選單", bot.Now.AddSeconds(75));
        await bot.DeliverAsync(later);

        Assert.DoesNotContain(Assert.Single(await bot.RepliesAsync(later)).Texts, t => t.Contains("請等一分鐘", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_stale_turn_has_not_said_the_next_one_says()
    {
        var flood = new Flood(2);
        var from = new DateTime(2026, 12, 1, 4, 0, 0, DateTimeKind.Utc);
        var activity = JsonSerializer.Serialize(new StickerActivity(), DialogsJson.Default.Activity);
        var waiting = Enumerable.Range(1, 4).Select(i => new StoredEvent { Id = i, OccurredAt = from.AddSeconds(i), ReceivedAt = from.AddSeconds(i), Activity = activity }).ToList();

        Assert.Equal(new FloodActivity(Told: false), flood.Take(waiting)?.Activity);
        var anew = flood.Take(waiting)!;
        Assert.Equal(new FloodActivity(Told: false), anew.Activity);
        flood.Note(anew);
        Assert.Equal(new FloodActivity(Told: true), flood.Take(waiting)?.Activity);
    }

    [Fact]
    public async Task Without_a_limit_there_is_none()
    {
        await using var bot = await BotApp.StartAsync(new() { ["Conversation:MessagesPerMinute"] = "0" });
        var events = Enumerable.Range(0, 80).Select(i => LineCitizen.Number(1).Says("選單", bot.Now.AddMilliseconds(i))).ToArray();
        await bot.DeliverAsync(events);

        Assert.Equal(80, (await bot.RepliesAsync(events)).Count);
    }

    [Fact]
    public async Task What_is_taken_back_in_a_flood_is_forgotten_all_the_same()
    {
        await using var bot = await BotApp.StartAsync(new() { ["Conversation:MessagesPerMinute"] = "2" });
        var citizen = LineCitizen.Number(1);
        var said = Enumerable.Range(0, 6).Select(i => citizen.Says("秘密", bot.Now.AddSeconds(i))).ToList();
        foreach (var e in said)
        {
            await bot.DeliverAsync(e);
            await bot.SettleAsync();
        }

        await bot.DeliverAsync(citizen.Unsends(said[5].MessageId!, bot.Now.AddSeconds(7)));
        await bot.SettleAsync();

        await using var db = bot.Database();
        Assert.Null((await db.Inbox.SingleAsync(e => e.MessageId == said[5].MessageId && e.Kind.StartsWith("message"))).Activity);
    }

    private static string Ms(List<double> waits) => string.Create(CultureInfo.InvariantCulture, $"{waits[waits.Count / 2]:F0}, {waits[^1]:F0}");

    private static async Task<List<double>> AskAsync(BotApp bot, int first)
    {
        var waits = new List<double>();
        foreach (var number in Enumerable.Range(first, 15))
        {
            var citizen = LineCitizen.Number(number);
            var question = citizen.Says("選單", bot.Now);
            var since = Stopwatch.GetTimestamp();
            await bot.DeliverAsync(question);
            Assert.Single(await bot.RepliesAsync(question));
            waits.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        waits.Sort();
        return waits;
    }
}
