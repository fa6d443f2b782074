namespace Bot.Channels.Messenger;

/// <summary>What an attempt to send comes to.</summary>
public enum SendClass
{
    Sent,
    RateLimited,

    /// <summary>The connection was never made.</summary>
    NotReached,

    /// <summary>It may have been sent; only the echo knows.</summary>
    Ambiguous,

    /// <summary>More than 24 hours since the citizen's last action.</summary>
    OutsideWindow,
    Unreachable,

    /// <summary>Another app controls the thread.</summary>
    OtherOwner,
    BadToken,
    Blocked,
    BadMedia,
    Misconfigured,
    OurBug
}
