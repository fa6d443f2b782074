namespace Bot.Messaging;

/// <summary>What became of one call to a platform.</summary>
/// <param name="Fate">What the courier does next.</param>
/// <param name="Reason">For staff and logs: status, code, trace id. Never what was said, never a token.</param>
/// <param name="RetryAfter">How long the platform asked us to wait, if it did.</param>
/// <param name="PlatformId">The platform's id of the (first) message sent.</param>
public sealed record Delivery(Fate Fate, string? Reason = null, TimeSpan? RetryAfter = null, string? PlatformId = null)
{
    /// <summary>Accepted by the platform.</summary>
    public static Delivery Sent(string? platformId = null) => new(Fate.Sent, PlatformId: platformId);
}

/// <summary>The fates of a call.</summary>
public enum Fate
{
    /// <summary>The platform accepted it (delivery is another matter).</summary>
    Sent,

    /// <summary>Certainly not sent; the same call may succeed later (rate limit, no connection).</summary>
    TryLater,

    /// <summary>May have been sent, but repeating it is harmless: the platform recognises the repetition.</summary>
    RepeatSafely,

    /// <summary>May have been sent, and a repetition might show twice: wait for the platform's echo first.</summary>
    Unknown,

    /// <summary>LINE: certainly not sent, because its reply token is used or too old; the same call goes without it, as a push.</summary>
    TokenSpent,

    /// <summary>Certainly not sent, because the month's paid messages are used up: it is held until the citizen writes or the month ends.</summary>
    MonthSpent,

    /// <summary>Refused for good: the call is wrong or not allowed. Goes to the dead letters.</summary>
    Refused,

    /// <summary>The platform does not let us write to this citizen now: outside the window, or another app speaks. Not repeated by itself.</summary>
    Closed,

    /// <summary>This citizen cannot be reached: blocked us, or left. Not repeated by itself.</summary>
    Unreachable,

    /// <summary>The whole channel cannot send (token revoked, page blocked): everything waits and is tried again in order.</summary>
    ChannelDown
}
