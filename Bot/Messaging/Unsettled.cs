using System.Collections.Concurrent;

namespace Bot.Messaging;

/// <summary>Calls of which the outbox could not be told what became of them, because the database was away just then.</summary>
internal sealed class Unsettled
{
    private readonly ConcurrentDictionary<long, (QueuedCall Call, Delivery? Made)> left = [];

    /// <summary>Keeps a call.</summary>
    /// <param name="call">Whose row may say that it is being made.</param>
    /// <param name="made">What the platform said; null if nobody knows. What is known is not forgotten again.</param>
    public void Add(QueuedCall call, Delivery? made) =>
        left.AddOrUpdate(call.Id, (call, made), (_, known) => made is null ? known : (call, made));

    /// <summary>Forgets a call that waits in the outbox again; tells what the platform said, if anybody knows.</summary>
    public Delivery? Forget(long id) => left.TryRemove(id, out var known) ? known.Made : null;

    /// <summary>True if this call is one of them.</summary>
    public bool Holds(long id) => left.ContainsKey(id);

    /// <summary>Settles them one after another; what fails again stays.</summary>
    public async Task ClearAsync(Func<QueuedCall, Delivery?, Task> settle)
    {
        foreach (var (id, (call, made)) in left)
        {
            await settle(call, made);
            left.TryRemove(id, out _);
        }
    }
}
