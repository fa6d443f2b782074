using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Bot.Bench.Pipeline;

/// <summary>
/// When each event of one run was due, acknowledged and answered. Events are numbered from 0; the reply token tells the run
/// and the number, so that a late answer to an earlier run is not taken for one of this.
/// </summary>
internal sealed class Journal(int events)
{
    private readonly string token = $"token-{Stopwatch.GetTimestamp():x}-";
    private readonly long[] due = new long[events];
    private readonly long[] acknowledged = new long[events];
    private readonly long[] answered = new long[events];
    private readonly int[] answers = new int[events];
    private readonly ConcurrentDictionary<int, ConcurrentQueue<int>> unanswered = new();
    private int answeredCount;
    private int failed;
    private int beyond;

    /// <summary>True for a program that never replies: its 200 is all that it does.</summary>
    public bool AcknowledgingIsAnswering { get; init; }

    public int Answered => Volatile.Read(ref answeredCount);

    public int Failed => Volatile.Read(ref failed);

    public int Doubled => answers.Count(a => a > 1) + beyond;

    public void Due(int number, long instant) => due[number] = instant;

    /// <summary>A citizen's event is on its way, on a channel whose answers name nobody but the citizen.</summary>
    public void Expect(int citizen, int number) => unanswered.GetOrAdd(citizen, _ => new()).Enqueue(number);

    /// <summary>A citizen has got an answer: to the oldest of their events, for answers come in order.</summary>
    public void AnswerCitizen(int citizen)
    {
        if (unanswered.TryGetValue(citizen, out var waiting) && waiting.TryDequeue(out var number))
        {
            Answer(number);
        }
        else
        {
            Interlocked.Increment(ref beyond);
        }
    }

    public void Acknowledge(int number)
    {
        acknowledged[number] = Stopwatch.GetTimestamp();
        if (AcknowledgingIsAnswering)
        {
            Answer(number);
        }
    }

    public void Fail() => Interlocked.Increment(ref failed);

    public string Token(int number) => $"{token}{number}";

    public void Answer(string replyToken)
    {
        if (replyToken.StartsWith(token, StringComparison.Ordinal))
        {
            Answer(int.Parse(replyToken.AsSpan(token.Length), CultureInfo.InvariantCulture));
        }
    }

    private void Answer(int number)
    {
        if (Interlocked.Increment(ref answers[number]) == 1)
        {
            answered[number] = Stopwatch.GetTimestamp();
            Interlocked.Increment(ref answeredCount);
        }
    }

    /// <summary>Milliseconds from the intended instant, sorted.</summary>
    public double[] AcknowledgeTimes() => Times(acknowledged);

    /// <summary>Milliseconds from the intended instant, sorted.</summary>
    public double[] AnswerTimes() => Times(answered);

    /// <summary>Answers per second between the first event and the last answer.</summary>
    public double Throughput() =>
        Answered / Stopwatch.GetElapsedTime(due[0], answered.Max()).TotalSeconds;

    private double[] Times(long[] ends) =>
        [.. ends.Select((end, i) => (end, begin: due[i])).Where(t => t.end != 0).Select(t => Stopwatch.GetElapsedTime(t.begin, t.end).TotalMilliseconds).Order()];
}
