using System.Diagnostics;
using System.Globalization;
using Bot.Bench.Pipeline;
using Microsoft.Data.Sqlite;

namespace Bot.Bench.Soak;

/// <summary>The published program on a data folder that outlives it, to be killed, frozen, asked to end, and started again.</summary>
internal sealed class SoakProgram : IAsyncDisposable
{
    private readonly SoakSettings settings;
    private readonly string line;
    private readonly string folder = Directory.CreateTempSubdirectory("bot-soak-").FullName;
    private Process process;
    private TimeSpan spentBefore;

    public SoakProgram(SoakSettings settings, string line)
    {
        (this.settings, this.line) = (settings, line);
        Address = new Uri($"http://127.0.0.1:{BotProcess.FreePort()}");
        process = Start();
    }

    public Uri Address { get; }

    /// <summary>Of all its lives together, but for the last instants of those that were killed.</summary>
    public TimeSpan ProcessorTime { get; private set; }

    public double ResidentMegabytes { get; private set; }

    public long StoredBytes => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);

    private string Stored => Path.Combine(folder, "data", "bot.db");

    public void Kill() => process.Kill();

    public void Signal(string name) => Process.Start("kill", [$"-{name}", process.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();

    public async Task StartAgainAsync()
    {
        await process.WaitForExitAsync();
        process.Dispose();
        spentBefore = ProcessorTime;
        process = Start();
    }

    /// <summary>Looks at what it takes at the moment.</summary>
    public void Measure()
    {
        process.Refresh();
        if (!process.HasExited)
        {
            (ProcessorTime, ResidentMegabytes) = (spentBefore + process.TotalProcessorTime, process.WorkingSet64 / 1048576.0);
        }
    }

    /// <summary>Somebody else holds the database: nothing can be written meanwhile.</summary>
    public async Task LockAsync(TimeSpan time, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection($"Data Source={Stored};Mode=ReadWrite");
        connection.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout=5000; BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        await Task.Delay(time, cancellation);
        command.CommandText = "ROLLBACK";
        command.ExecuteNonQuery();
    }

    /// <summary>How many rows of a table have which status.</summary>
    public SortedDictionary<string, long> Statuses(string table)
    {
        using var connection = new SqliteConnection($"Data Source={Stored};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT status, COUNT(*) FROM {table} GROUP BY status";
        using var rows = command.ExecuteReader();
        var found = new SortedDictionary<string, long>(StringComparer.Ordinal);
        while (rows.Read())
        {
            found[rows.GetString(0)] = rows.GetInt64(1);
        }

        return found;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet", [settings.Program]) { WorkingDirectory = folder };
        foreach (var (key, value) in new Dictionary<string, string>(BotProcess.Environment(new(), line, Address.ToString()))
        {
            ["Line__MonthlyPushBudget"] = "100000000",
            ["Logging__Console__LogLevel__Default"] = "None"
        })
        {
            start.Environment[key] = value;
        }

        return Process.Start(start)!;
    }
}
