using System.Globalization;
using Bot.Dialogs.Activities;
using Bot.Messaging;
using Bot.Tests.Fleet;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Bot.Tests.Faults;

/// <summary>
/// What has piled up in the inbox through an outage. <c>BOT_BACKLOG_EVENTS=200000</c> asks for the full size; the memory that the program may have
/// does not depend on it.
/// </summary>
public sealed class BacklogTests(ITestOutputHelper output)
{
    private const int Each = 10;
    private const int InATransaction = 500;
    private const double MostMegabytes = 400;

    private static readonly int Events = int.Parse(Environment.GetEnvironmentVariable("BOT_BACKLOG_EVENTS") ?? "4000", CultureInfo.InvariantCulture);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2) + TimeSpan.FromMilliseconds(10 * Events);

    [Theory, OnBothDatabases]
    public async Task A_backlog_drains_in_order_per_citizen_and_its_size_costs_no_memory(string database)
    {
        using var folder = new TemporaryFolder();
        await using var line = await LineStandIn.StartAsync();
        line.ReplyTokens.Life = TimeSpan.FromHours(12);
        line.MonthlyQuota = 1_000_000;
        var settings = await SettingsAsync(database, folder, line);
        var citizens = Enumerable.Range(1, Events / Each).Select(LineCitizen.Number).ToList();
        await StoreAsync(settings, line, citizens);

        var most = 0.0;
        await using (var bot = BotProcess.Start(settings))
        {
            var sent = 0;
            line.Accepted += _ => Interlocked.Increment(ref sent);
            await Eventually.TrueAsync(
                () =>
                {
                    most = Math.Max(most, bot.ResidentMegabytes);
                    return sent >= Events || bot.HasEnded;
                },
                "the backlog has drained",
                Patience);
            Assert.False(bot.HasEnded, bot.Output);
        }

        var answers = line.Sent.GroupBy(s => s.Recipient!).ToDictionary(g => g.Key, g => g.Select(s => s.ReplyToken).ToList());
        var (lost, doubled) = (citizens.Sum(c => Math.Max(0, Each - answers[c.UserId].Count)), citizens.Sum(c => Math.Max(0, answers[c.UserId].Count - Each)));
        output.WriteLine($"{database}: backlog of {Events} events of {citizens.Count} citizens, at most {most:F0} MB; lost {lost}, doubled {doubled}");
        Assert.Equal((0, 0), (lost, doubled));

        // What takes longer than tokens live goes by push.
        Assert.All(citizens, c => Assert.Equal(answers[c.UserId].OfType<string>().Order(StringComparer.Ordinal), answers[c.UserId].OfType<string>()));
        await AssertTakenInOrderAsync(settings);
        Assert.InRange(most, 1, MostMegabytes);
    }

    // Message by message, as they come in: of everybody the first, then of everybody the second.
    private static async Task StoreAsync(Dictionary<string, string?> settings, LineStandIn line, List<LineCitizen> citizens)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-1);
        await using var clerk = await Clerk.OpenAsync(settings);
        foreach (var events in Enumerable.Range(0, Each).SelectMany(i => citizens.Select(c => Event(c, i, now.AddMinutes(i)))).Chunk(InATransaction))
        {
            foreach (var e in events)
            {
                line.ReplyTokens.Expect(e.ReplyToken!, e.Citizen!["line:".Length..]);
            }

            await clerk.StoreAsync(events);
        }
    }

    private static async Task AssertTakenInOrderAsync(Dictionary<string, string?> settings)
    {
        await using var clerk = await Clerk.OpenAsync(settings);
        await using var db = clerk.Database();
        foreach (var turns in (await db.Inbox.Select(e => new { e.Citizen, e.OccurredAt, e.DoneAt }).ToListAsync()).GroupBy(e => e.Citizen))
        {
            Assert.Equal(turns.OrderBy(t => t.OccurredAt), turns.OrderBy(t => t.DoneAt).ThenBy(t => t.OccurredAt));
        }
    }

    private static IncomingEvent Event(LineCitizen citizen, int number, DateTime at) => new()
    {
        EventId = "line:" + Token(citizen, number),
        Channel = "line",
        Citizen = citizen.Address,
        OccurredAt = at,
        Kind = "message.text",
        Activity = new TextActivity("選單"),
        MessageId = Token(citizen, number),
        ReplyToken = Token(citizen, number)
    };

    private static string Token(LineCitizen citizen, int number) => string.Create(CultureInfo.InvariantCulture, $"{citizen.UserId}-{number}");

    private static async Task<Dictionary<string, string?>> SettingsAsync(string database, TemporaryFolder folder, LineStandIn line) => new()
    {
        ["Line:ChannelSecret"] = LineEvent.Secret,
        ["Line:ChannelAccessToken"] = line.AccessToken,
        ["Line:ApiBaseUrl"] = line.Address,
        ["Line:DataApiBaseUrl"] = line.Address,
        ["Line:MonthlyPushBudget"] = "1000000",
        ["Storage:Provider"] = database,
        ["Storage:ConnectionString"] = database == "Postgres" ? await (await PostgresServer.SharedAsync()).CreateDatabaseAsync() : "",
        ["Storage:DataPath"] = folder.Path,
        ["Conversation:BurstWindowMs"] = "0"
    };
}
