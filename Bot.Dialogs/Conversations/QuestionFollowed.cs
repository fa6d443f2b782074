namespace Bot.Dialogs.Conversations;

/// <summary>Keep what came after a question, so that staff learn whether its answer was any good.</summary>
/// <param name="EventId">The event by which the question was kept.</param>
/// <param name="What">What the citizen did next.</param>
/// <param name="EntryId">The entry that the citizen picked or rated, if any.</param>
public sealed record QuestionFollowed(long EventId, FollowUp What, string? EntryId = null) : Effect;

/// <summary>What a citizen did after a question.</summary>
public enum FollowUp
{
    /// <summary>Opened an entry: one of those that were offered, or one found in the menu.</summary>
    Picked,

    /// <summary>Said that none of the offered entries was meant.</summary>
    PickedNone,

    /// <summary>A thumb up.</summary>
    Helpful,

    /// <summary>A thumb down.</summary>
    NotHelpful,

    /// <summary>Asked again, in other words or something else.</summary>
    AskedAgain,

    /// <summary>Asked for a person or for the telephone number.</summary>
    AskedForPerson,

    /// <summary>Filed a report.</summary>
    Filed
}
