using System.Diagnostics;

namespace Bot.Platform;

/// <summary>
/// Named instants at which the crash tests kill the program as a power cut would. Off unless the environment variable
/// <c>BOT_KILL_AT</c> says <c>name:count</c>: the process dies at the count-th time the instant is reached.
/// </summary>
internal static class KillPoint
{
    private static readonly string? Name = Environment.GetEnvironmentVariable("BOT_KILL_AT")?.Split(':')[0];
    private static int left = int.Parse(Environment.GetEnvironmentVariable("BOT_KILL_AT")?.Split(':')[1] ?? "0", provider: null);

    public static void Reach(string name)
    {
        if (Name is not null && Name == name && Interlocked.Decrement(ref left) == 0)
        {
            // SIGKILL: no handler, no flush, no goodbye.
            Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
