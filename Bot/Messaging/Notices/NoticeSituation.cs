namespace Bot.Messaging.Notices;

/// <summary>All that the plan of a notice depends on, at one moment.</summary>
public sealed record NoticeSituation
{
    public required DateTime Now { get; init; }

    public NoticeWish Wish { get; init; } = NoticeWish.Chat;

    /// <summary>The ways that were tried in vain.</summary>
    public NoticeWays Tried { get; init; }

    /// <summary>From when on nobody needs to hear it.</summary>
    public DateTime? ExpiresAt { get; init; }

    /// <summary>When the quiet hours end that it has to wait for; null by day and for what is urgent.</summary>
    public DateTime? Morning { get; init; }

    /// <summary>True if the citizen has an address on a channel that is on.</summary>
    public bool HasChat { get; init; } = true;

    /// <summary>True if the citizen has blocked the account.</summary>
    public bool HasLeft { get; init; }

    /// <summary>Until when the citizen's next answer is waited for; null if nobody is writing.</summary>
    public DateTime? WritesUntil { get; init; }

    /// <summary>How many pushes it may still use this month; null where pushes are not paid for.</summary>
    public int? PushesLeft { get; init; }

    /// <summary>Until when the platform lets us speak unasked; null where there are no such hours.</summary>
    public DateTime? WindowUntil { get; init; }

    /// <summary>Whether a template may be used.</summary>
    public NoticeCause Template { get; init; } = NoticeCause.NotHere;

    /// <summary>Whether an e-mail may be sent.</summary>
    public NoticeCause Mail { get; init; } = NoticeCause.MailOff;
}

/// <summary>What the plan decided.</summary>
/// <param name="Status">Where the notice stands now; <see cref="NoticeStatus.Sending"/> by <paramref name="Way"/>.</param>
/// <param name="Way">The way that it goes; null if it goes none yet.</param>
/// <param name="DueAt">When to look again; null if that is of no use.</param>
/// <param name="Looks">For the log: the ways that were looked at, in order, and what was found.</param>
public sealed record NoticeStep(NoticeStatus Status, NoticeWay? Way, DateTime? DueAt, IReadOnlyList<NoticeLook> Looks);

/// <summary>One line for the log of a notice.</summary>
/// <param name="Way">Which way; null if it is about no way in particular.</param>
/// <param name="Cause">What was found.</param>
public readonly record struct NoticeLook(NoticeWay? Way, NoticeCause Cause);
