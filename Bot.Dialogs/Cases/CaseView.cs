namespace Bot.Dialogs.Cases;

/// <summary>
/// What a citizen may see of a case: stages and dates in public words. Never the owner, an officer's name or another
/// reporter.
/// </summary>
public sealed record CaseView
{
    /// <summary>The case's number.</summary>
    public required CaseNumber Number { get; init; }

    /// <summary>The stage in public words, in the language of the conversation.</summary>
    public required string Stage { get; init; }

    /// <summary>What happens next in public words; null if nothing does.</summary>
    public string? NextStep { get; init; }

    /// <summary>Where the city's own file about the building stands, in public words; null if there is none.</summary>
    public string? Enforcement { get; init; }

    /// <summary>The day on which the case was received.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>The day of the last move.</summary>
    public required DateOnly MovedOn { get; init; }

    /// <summary>By when the agency has to answer; null once it has, and while the clock is paused.</summary>
    public DateOnly? AnswerDue { get; init; }

    /// <summary>The unit that has the case, and how to reach it; null before a unit has it.</summary>
    public string? Unit { get; init; }

    /// <summary>The unit's telephone; null if it has none of its own.</summary>
    public string? UnitPhone { get; init; }

    /// <summary>Whether the citizen is told when the case moves; null if that cannot be set in the chat.</summary>
    public bool? Notices { get; init; }

    /// <summary>True once the case has ended for the citizen.</summary>
    public bool Ended { get; init; }
}
