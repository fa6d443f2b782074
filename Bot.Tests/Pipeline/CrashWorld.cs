using Bot.Storage;
using Bot.Tests.Cases;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Bot.Tests.Support.Mail;

namespace Bot.Tests.Pipeline;

/// <summary>Data that real programs run on, one after another, and an office that looks into it.</summary>
internal sealed class CrashWorld : IAsyncDisposable
{
    private const int Killed = 137;

    private readonly TemporaryFolder folder;
    private readonly Dictionary<string, string?> settings;

    private CrashWorld(TemporaryFolder folder, Dictionary<string, string?> settings, CaseOffice office) => (this.folder, this.settings, Office) = (folder, settings, office);

    public CaseOffice Office { get; }

    public static async Task<CrashWorld> MakeAsync(string database, LineStandIn line, SmtpStandIn? mail)
    {
        var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string?>(mail?.Settings ?? [])
        {
            ["Line:ChannelSecret"] = LineEvent.Secret,
            ["Line:ChannelAccessToken"] = line.AccessToken,
            ["Line:ApiBaseUrl"] = line.Address,
            ["Line:DataApiBaseUrl"] = line.Address,
            ["Storage:Provider"] = database,
            ["Storage:ConnectionString"] = database == "Postgres" ? await (await PostgresServer.SharedAsync()).CreateDatabaseAsync() : "",
            ["Storage:DataPath"] = folder.Path,
            ["Conversation:BurstWindowMs"] = "0",

            // It may be night where this test runs.
            ["Notices:QuietFrom"] = "00:00",
            ["Notices:QuietUntil"] = "00:00"
        };
        return new(folder, settings, await CaseOffice.OnAsync(settings));
    }

    public BotDb Database() => Office.Database();

    /// <summary>A program that dies at the count-th time that an instant is reached.</summary>
    /// <param name="instant">Its name.</param>
    /// <param name="count">Of how many.</param>
    /// <param name="meanwhile">What is done to it once it answers; it may be dead by then.</param>
    public async Task KillAsync(string instant, int count, Func<BotProcess, Task> meanwhile)
    {
        await using var victim = BotProcess.Start(new Dictionary<string, string?>(settings) { ["BOT_KILL_AT"] = $"{instant}:{count}" });
        await victim.ReadyOrDeadAsync();
        await meanwhile(victim);
        await victim.DeadAsync();
        Assert.True(victim.ExitCode is Killed, victim.Output);
    }

    /// <summary>A program that lives until something has happened.</summary>
    public async Task RunUntilAsync(Func<BotProcess, Task> meanwhile, Func<Task<bool>> condition)
    {
        await using var survivor = BotProcess.Start(settings);
        await survivor.ReadyOrDeadAsync();
        await meanwhile(survivor);
        await Eventually.TrueAsync(condition, "what was begun has come to its end");
    }

    public async ValueTask DisposeAsync()
    {
        await Office.DisposeAsync();
        folder.Dispose();
    }
}
