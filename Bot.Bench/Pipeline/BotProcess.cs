using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Bot.Bench.Pipeline;

/// <summary>The real program, or one that it is measured against, in a process of its own, pinned to one core.</summary>
internal sealed class BotProcess : IDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo folder;

    private BotProcess(Process process, DirectoryInfo folder, Uri address) => (this.process, this.folder, Address) = (process, folder, address);

    public Uri Address { get; }

    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public double ResidentMegabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1048576.0;
        }
    }

    public long StoredBytes => folder.EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);

    /// <param name="settings">What is measured.</param>
    /// <param name="folder">The working directory, in which the data are.</param>
    /// <param name="line">Where the stand-in listens.</param>
    public static BotProcess Start(Settings settings, DirectoryInfo folder, string line)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        string[] command = ["dotnet", settings.Program, .. settings.Arguments];
        var start = settings.BotCore < 0
            ? new ProcessStartInfo(command[0], command[1..])
            : new ProcessStartInfo("taskset", ["-c", $"{settings.BotCore}", .. command]);
        start.WorkingDirectory = folder.FullName;
        foreach (var (key, value) in Environment(settings, line, address))
        {
            start.Environment[key] = value;
        }

        return new BotProcess(Process.Start(start)!, folder, new Uri(address));
    }

    /// <summary>Asks it to end in good order, and waits until it has.</summary>
    public async Task EndAsync()
    {
        await Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExitAsync();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    internal static Dictionary<string, string> Environment(Settings settings, string line, string address) => new()
    {
        ["ASPNETCORE_URLS"] = address,
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["Line__ChannelSecret"] = Settings.Secret,
        ["Line__ChannelAccessToken"] = "bench",
        ["Line__ApiBaseUrl"] = line,
        ["Line__DataApiBaseUrl"] = line,
        ["Messenger__AppSecret"] = settings.OnMessenger ? Settings.Secret : "",
        ["Messenger__PageAccessToken"] = settings.OnMessenger ? "bench" : "",
        ["Messenger__VerifyToken"] = settings.OnMessenger ? "bench" : "",
        ["Messenger__PageId"] = settings.OnMessenger ? Settings.PageId : "",
        ["Messenger__GraphBaseUrl"] = line,
        ["Conversation__BurstWindowMs"] = "0",
        ["Storage__Provider"] = settings.Postgres is "" ? "Sqlite" : "Postgres",
        ["Storage__ConnectionString"] = settings.Postgres,
        ["Logging__LogLevel__Default"] = "Warning"
    };

    internal static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
