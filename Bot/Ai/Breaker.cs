namespace Bot.Ai;

/// <summary>
/// Keeps away from an endpoint that failed three times in a row: no call for a minute, then one that tries. A citizen should
/// not wait for what does not come.
/// </summary>
internal sealed class Breaker(TimeProvider clock)
{
    private const int MostFailures = 3;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);
    private readonly Lock door = new();
    private int failures;
    private DateTimeOffset restsUntil;

    public bool LetsThrough()
    {
        lock (door)
        {
            if (failures < MostFailures)
            {
                return true;
            }

            var now = clock.GetUtcNow();
            if (now < restsUntil)
            {
                return false;
            }

            restsUntil = now + Rest;
            return true;
        }
    }

    public void Succeed()
    {
        lock (door)
        {
            failures = 0;
        }
    }

    /// <returns>True if this failure was the one too many.</returns>
    public bool Fail()
    {
        lock (door)
        {
            restsUntil = clock.GetUtcNow() + Rest;
            return ++failures == MostFailures;
        }
    }
}
