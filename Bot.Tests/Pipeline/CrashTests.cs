using System.Globalization;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Xunit.Abstractions;

namespace Bot.Tests.Pipeline;

/// <summary>
/// A real process, killed as by a power cut at named instants, again and again, while citizens write: every event that got
/// a 200 is answered, none twice. <c>BOT_CRASH_ROUNDS</c> asks for more rounds than the everyday run.
/// </summary>
[Collection(nameof(Alone))]
public sealed class CrashTests(ITestOutputHelper output)
{
    private static readonly string[] Instants =
        ["inbox.storing", "inbox.stored", "turn.decided", "turn.storing", "turn.committed", "courier.claimed", "courier.sent"];

    private static readonly int Rounds =
        int.Parse(Environment.GetEnvironmentVariable("BOT_CRASH_ROUNDS") ?? "1", CultureInfo.InvariantCulture);

    [Theory, OnBothDatabases]
    public async Task Whenever_it_is_killed_every_acknowledged_event_is_answered_and_none_twice(string database)
    {
        using var folder = new TemporaryFolder();
        await using var line = await LineStandIn.StartAsync();
        line.ReplyTokens.Life = TimeSpan.FromHours(1);
        var settings = await SettingsAsync(database, folder, line);
        var citizens = new Writers(line);

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var instant in Instants)
            {
                await KillAsync(settings, $"{instant}:{1 + (round % 5 * 3)}", citizens);
            }
        }

        await using var survivor = BotProcess.Start(settings);
        await survivor.ReadyOrDeadAsync();
        await citizens.DeliverAgainAsync(survivor);
        await Eventually.TrueAsync(() => line.Sent.Count >= citizens.Acknowledged.Count, "every acknowledged event is answered");

        output.WriteLine($"{Rounds * Instants.Length} kills, {citizens.Acknowledged.Count} events acknowledged, {line.Sent.Count} answers");
        var asked = citizens.Acknowledged.CountBy(e => e.Citizen).ToDictionary();
        Assert.All(asked, citizen => Assert.Equal(citizen.Value, line.SentTo(citizen.Key.UserId).Count));
    }

    private static async Task KillAsync(Dictionary<string, string?> settings, string killAt, Writers citizens)
    {
        await using var victim = BotProcess.Start(new Dictionary<string, string?>(settings) { ["BOT_KILL_AT"] = killAt });
        await victim.ReadyOrDeadAsync();
        await citizens.WriteUntilDeadAsync(victim);
        await victim.DeadAsync();
    }

    private static async Task<Dictionary<string, string?>> SettingsAsync(string database, TemporaryFolder folder, LineStandIn line) => new()
    {
        ["Line:ChannelSecret"] = LineEvent.Secret,
        ["Line:ChannelAccessToken"] = line.AccessToken,
        ["Line:ApiBaseUrl"] = line.Address,
        ["Line:DataApiBaseUrl"] = line.Address,
        ["Storage:Provider"] = database,
        ["Storage:ConnectionString"] = database == "Postgres" ? await (await PostgresServer.SharedAsync()).CreateDatabaseAsync() : "",
        ["Storage:DataPath"] = folder.Path,
        ["Conversation:BurstWindowMs"] = "0"
    };

    /// <summary>Citizens who write one message after another, and deliver again what was not acknowledged, as LINE does.</summary>
    private sealed class Writers(LineStandIn line)
    {
        private const int MostPerRound = 40;
        private readonly List<(LineCitizen Citizen, LineEvent Event)> refused = [];
        private int written;

        public List<(LineCitizen Citizen, LineEvent Event)> Acknowledged { get; } = [];

        public async Task WriteUntilDeadAsync(BotProcess bot)
        {
            await DeliverAgainAsync(bot);
            for (var i = 0; i < MostPerRound && await TryDeliverAsync(bot, Next()); i++)
            {
            }
        }

        public async Task DeliverAgainAsync(BotProcess bot)
        {
            var again = refused.ToList();
            refused.Clear();
            foreach (var e in again)
            {
                await TryDeliverAsync(bot, e);
            }
        }

        private (LineCitizen Citizen, LineEvent Event) Next()
        {
            var citizen = LineCitizen.Number(written % 7);
            var said = citizen.Says("頂樓加蓋合法嗎", DateTimeOffset.UnixEpoch.AddYears(56).AddSeconds(++written));
            line.ReplyTokens.Expect(said.ReplyToken!, citizen.UserId);
            return (citizen, said);
        }

        private async Task<bool> TryDeliverAsync(BotProcess bot, (LineCitizen Citizen, LineEvent Event) said)
        {
            try
            {
                (await bot.Http.SendAsync(LineEvent.Deliver(said.Event))).EnsureSuccessStatusCode();
                Acknowledged.Add(said);
                return true;
            }
            catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
            {
                refused.Add(said);
                return false;
            }
        }
    }
}
