using Bot.Storage;
using Bot.Tests.Pipeline;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Faults;

/// <summary>A real program on an embedded database, whose disk gives trouble.</summary>
internal sealed class DiskWorld : IAsyncDisposable
{
    /// <summary>A program that meets errors on a full disk instead of dying of the signal that a limited file sends.</summary>
    public const string OnAFullDisk = "trap '' XFSZ; exec \"$@\"";

    /// <summary>The same, with what it prints in a file.</summary>
    public const string WithALogFile = "trap '' XFSZ; exec \"$@\" >> \"$BOT_TEST_LOG\" 2>&1";

    /// <summary>A program for which a read-only file is one: to the administrator nothing is, unless this right is given up.</summary>
    public static readonly string WithoutPrivileges =
        Environment.IsPrivilegedProcess ? "exec setpriv --bounding-set -dac_override --inh-caps -dac_override \"$@\"" : "exec \"$@\"";

    // To make the tables and to index the answers costs a second of the processor each time.
    private static readonly Lazy<Task<TemporaryFolder>> Template = new(MakeTemplateAsync);

    private readonly TemporaryFolder folder = new();

    private DiskWorld(LineStandIn line) => Line = line;

    public LineStandIn Line { get; }

    public string DataPath => Path.Combine(folder.Path, "data");

    public string Database => Path.Combine(DataPath, "bot.db");

    public string Log => Path.Combine(folder.Path, "log");

    public static async Task<DiskWorld> MakeAsync()
    {
        var line = await LineStandIn.StartAsync();
        line.ReplyTokens.Life = TimeSpan.FromHours(1);
        var world = new DiskWorld(line);
        Copy((await Template.Value).Path, world.DataPath);
        return world;
    }

    /// <summary>Starts the program without waiting for anything.</summary>
    public BotProcess Begin(string shell = "exec \"$@\"", string killAt = "") => BotProcess.Start(
        new Dictionary<string, string?>(SettingsFor(DataPath))
        {
            ["Line:ChannelSecret"] = LineEvent.Secret,
            ["Line:ChannelAccessToken"] = Line.AccessToken,
            ["Line:ApiBaseUrl"] = Line.Address,
            ["Line:DataApiBaseUrl"] = Line.Address,
            ["Conversation:BurstWindowMs"] = "0",
            ["Logging:LogLevel:Bot"] = "Debug",
            ["BOT_TEST_LOG"] = Log,
            ["BOT_KILL_AT"] = killAt is "" ? null : killAt,
            ["DOTNET_TieredPGO"] = "0",
            ["DOTNET_TC_CallCountThreshold"] = "200"
        },
        shell);

    /// <summary>Starts the program and waits until it answers.</summary>
    public async Task<BotProcess> StartAsync(string shell = "exec \"$@\"", string killAt = "")
    {
        var bot = Begin(shell, killAt);
        await bot.ReadyOrDeadAsync();
        Assert.False(bot.HasEnded, bot.Output);
        return bot;
    }

    /// <summary>Citizens with numbers from one on.</summary>
    public IReadOnlyList<CrashCitizen> Citizens(int count) => [.. Enumerable.Range(1, count).Select(number => new CrashCitizen(Line, number))];

    /// <summary>One value from the database, read beside the program.</summary>
    public async Task<object?> ReadAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=false");
        await connection.OpenAsync();
        await using var look = connection.Query(sql);
        return await look.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Line.DisposeAsync();
        folder.Dispose();
    }

    private static async Task<TemporaryFolder> MakeTemplateAsync()
    {
        var made = new TemporaryFolder();
        await using var reports = await FiledReports.OpenAsync(SettingsFor(made.Path));
        await reports.EmptyShelfAsync();
        return made;
    }

    private static Dictionary<string, string?> SettingsFor(string dataPath) => new() { ["Storage:Provider"] = "Sqlite", ["Storage:DataPath"] = dataPath };

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
