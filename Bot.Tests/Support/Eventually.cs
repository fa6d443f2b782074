using System.Diagnostics;

namespace Bot.Tests.Support;

/// <summary>Waits for what the program does in the background: looks again and again, and fails with a sentence if it never comes.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    public static Task TrueAsync(Func<bool> condition, string what) => TrueAsync(() => Task.FromResult(condition()), what);

    /// <param name="condition">What has to become true.</param>
    /// <param name="what">The same in words.</param>
    /// <param name="pause">How long to wait before looking again; ten milliseconds if null.</param>
    public static async Task TrueAsync(Func<Task<bool>> condition, string what, TimeSpan? pause = null)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < Patience, $"Waited for {Patience.TotalSeconds} s in vain until {what}.");
            await Task.Delay(pause ?? Pause, TimeProvider.System);
        }
    }
}
