using System.ComponentModel;
using System.Diagnostics;
using Npgsql;

namespace Bot.Backup;

/// <summary>PostgreSQL's own programs. How to connect travels in their environment: arguments can be read by everybody on the machine.</summary>
internal sealed class PostgresTools(BackupOptions options)
{
    /// <exception cref="BackupFailedException">The program is not there, or said no.</exception>
    public async Task RunAsync(string program, IReadOnlyList<string> arguments, string connection)
    {
        var start = new ProcessStartInfo(options.PostgresTools is "" ? program : Path.Combine(options.PostgresTools, program), arguments) { RedirectStandardError = true };
        foreach (var (name, value) in Environment(new(connection)))
        {
            start.Environment[name] = value;
        }

        using var process = Start(start);
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new BackupFailedException($"{program} failed: {said.Trim()}");
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new BackupFailedException($"{start.FileName} cannot be started; install the PostgreSQL client programs, or set Backup:PostgresTools to their folder.", e);
        }
    }

    private static Dictionary<string, string?> Environment(NpgsqlConnectionStringBuilder server) => new()
    {
        ["PGHOST"] = server.Host,
        ["PGPORT"] = server.Port.ToString(provider: null),
        ["PGUSER"] = server.Username,
        ["PGPASSWORD"] = server.Password,
        ["PGDATABASE"] = server.Database,
        ["PGSSLMODE"] = server.SslMode.ToString().ToLowerInvariant() switch { "verifyca" => "verify-ca", "verifyfull" => "verify-full", var mode => mode }
    };
}
