namespace Bot.Messaging;

/// <summary>A call in the outbox, as the courier carries it.</summary>
public sealed record QueuedCall
{
    /// <summary>The outbox row; 0 before it is stored.</summary>
    public long Id { get; init; }

    public required string Citizen { get; init; }

    public required string Channel { get; init; }

    public required string Body { get; init; }

    /// <summary>The body as it lies on disk, for a review card repeats names and phones; empty before <see cref="Outbox.Seal(QueuedCall)"/>.</summary>
    public string SealedBody { get; init; } = "";

    public required string Language { get; init; }

    public string? ReplyToken { get; init; }

    public DateTime? ReplyTokenFrom { get; init; }

    public required Guid RetryKey { get; init; }

    public bool MaybeSent { get; init; }

    /// <summary>True if it was marked as being made when it was stored: whoever has it in hand makes it, and nobody else.</summary>
    public bool IsClaimed { get; init; }

    /// <summary>The notice that it tells; null for what a turn says.</summary>
    public long? NoticeId { get; init; }

    /// <summary>The month against whose pushes it is counted already; null if it is counted when it is pushed.</summary>
    public string? PushedIn { get; init; }

    /// <summary>Tries made before this one.</summary>
    public int Attempts { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>As in <see cref="OutboxRow.WrittenBy"/>.</summary>
    public string? WrittenBy { get; init; }

    /// <summary>As in <see cref="StoredEvent.Way"/>.</summary>
    public string? Way { get; init; }

    /// <summary>When the event that it answers arrived; null for what was not asked for, and after a restart.</summary>
    public DateTime? AnswersFrom { get; init; }

    /// <summary>As in <see cref="OutboxRow.HeardAt"/>.</summary>
    public DateTime? HeardAt { get; init; }
}
