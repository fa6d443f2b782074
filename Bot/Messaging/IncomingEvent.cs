using Bot.Dialogs.Activities;

namespace Bot.Messaging;

/// <summary>
/// One event of a webhook, read by its channel and ready for the inbox. <see cref="EventId"/> is unique in the inbox, so
/// that a redelivered event changes nothing.
/// </summary>
public sealed record IncomingEvent
{
    /// <summary>Unique over all channels, so it begins with the channel's name: <c>line:01K…</c>, <c>messenger:m_…</c>.</summary>
    public required string EventId { get; init; }

    /// <summary>The channel's name as in <see cref="IChannel.Name"/>.</summary>
    public required string Channel { get; init; }

    /// <summary>
    /// Whose conversation it belongs to, and where answers go: <c>line:U…</c> for a person, <c>line:C…</c> or
    /// <c>line:R…</c> for a group or room, <c>messenger:&lt;PSID&gt;</c>. Null when nobody can be answered.
    /// </summary>
    public string? Citizen { get; init; }

    /// <summary>When it happened by the platform's clock, UTC; not when it was delivered.</summary>
    public required DateTime OccurredAt { get; init; }

    /// <summary>The platform's word for the kind of event (<c>message.text</c>, <c>beacon</c>), for logs and staff.</summary>
    public required string Kind { get; init; }

    /// <summary>What the conversation hears. Null: the event is only recorded, no turn is made of it.</summary>
    public Activity? Activity { get; init; }

    /// <summary>The platform's id of the message, so that a later "unsend" finds its stored content.</summary>
    public string? MessageId { get; init; }

    /// <summary>LINE's single-use reply token; null elsewhere and in standby.</summary>
    public string? ReplyToken { get; init; }

    /// <summary>Messenger's echo of our own call: the outbox row that is hereby known to have been sent.</summary>
    public long? ConfirmsCall { get; init; }

    /// <summary>True in a group chat, where only public answers are given and no personal state is kept.</summary>
    public bool InGroup { get; init; }
}
