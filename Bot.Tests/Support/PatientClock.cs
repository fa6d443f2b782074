using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Support;

/// <summary>
/// A clock that only moves when told, but does not let anybody spin for ever: Orleans waits for an instant by asking again
/// and again once less than a millisecond is missing, which <see cref="Task.Delay(TimeSpan, TimeProvider)"/> takes for none.
/// Whoever has asked that often is told that a little time has passed.
/// </summary>
public class PatientClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private const int Patience = 100_000;
    private long instant;
    private int asked;

    public override DateTimeOffset GetUtcNow()
    {
        var now = base.GetUtcNow();
        return now.AddTicks(Passed(now.UtcTicks));
    }

    public override long GetTimestamp()
    {
        var now = base.GetTimestamp();
        return now + Passed(now);
    }

    private int Passed(long now)
    {
        if (Interlocked.Exchange(ref instant, now) != now)
        {
            Interlocked.Exchange(ref asked, 0);
        }

        return Math.Max(0, Interlocked.Increment(ref asked) - Patience);
    }
}
