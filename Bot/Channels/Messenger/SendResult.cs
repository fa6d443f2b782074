using Bot.Messaging;

namespace Bot.Channels.Messenger;

/// <summary>The outcome of one call to the Send API.</summary>
/// <param name="Class">What it comes to.</param>
/// <param name="MessageId">The <c>mid</c>, as the echo will name it.</param>
/// <param name="Reason">Status, code, subcode and trace id; never a word of the message.</param>
/// <param name="RetryAfter">How long to keep still after a rate limit.</param>
public sealed record SendResult(SendClass Class, string? MessageId = null, string? Reason = null, TimeSpan? RetryAfter = null)
{
    public Delivery ToDelivery() => new(FateOf(Class), Reason, RetryAfter, MessageId);

    public static Fate FateOf(SendClass sent) => sent switch
    {
        SendClass.Sent => Fate.Sent,
        SendClass.RateLimited or SendClass.NotReached => Fate.TryLater,
        SendClass.OutsideWindow or SendClass.OtherOwner => Fate.Closed,
        SendClass.Unreachable => Fate.Unreachable,
        SendClass.BadToken or SendClass.Blocked => Fate.ChannelDown,
        SendClass.BadMedia or SendClass.Misconfigured or SendClass.OurBug => Fate.Refused,
        _ => Fate.Unknown
    };
}
