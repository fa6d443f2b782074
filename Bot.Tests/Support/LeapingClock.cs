namespace Bot.Tests.Support;

/// <summary>
/// A clock for long times: it leaps, and every timer that was due meanwhile goes off once, as on a machine that was asleep.
/// <see cref="Microsoft.Extensions.Time.Testing.FakeTimeProvider.Advance"/> would let each tick of every second through.
/// </summary>
public sealed class LeapingClock(DateTimeOffset start) : PatientClock(start)
{
    private readonly Lock gate = new();
    private readonly HashSet<Alarm> alarms = [];

    /// <summary>Moves on. Nothing may be under way: whoever waits with a time limit would run into it.</summary>
    public void Leap(TimeSpan time)
    {
        Advance(time);
        Ring();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    private void Ring()
    {
        List<Alarm> due;
        lock (gate)
        {
            var now = base.GetUtcNow();
            due = [.. alarms.Where(a => a.DueAt <= now).OrderBy(a => a.DueAt)];
            due.ForEach(a => a.SetNext(now));
        }

        due.ForEach(a => a.Ring());
    }

    private sealed class Alarm(LeapingClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset DueAt { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan newPeriod)
        {
            lock (clock.gate)
            {
                clock.alarms.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    (DueAt, period) = (clock.GetUtcNow() + dueTime, newPeriod);
                    clock.alarms.Add(this);
                }
            }

            if (dueTime == TimeSpan.Zero)
            {
                clock.Ring();
            }

            return true;
        }

        public void SetNext(DateTimeOffset now)
        {
            if (period == Timeout.InfiniteTimeSpan || period == TimeSpan.Zero)
            {
                clock.alarms.Remove(this);
            }
            else
            {
                DueAt = now + period;
            }
        }

        public void Ring() => callback(state);

        public void Dispose()
        {
            lock (clock.gate)
            {
                clock.alarms.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
