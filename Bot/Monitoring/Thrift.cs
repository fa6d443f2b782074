using System.Runtime.InteropServices;
using Bot.Platform;

namespace Bot.Monitoring;

/// <summary>
/// Gives native memory back to the system, once a minute. What the compiler, SQLite and TLS have freed after the start or a rush the C
/// library keeps for ever, spread over an arena for each thread: a tenth of what the program takes.
/// </summary>
internal sealed class Thrift : BackgroundService
{
    // On the machine's own clock: memory knows no other.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, TimeProvider.System);
        while (OperatingSystem.IsLinux() && await timer.NextTickOrStopAsync(stoppingToken))
        {
            GiveBack();
        }
    }

    private static void GiveBack()
    {
        try
        {
            _ = MallocTrim(0);
        }
        catch (EntryPointNotFoundException)
        {
            // Not glibc; other libraries keep less.
        }
    }

    // glibc, malloc_trim(3): walks all arenas and releases whole free pages.
    [DllImport("libc", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MallocTrim(nuint pad);
}
