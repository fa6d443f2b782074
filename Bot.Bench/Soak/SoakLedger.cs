using System.Collections.Concurrent;
using System.Diagnostics;

namespace Bot.Bench.Soak;

/// <summary>
/// What was promised and what came: every event that got a 200 is owed one answer. A reply names its event by the token; a push
/// only its citizen, so that what is owed is counted by citizen.
/// </summary>
internal sealed class SoakLedger
{
    // Events that were taken closer together than this may have been stored in either order.
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<int, SoakEvent> events = new();
    private readonly ConcurrentDictionary<int, int> answers = new();
    private readonly ConcurrentDictionary<int, long> latestAnswered = new();
    private readonly ConcurrentBag<double> waits = [];
    private int redelivered;
    private int refused;
    private int outOfOrder;

    public int Sent => events.Count;

    public int Acknowledged => events.Values.Count(e => e.AcknowledgedAt != 0);

    public int Redelivered => redelivered;

    /// <summary>Tries that got no 200.</summary>
    public int Refused => refused;

    public int Answers => answers.Values.Sum();

    public int OutOfOrder => outOfOrder;

    /// <summary>Answers that somebody was promised and has not got.</summary>
    public int Missing => Owed().Sum(o => Math.Max(0, o.Promised - o.Got));

    /// <summary>Answers beyond what somebody was promised.</summary>
    public int TooMany => Owed().Sum(o => Math.Max(0, o.Got - o.Promised));

    /// <summary>Milliseconds from the instant at which an event was due to its reply, sorted; pushes are not among them.</summary>
    public double[] Waits => [.. waits.Order()];

    public SoakEvent Begin(SoakEvent next) => events[next.Number] = next;

    public SoakEvent? Find(int number) => events.GetValueOrDefault(number);

    public void Refuse() => Interlocked.Increment(ref refused);

    public void Redeliver() => Interlocked.Increment(ref redelivered);

    public void Pushed(int citizen) => answers.AddOrUpdate(citizen, 1, (_, n) => n + 1);

    public void Replied(SoakEvent which)
    {
        Pushed(which.Citizen);
        waits.Add(Stopwatch.GetElapsedTime(which.Due).TotalMilliseconds);
        var taken = which.AcknowledgedAt;
        if (taken == 0)
        {
            // Answered before the 200 was read.
            return;
        }

        var latest = latestAnswered.GetOrAdd(which.Citizen, taken);
        if (latest > taken && Stopwatch.GetElapsedTime(taken, latest) > Apart)
        {
            Interlocked.Increment(ref outOfOrder);
        }

        latestAnswered[which.Citizen] = Math.Max(latest, taken);
    }

    private IEnumerable<(int Promised, int Got)> Owed() =>
        events.Values.Where(e => e.AcknowledgedAt != 0).CountBy(e => e.Citizen).Select(c => (c.Value, answers.GetValueOrDefault(c.Key)));
}

/// <summary>One question of one citizen.</summary>
internal sealed class SoakEvent(int number, int citizen, long due)
{
    private long acknowledgedAt;

    /// <summary>When it first got a 200; 0 before.</summary>
    public long AcknowledgedAt => Volatile.Read(ref acknowledgedAt);

    public int Number => number;

    public int Citizen => citizen;

    public long Due => due;

    public string Token => $"token-{number}";

    public void Acknowledge() => Interlocked.CompareExchange(ref acknowledgedAt, Stopwatch.GetTimestamp(), 0);
}
