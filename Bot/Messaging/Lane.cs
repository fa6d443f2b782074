namespace Bot.Messaging;

/// <summary>The calls to one citizen that the courier has in hand, one after another.</summary>
internal sealed class Lane
{
    private readonly Lock guard = new();
    private readonly Queue<QueuedCall> waiting = [];
    private readonly HashSet<long> known = [];
    private readonly TaskCompletionSource end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool started;
    private bool ended;

    /// <summary>Completes when nothing is in hand any more.</summary>
    public Task Ended => end.Task;

    /// <summary>Adds the calls that are not in hand yet.</summary>
    public Joined Add(IReadOnlyList<QueuedCall> calls)
    {
        lock (guard)
        {
            if (ended)
            {
                return Joined.TooLate;
            }

            foreach (var call in calls.Where(c => known.Add(c.Id)))
            {
                waiting.Enqueue(call);
            }

            var first = !started;
            started = true;
            return first ? Joined.First : Joined.Queued;
        }
    }

    /// <summary>The next call; null ends the lane.</summary>
    public QueuedCall? Next()
    {
        lock (guard)
        {
            ended = !waiting.TryDequeue(out var call);
            if (ended)
            {
                end.SetResult();
            }

            return call;
        }
    }

    /// <summary>
    /// Forgets what waits; it is still in the outbox. What is marked as being made stays: nobody else would make it, and nothing
    /// was ahead of it when it was marked.
    /// </summary>
    public void Clear()
    {
        lock (guard)
        {
            var marked = waiting.Where(call => call.IsClaimed).ToList();
            waiting.Clear();
            marked.ForEach(waiting.Enqueue);
        }
    }

    /// <summary>True if this call is, or was, in hand here.</summary>
    public bool Knows(long call)
    {
        lock (guard)
        {
            return known.Contains(call);
        }
    }
}

/// <summary>How a lane took new calls.</summary>
internal enum Joined
{
    /// <summary>Nobody works on the lane yet.</summary>
    First,

    /// <summary>They wait behind others.</summary>
    Queued,

    /// <summary>The lane has ended; they need a new one.</summary>
    TooLate
}
