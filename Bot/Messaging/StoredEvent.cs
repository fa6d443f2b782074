namespace Bot.Messaging;

/// <summary>An event in the inbox that waits for its turn, as it travels to its citizen's grain.</summary>
[GenerateSerializer, Immutable]
public sealed record StoredEvent
{
    [Id(0)]
    public required long Id { get; init; }

    [Id(1)]
    public required DateTime OccurredAt { get; init; }

    [Id(2)]
    public required DateTime ReceivedAt { get; init; }

    [Id(3)]
    public string? ReplyToken { get; init; }

    [Id(4)]
    public bool InGroup { get; init; }

    /// <summary>The activity as JSON.</summary>
    [Id(5)]
    public required string Activity { get; init; }

    [Id(6)]
    public int Attempts { get; init; }

    /// <summary>Where its way began, for those who follow messages; not stored, so a restart begins a new one.</summary>
    [Id(7)]
    public string? Way { get; init; }
}
