namespace Bot.Messaging;

/// <summary>One call to a platform, as the courier hands it to its channel.</summary>
public sealed record OutgoingCall
{
    /// <summary>The outbox row. Messenger carries it in <c>metadata</c> as <c>outbox:&lt;id&gt;</c>, so that the echo is recognised.</summary>
    public required long Id { get; init; }

    /// <summary>To whom, as in <see cref="IncomingEvent.Citizen"/>.</summary>
    public required string Citizen { get; init; }

    /// <summary>One of the bodies that <see cref="IChannel.Render"/> made.</summary>
    public required string Body { get; init; }

    /// <summary>LINE: the token of the event that is answered; null for a notice or once the token was used by an earlier call.</summary>
    public string? ReplyToken { get; init; }

    /// <summary>When the webhook with the token arrived, UTC. The token lives for about a minute from then (LINE Messaging API reference, "Send reply message").</summary>
    public DateTime? ReplyTokenFrom { get; init; }

    /// <summary>The idempotency key of this call, the same at every try; LINE takes it on pushes for 24 hours.</summary>
    public required Guid RetryKey { get; init; }

    /// <summary>Tries made before this one, whatever came of them.</summary>
    public int Attempts { get; init; }

    /// <summary>
    /// True if an earlier try may have reached the platform (time-out, broken connection, a crash in the middle).
    /// </summary>
    public required bool MayBeSentAlready { get; init; }

    /// <summary>True for what nobody has asked for just now.</summary>
    public bool IsNotice { get; init; }

    /// <summary>The member of staff whose own words these are; null for the bot's. Only such words may go where the bot may not speak.</summary>
    public string? WrittenBy { get; init; }

    /// <summary>Of a member's words: when the citizen had spoken last, UTC.</summary>
    public DateTime? HeardAt { get; init; }

    /// <summary>A sentence to put before the messages because they are more than an hour late; else null.</summary>
    public string? LateNotice { get; init; }

    internal static OutgoingCall Of(QueuedCall call, string? lateNotice) => new()
    {
        Id = call.Id,
        Citizen = call.Citizen,
        Body = call.Body,
        ReplyToken = call.ReplyToken,
        ReplyTokenFrom = call.ReplyTokenFrom,
        RetryKey = call.RetryKey,
        Attempts = call.Attempts,
        MayBeSentAlready = call.MaybeSent,
        IsNotice = call.NoticeId is not null,
        WrittenBy = call.WrittenBy,
        HeardAt = call.HeardAt,
        LateNotice = lateNotice
    };
}
