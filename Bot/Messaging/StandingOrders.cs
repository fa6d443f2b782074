namespace Bot.Messaging;

/// <summary>What staff have ordered for channels: which send nothing at present, and how many pushes of a month may be paid for.</summary>
public sealed class StandingOrders
{
    /// <summary>The channel whose pushes are paid for.</summary>
    public const string Line = "line";

    private volatile Orders orders = new(new HashSet<string>(), new Dictionary<string, int>());

    /// <summary>True while nothing may be sent on a channel: what waits stays in the outbox.</summary>
    public bool Silences(string channel) => orders.Silent.Contains(channel);

    /// <summary>The pushes of a month on a channel; null if they cost nothing.</summary>
    public int? MonthlyPushes(IChannel channel) =>
        channel.MonthlyPushes is { } configured ? orders.Pushes.GetValueOrDefault(channel.Name, configured) : null;

    /// <summary>Follows other orders from now on.</summary>
    internal void Follow(IEnumerable<string> silent, Dictionary<string, int> pushes) => orders = new(silent.ToHashSet(StringComparer.Ordinal), pushes);

    private sealed record Orders(IReadOnlySet<string> Silent, IReadOnlyDictionary<string, int> Pushes);
}
