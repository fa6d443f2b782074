namespace Bot.Dialogs.Conversations;

/// <summary>That a citizen may do less for a while, because the account was abused. Never silence: what is said is kept for a person to read.</summary>
/// <param name="Kind">How much less.</param>
/// <param name="Until">The last day, in the agency's days.</param>
public sealed record Restriction(RestrictionKind Kind, DateOnly Until);

/// <summary>How much less.</summary>
public enum RestrictionKind
{
    /// <summary>No reports in the chat; questions are answered.</summary>
    Limited,

    /// <summary>The bot answers nothing but danger.</summary>
    Blocked
}

/// <summary>Keep a message for staff to read, because the bot does not work it.</summary>
/// <param name="Words">What was said, or what kind of thing was sent.</param>
public sealed record HoldForStaff(string Words) : Effect;
