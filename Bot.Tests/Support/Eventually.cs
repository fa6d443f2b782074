using System.Diagnostics;

namespace Bot.Tests.Support;

/// <summary>Waits for what the program does in the background: looks again and again, and fails with a sentence if it never comes.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    public static Task TrueAsync(Func<bool> condition, string what, TimeSpan? patience = null) => TrueAsync(() => Task.FromResult(condition()), what, patience);

    /// <param name="condition">What has to become true.</param>
    /// <param name="what">The same in words.</param>
    /// <param name="patience">For what takes longer on a busy machine than anything else.</param>
    /// <param name="pause">How long to wait before looking again; ten milliseconds if null.</param>
    public static async Task TrueAsync(Func<Task<bool>> condition, string what, TimeSpan? patience = null, TimeSpan? pause = null)
    {
        var since = Stopwatch.GetTimestamp();
        var most = patience ?? Patience;
        while (!await condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < most, $"Waited for {most.TotalSeconds} s in vain until {what}.");
            await Task.Delay(pause ?? Pause, TimeProvider.System);
        }
    }
}
