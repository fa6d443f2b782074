using System.Diagnostics;
using System.Text;

namespace Bot.Tests.Support;

/// <summary>The real program in a process of its own, which can be killed without a goodbye.</summary>
public sealed class BotProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder output = new();

    private BotProcess(Process process, Uri address)
    {
        (this.process, Address) = (process, address);
        Http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    /// <summary>What it printed so far.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>Its number on this machine.</summary>
    public int Id => process.Id;

    public int ExitCode => process.ExitCode;

    public bool HasEnded => process.HasExited;

    /// <summary>Starts it without waiting for anything.</summary>
    /// <param name="settings">Environment variables beyond those of this process, such as <c>Storage__DataPath</c>.</param>
    /// <param name="shell">How a shell starts it: <c>"$@"</c> is the command.</param>
    public static BotProcess Start(IReadOnlyDictionary<string, string?> settings, string shell = "exec \"$@\"")
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var start = new ProcessStartInfo("/bin/sh", ["-c", shell, "sh", "dotnet", Path.Combine(AppContext.BaseDirectory, "Bot.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return new BotProcess(Process.Start(start)!, address);
    }

    /// <summary>Ends it without a goodbye, as a power cut would.</summary>
    public void Kill() => process.Kill();

    /// <summary>Asks it to end in good order, as systemd or Kubernetes does.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -TERM {process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>How much memory it has at the moment.</summary>
    public double ResidentMegabytes
    {
        get
        {
            process.Refresh();
            return process.HasExited ? 0 : process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>
    /// From now on no file grows beyond this, as on a full disk; null for no limit. It has to be started by a shell that ignores the signal
    /// XFSZ, so that it meets errors instead.
    /// </summary>
    public async Task LimitFilesAsync(long? bytes)
    {
        using var limit = Process.Start("prlimit", ["--pid", $"{process.Id}", $"--fsize={(bytes is null ? "unlimited" : $"{bytes}")}:"]);
        await limit.WaitForExitAsync();
        Assert.Equal(0, limit.ExitCode);
    }

    /// <summary>Waits until it answers, or until it has ended.</summary>
    public Task ReadyOrDeadAsync() => Eventually.TrueAsync(async () => process.HasExited || await AnswersAsync(), "the program answers");

    public Task DeadAsync() => process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(120)).Token);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            return (await Http.GetAsync("/health/live")).IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            // Not there yet, or too busy to say so.
            return false;
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (output)
        {
            output.AppendLine(line.Data);
        }
    }
}
