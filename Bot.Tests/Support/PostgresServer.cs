using System.Diagnostics;
using System.Globalization;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Bot.Tests.Support;

/// <summary>
/// A private PostgreSQL cluster on a free port that knows nothing of a cluster which the machine may run. Tests that only
/// need a database take one from <see cref="SharedAsync"/>; tests that stop the server start their own.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresServer>> Shared = new(() => StartNewAsync());

    private readonly string folder = Directory.CreateTempSubdirectory("bot-postgres-").FullName;
    private readonly int port = FreePort.Next();
    private readonly bool durable;
    private readonly Lazy<Task<string>> template;
    private ServerProcess? process;
    private int databases;

    private PostgresServer(bool durable)
    {
        this.durable = durable;
        template = new(MakeTemplateAsync);
    }

    /// <summary>The port by itself.</summary>
    public int Port => port;

    /// <summary>The folder of PostgreSQL's own programs.</summary>
    public static string Programs => InstalledProgram.FolderOf(
        ["initdb", "postgres", "pg_dump", "pg_restore"],
        "postgresql",
        Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(v => v + "/bin") : []);

    /// <summary>The one server of the whole test run, started by the first who asks.</summary>
    public static Task<PostgresServer> SharedAsync() => Shared.Value;

    /// <summary>A server for one test alone.</summary>
    /// <param name="durable">True if a commit has to reach the disk; costs time.</param>
    public static async Task<PostgresServer> StartNewAsync(bool durable = false)
    {
        var server = new PostgresServer(durable);
        await server.InitialiseAsync();
        await server.StartAsync();
        return server;
    }

    /// <summary>
    /// Makes a database with the program's tables, empty, and returns how to connect to it, for <c>Storage:ConnectionString</c>.
    /// A copy: to run the migrations takes a second of the processor, and hundreds of tests want one.
    /// </summary>
    public async Task<string> CreateDatabaseAsync() => await CreateAsync($" TEMPLATE {await template.Value}");

    /// <summary>Makes a database without tables, as an operator gives it to the program.</summary>
    /// <param name="name">As another server calls it; else it has a name of its own.</param>
    public Task<string> CreateEmptyDatabaseAsync(string? name = null) => CreateAsync("", name);

    /// <summary>Starts it again after <see cref="StopAsync"/>: same port, same databases.</summary>
    public async Task StartAsync() =>
        process = await ServerProcess.StartAsync(
            folder,
            AsServerUser(
                "postgres",
                "-D", folder,
                "-k", folder,
                "-p", port.ToString(CultureInfo.InvariantCulture),
                "-c", "listen_addresses=127.0.0.1",
                "-c", "max_connections=300",
                "-c", durable ? "fsync=on" : "fsync=off"),
            "database system is ready to accept connections");

    /// <summary>Ends it; open connections break and new ones are refused.</summary>
    public async Task StopAsync()
    {
        await (process?.StopAsync() ?? throw new InvalidOperationException("This PostgreSQL has been stopped."));
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }
        else
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task InitialiseAsync()
    {
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync(["chown", "postgres", folder]);
        }

        await RunAsync(AsServerUser("initdb", "-D", folder, "-U", "bot", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"));
    }

    private async Task<string> CreateAsync(string like, string? name = null)
    {
        name ??= string.Create(CultureInfo.InvariantCulture, $"bot{Interlocked.Increment(ref databases)}");
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name}{like}", connection);
        await create.ExecuteNonQueryAsync();
        return ConnectionTo(name);
    }

    // PostgreSQL copies a database only while nobody is connected to it.
    private async Task<string> MakeTemplateAsync()
    {
        var connection = await CreateEmptyDatabaseAsync();
        var options = new DbContextOptionsBuilder<PostgresBotDb>().UseNpgsql(connection + ";Pooling=false").Options;
        await using var db = new PostgresBotDb(options);
        await db.Database.MigrateAsync();
        return new NpgsqlConnectionStringBuilder(connection).Database!;
    }

    // PostgreSQL refuses to run as root; the Debian package brings the user "postgres".
    private string[] AsServerUser(string program, params string[] arguments) =>
    [
        .. Environment.IsPrivilegedProcess
            ? (string[])["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
            : [],
        Path.Combine(Programs, program),
        .. arguments
    ];

    private static async Task RunAsync(string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/"
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)} failed:\n{await output}{errors}");
        }
    }

    private string ConnectionTo(string database) => $"Host=127.0.0.1;Port={port};Username=bot;Database={database}";
}
