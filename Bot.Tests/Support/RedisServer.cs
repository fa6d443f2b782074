using System.Globalization;

namespace Bot.Tests.Support;

/// <summary>
/// A private Redis on a free port, empty at every start, that knows nothing of a Redis which the machine may run. Tests that
/// only need one share <see cref="SharedAsync"/> and keep to keys of their own; tests that stop it start their own.
/// </summary>
public sealed class RedisServer : IAsyncDisposable
{
    private static readonly Lazy<Task<RedisServer>> Shared = new(StartNewAsync);

    private readonly string folder = Directory.CreateTempSubdirectory("bot-redis-").FullName;
    private readonly int port = FreePort.Next();
    private ServerProcess? process;

    private RedisServer()
    {
    }

    /// <summary>For <c>Redis:ConnectionString</c>; stays the same over a restart.</summary>
    public string ConnectionString => $"127.0.0.1:{port},abortConnect=false";

    /// <summary>The port by itself.</summary>
    public int Port => port;

    /// <summary>The one server of the whole test run, started by the first who asks.</summary>
    public static Task<RedisServer> SharedAsync() => Shared.Value;

    /// <summary>A server for one test alone.</summary>
    public static async Task<RedisServer> StartNewAsync()
    {
        var server = new RedisServer();
        await server.StartAsync();
        return server;
    }

    /// <summary>Starts it again after <see cref="StopAsync"/>: same port, nothing kept.</summary>
    public async Task StartAsync()
    {
        var program = Path.Combine(InstalledProgram.FolderOf(["redis-server"], "redis-server", []), "redis-server");
        process = await ServerProcess.StartAsync(
            folder,
            [
                program,
                "--port", port.ToString(CultureInfo.InvariantCulture),
                "--bind", "127.0.0.1",
                "--dir", folder,
                "--save", "",
                "--appendonly", "no"
            ],
            "Ready to accept connections");
    }

    /// <summary>Ends it; callers get refused connections.</summary>
    public async Task StopAsync()
    {
        await Running.StopAsync();
        process = null;
    }

    /// <summary>Lets it hang: connections stay open and nothing is answered.</summary>
    public Task PauseAsync() => Running.SignalAsync("STOP");

    /// <summary>Ends the hanging.</summary>
    public Task ResumeAsync() => Running.SignalAsync("CONT");

    private ServerProcess Running => process ?? throw new InvalidOperationException("This Redis has been stopped.");

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
}
