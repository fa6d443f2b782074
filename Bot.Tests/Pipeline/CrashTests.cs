using System.Globalization;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Xunit.Abstractions;

namespace Bot.Tests.Pipeline;

/// <summary>
/// A real process, killed as by a power cut at every named instant, again and again, while citizens file reports and ask:
/// every event that got a 200 is answered, none twice; every report that was sent is one case with its informer, its photos
/// and the number that the citizen was told. <c>BOT_CRASH_ROUNDS</c> asks for more rounds than the everyday run.
/// </summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    // SIGKILL, as a shell counts it.
    private const int Killed = 137;

    private const string Pushing = "courier.pushing";

    // How much later in each round. The two of a photo stand apart, because a picture that is interrupted three times is given up.
    private static readonly (string Instant, int Step)[] Instants =
    [
        ("inbox.storing", 3), ("photo.fetched", 1), ("inbox.stored", 3), ("case.filing", 1), ("turn.decided", 3), ("turn.storing", 3),
        ("turn.committed", 3), (Pushing, 0), ("photo.written", 1), ("courier.claimed", 3), ("case.filed", 1), ("courier.sent", 3)
    ];

    // Every start takes its second: day by day PostgreSQL is only killed where a report is at stake.
    private static readonly string[] EverydayOnPostgres = ["photo.written", "case.filing", "case.filed", "turn.committed", "courier.sent"];

    private static readonly string? AskedFor = Environment.GetEnvironmentVariable("BOT_CRASH_ROUNDS");
    private static readonly int Rounds = int.Parse(AskedFor ?? "1", CultureInfo.InvariantCulture);

    [Theory, OnBothDatabases]
    public async Task Whenever_it_is_killed_every_report_is_filed_once_and_every_acknowledged_event_answered_once(string database)
    {
        using var folder = new TemporaryFolder();
        await using var line = await LineStandIn.StartAsync();
        line.ReplyTokens.Life = TimeSpan.FromHours(1);
        line.MonthlyQuota = 100_000;
        var settings = await SettingsAsync(database, folder, line);
        var citizens = new CrashCrew(line);
        await using (var cases = await FiledReports.OpenAsync(settings))
        {
            await cases.EmptyShelfAsync();
        }

        var instants = AskedFor is null && database == "Postgres" ? Array.FindAll(Instants, i => EverydayOnPostgres.Contains(i.Instant)) : Instants;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (instant, step) in instants)
            {
                await KillAsync(settings, instant, 1 + (round % 5 * step), citizens);
            }
        }

        await SurviveAsync(settings, citizens);

        Assert.All(citizens.All, citizen => Assert.True(citizen.Acknowledged.Count == citizen.Answers, citizen.Heard));
        await AssertFiledAsync(settings, citizens, line);
        output.WriteLine(
            $"{database}: {Rounds * instants.Length} kills, {citizens.Filers.Count} reports filed with {citizens.Filers.Sum(filer => filer.PhotosKept)} photos, "
            + $"{citizens.All.Sum(c => c.Acknowledged.Count)} events acknowledged, {line.Sent.Count} answers, {citizens.Redelivered} redeliveries");
    }

    private static async Task KillAsync(Dictionary<string, string?> settings, string instant, int count, CrashCrew citizens)
    {
        await using var victim = BotProcess.Start(new Dictionary<string, string?>(settings) { ["BOT_KILL_AT"] = $"{instant}:{count}" });
        await victim.ReadyOrDeadAsync();
        await (instant is Pushing ? citizens.AskWithoutTokenAsync(victim) : citizens.WriteUntilDeadAsync(victim));
        await victim.DeadAsync();
        Assert.True(victim.ExitCode is Killed, $"At {instant} it ended by itself:\n{victim.Output}");
    }

    private static async Task SurviveAsync(Dictionary<string, string?> settings, CrashCrew citizens)
    {
        await using var survivor = BotProcess.Start(settings);
        await survivor.ReadyOrDeadAsync();
        await citizens.FinishAsync(survivor);
        await using var cases = await FiledReports.OpenAsync(settings);
        await Eventually.TrueAsync(cases.HaveAllPhotosAsync, "all photos are fetched");
    }

    private static async Task AssertFiledAsync(Dictionary<string, string?> settings, CrashCrew citizens, LineStandIn line)
    {
        await using var cases = await FiledReports.OpenAsync(settings);
        Assert.Equal(citizens.Filers.Count, await cases.CountAsync());
        foreach (var filer in citizens.Filers)
        {
            await cases.HoldAsync(filer, line.TextsTo(filer.UserId));
        }
    }

    private static async Task<Dictionary<string, string?>> SettingsAsync(string database, TemporaryFolder folder, LineStandIn line) => new()
    {
        ["Line:ChannelSecret"] = LineEvent.Secret,
        ["Line:ChannelAccessToken"] = line.AccessToken,
        ["Line:ApiBaseUrl"] = line.Address,
        ["Line:DataApiBaseUrl"] = line.Address,
        ["Line:MonthlyPushBudget"] = "100000",
        ["Storage:Provider"] = database,
        ["Storage:ConnectionString"] = database == "Postgres" ? await (await PostgresServer.SharedAsync()).CreateEmptyDatabaseAsync() : "",
        ["Storage:DataPath"] = folder.Path,
        ["Conversation:BurstWindowMs"] = "0",

        // A program that lives for two seconds has nothing of being compiled well.
        ["DOTNET_TieredPGO"] = "0",
        ["DOTNET_TC_CallCountThreshold"] = "200"
    };
}
