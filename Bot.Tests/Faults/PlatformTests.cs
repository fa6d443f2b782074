using Bot.Messaging;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Bot.Tests.Support.Messenger;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Bot.Tests.Faults;

/// <summary>LINE and Meta fail in every way that has been seen of them. Three messages each of four citizens, a storm of faults, and then a count.</summary>
public sealed class PlatformTests(ITestOutputHelper output)
{
    private const int Citizens = 4;
    private const int Each = 3;

    private static readonly (string Name, int Times, LineFault Fault)[] OfLine =
    [
        ("500", 4, LineFault.ServerError),
        ("500 although it was sent", 4, LineFault.ServerError.ButSent()),
        ("429", 4, LineFault.TooFast()),
        ("429 with Retry-After", 4, LineFault.TooFast(TimeSpan.FromSeconds(20))),
        ("connection reset", 4, LineFault.Reset),
        ("connection reset after the body", 4, LineFault.Reset.ButSent()),
        ("401", 4, LineFault.Unauthorized)
    ];

    // Meta's calls are not repeated while their fate is unknown: each of these takes its minute.
    private static readonly (string Name, int Times, Mishap Mishap)[] OfMeta =
    [
        ("500", 4, new Mishap.Status(500)),
        ("429", 4, new Mishap.Status(429)),
        ("429 with Retry-After", 4, new Mishap.Status(429, 20)),
        ("code 613, too many calls", 4, new Mishap.Graph(613)),
        ("connection reset", 2, new Mishap.Reset()),
        ("connection reset after the body", 4, new Mishap.Reset(Sent: true)),
        ("an error although it was sent", 4, new Mishap.SentButReportedAsError()),
        ("token revoked", 4, new Mishap.Graph(190, null, 401))
    ];

    [Theory, OnBothDatabases]
    public async Task Whatever_LINE_does_every_message_is_answered_once_and_in_order(string database)
    {
        await using var bot = await BotApp.OnAsync(database, new() { ["Line:MonthlyPushBudget"] = "10000" });
        bot.Line.MonthlyQuota = 10_000;
        for (var i = 0; i < OfLine.Length; i++)
        {
            var (name, times, fault) = OfLine[i];
            await StormAsync(bot, database, name, 100 * (i + 1), [.. Enumerable.Repeat(fault, times)]);
        }
    }

    [Fact]
    public async Task A_call_that_LINE_never_answers_is_given_up_and_repeated_whether_it_was_sent_or_not()
    {
        await using var bot = await BotApp.StartAsync(new() { ["Line:MonthlyPushBudget"] = "10000" });

        // Both at once: each takes the ten seconds after which the client gives up.
        await StormAsync(bot, "Sqlite", "no answer, sent or not", 100, [LineFault.Hang, LineFault.Hang.ButSent()]);
    }

    [Theory, OnBothDatabases]
    public async Task Whatever_Meta_does_every_message_is_answered_once_and_in_order(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        for (var i = 0; i < OfMeta.Length; i++)
        {
            var (name, times, mishap) = OfMeta[i];
            bot.Messenger.Plan(mishap, times);
            var citizens = Enumerable.Range(0, Citizens).Select(c => new MessengerCitizen($"{6_283_190_457_000_000 + (100 * i) + c}")).ToList();
            for (var message = 0; message < Each; message++)
            {
                foreach (var citizen in citizens)
                {
                    await bot.DeliverAsync(citizen.Says("選單", bot.Now.AddMilliseconds(message)));
                }
            }

            await bot.SettleAsync();
            var echoed = new HashSet<string>();
            await bot.PassUntilAsync(
                async () =>
                {
                    // Meta shows the page what was really sent.
                    foreach (var sent in bot.Messenger.Sent.Where(s => echoed.Add(s.MessageId)).ToList())
                    {
                        await bot.DeliverAsync(sent.Echo(bot.Now));
                    }

                    return await OpenAsync(bot) == 0;
                },
                $"all is settled after {name}");
            var metadata = citizens.ConvertAll(c => bot.Messenger.SentTo(c.Psid).Select(s => s.Metadata).ToList());
            var (lost, doubled) = (metadata.Sum(m => Math.Max(0, Each - m.Distinct().Count())), metadata.Sum(m => m.Count - m.Distinct().Count()));
            output.WriteLine($"{database}, Meta, {name} x {times}: {Citizens * Each} events; lost {lost}, doubled {doubled}");
            Assert.Equal((name, 0, 0), (name, lost, doubled));
            Assert.All(metadata, m => Assert.Equal(m.OrderBy(Number), m));
        }
    }

    [Theory, OnBothDatabases]
    public async Task When_the_token_is_renewed_after_a_day_all_waiting_answers_leave_in_order(string database)
    {
        await using var bot = await BotApp.OnAsync(database, new() { ["Line:MonthlyPushBudget"] = "10000" });
        bot.Line.MonthlyQuota = 10_000;
        var right = bot.Line.AccessToken;
        bot.Line.AccessToken = "another one since this morning";
        var citizens = Enumerable.Range(1, Citizens).Select(LineCitizen.Number).ToList();
        for (var message = 0; message < Each; message++)
        {
            foreach (var citizen in citizens)
            {
                await bot.DeliverAsync(citizen.Says("選單", bot.Now.AddMilliseconds(message)));
            }
        }

        await bot.SettleAsync();
        await bot.RestartAsync(() => bot.Clock.Advance(TimeSpan.FromDays(1)));
        Assert.Empty(bot.Line.Sent);
        bot.Line.AccessToken = right;
        await bot.PassUntilAsync(async () => await OpenAsync(bot) == 0, "all answers have left");

        var keys = citizens.ConvertAll(c => bot.Line.SentTo(c.UserId).Select(s => s.RetryKey).ToList());
        await using var db = bot.Database();
        var numbers = (await db.Outbox.ToListAsync()).ToDictionary(c => c.RetryKey.ToString("D"), c => c.Id);
        output.WriteLine($"{database}, token revoked for a day: {keys.Sum(k => k.Count)} answers; lost {keys.Sum(k => Each - k.Distinct().Count())}, doubled {keys.Sum(k => k.Count - k.Distinct().Count())}");
        Assert.All(keys, k => Assert.Equal(Each, k.Distinct().Count()));
        Assert.All(keys, k => Assert.Equal(k.OrderBy(key => numbers[key!]), k));
    }

    private async Task StormAsync(BotApp bot, string database, string name, int first, LineFault[] faults)
    {
        bot.Line.FailNext(faults);
        var citizens = Enumerable.Range(first, Citizens).Select(LineCitizen.Number).ToList();
        var tokens = citizens.ToDictionary(c => c.UserId, _ => new List<string>());
        for (var message = 0; message < Each; message++)
        {
            foreach (var citizen in citizens)
            {
                var said = citizen.Says("選單", bot.Now.AddMilliseconds(message));
                bot.Line.ReplyTokens.Expect(said.ReplyToken!, citizen.UserId);
                tokens[citizen.UserId].Add(said.ReplyToken!);
                await bot.DeliverAsync(said);
            }
        }

        await bot.SettleAsync();
        await bot.PassUntilAsync(async () => await OpenAsync(bot) == 0, $"all is settled after {name}");
        var sent = citizens.ConvertAll(c => bot.Line.SentTo(c.UserId));
        var (lost, doubled) = (sent.Sum(s => Math.Max(0, Each - s.Count)), sent.Sum(s => Math.Max(0, s.Count - Each)));
        output.WriteLine($"{database}, LINE, {name} x {faults.Length}: {Citizens * Each} events; lost {lost}, doubled {doubled}");
        Assert.Equal((name, 0, 0), (name, lost, doubled));
        foreach (var citizen in citizens)
        {
            var places = bot.Line.SentTo(citizen.UserId).Where(s => s.ReplyToken is not null).Select(s => tokens[citizen.UserId].IndexOf(s.ReplyToken!)).ToList();
            Assert.Equal(places.Order(), places);
        }
    }

    private static async Task<int> OpenAsync(BotApp bot)
    {
        await using var db = bot.Database();
        return await db.Outbox.CountAsync(c => c.FinishedAt == null) + await db.Inbox.CountAsync(e => e.Status == InboxStatus.Pending);
    }

    private static long Number(string? metadata) => long.Parse(metadata!.Split(':')[^1], System.Globalization.CultureInfo.InvariantCulture);
}
