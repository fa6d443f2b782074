namespace Bot.Messaging;

/// <summary>Growing waits between tries, with jitter so that many waiting calls do not come back in one wave.</summary>
internal static class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <param name="attempts">Tries made so far, from 1.</param>
    /// <param name="asked">What the platform asked for; never shortened.</param>
    public static TimeSpan After(int attempts, TimeSpan? asked)
    {
        var doubled = First * Math.Pow(2, Math.Clamp(attempts - 1, 0, 16));
        var capped = doubled < Longest ? doubled : Longest;
        var jittered = capped * (0.75 + (Random.Shared.NextDouble() / 2));
        return asked > jittered ? asked.Value : jittered;
    }
}
