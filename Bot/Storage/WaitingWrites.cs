using System.Diagnostics;

namespace Bot.Storage;

/// <summary>The jobs that wait for the next commit, and the writer's sleep while there are none.</summary>
internal sealed class WaitingWrites : IDisposable
{
    /// <summary>How long a job that nobody waits for looks for company.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(10);

    /// <summary>
    /// From one commit to the next at least. A flush costs processor time whatever it flushes, and 250 of them in a second are
    /// plenty: under load a few milliseconds of company halve the price of an event. A job that comes alone does not wait.
    /// </summary>
    public static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(4);

    // More would hold up the first of them for the sake of the last.
    private const int LargestBatch = 512;

    private readonly Lock guard = new();
    private readonly AutoResetEvent alarm = new(false);
    private List<Write> waiting = [];
    private bool due;
    private bool asleep;
    private bool closed;
    private long lastTaken;

    public void Add(Write write, bool patient)
    {
        lock (guard)
        {
            ObjectDisposedException.ThrowIf(closed, this);
            waiting.Add(write);
            due |= !patient;
            if (asleep && (due || waiting.Count == 1))
            {
                asleep = false;
                alarm.Set();
            }
        }
    }

    /// <summary>Sleeps until there is something to commit. Null once it is closed and everything has been taken.</summary>
    public List<Write>? TakeBatch()
    {
        Rest();
        while (true)
        {
            bool company;
            lock (guard)
            {
                if (due || closed)
                {
                    return waiting is [] ? null : Take();
                }

                company = waiting is not [];
                asleep = true;
            }

            if (!alarm.WaitOne(company ? Patience : Timeout.InfiniteTimeSpan))
            {
                StopWaiting();
            }
        }
    }

    public void Close()
    {
        lock (guard)
        {
            closed = true;
            asleep = false;
            alarm.Set();
        }
    }

    public void Dispose() => alarm.Dispose();

    private void Rest()
    {
        var rest = Pace - Stopwatch.GetElapsedTime(lastTaken);
        if (rest > TimeSpan.Zero)
        {
            Thread.Sleep((int)Math.Ceiling(rest.TotalMilliseconds));
        }
    }

    private void StopWaiting()
    {
        lock (guard)
        {
            asleep = false;
            due = true;
        }
    }

    private List<Write> Take()
    {
        lastTaken = Stopwatch.GetTimestamp();
        var count = Math.Min(LargestBatch, Together());
        if (waiting.Count == count)
        {
            var all = waiting;
            (waiting, due) = ([], false);
            return all;
        }

        var first = waiting.GetRange(0, count);
        waiting.RemoveRange(0, count);
        return first;
    }

    // One that wants to be alone, or all before the first that does.
    private int Together() => waiting.FindIndex(write => write.Alone) switch { < 0 => waiting.Count, 0 => 1, var before => before };
}
