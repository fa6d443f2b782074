using Bot.Dialogs.Cases;

namespace Bot.Dialogs.Surveys;

/// <summary>Who is asked about an ended case, and why the others are not. Decided once for each case, and kept.</summary>
public static class Eligibility
{
    /// <summary>The ends of a petition that are an answer of this agency.</summary>
    public static IReadOnlyList<PetitionState> AnsweredStates { get; } =
    [
        PetitionState.Answered, PetitionState.AnsweredIllegal, PetitionState.AnsweredRectify, PetitionState.AnsweredListed,
        PetitionState.ClosedNotFound, PetitionState.ClosedUnverified
    ];

    /// <summary>Why nobody is asked about this case; null if its citizen may be.</summary>
    public static Exclusion? Of(EndedCase ended) => ended switch
    {
        { IsAsked: false } => Exclusion.SwitchedOff,
        { Outcome: PetitionState.Transferred } => Exclusion.Transferred,
        { Outcome: PetitionState.Merged } => Exclusion.Merged,
        { Outcome: PetitionState.Withdrawn } => Exclusion.Withdrawn,
        { Outcome: PetitionState.NotAcceptedInfo or PetitionState.NotAcceptedMulti or PetitionState.NotAcceptedRepeat } => Exclusion.NotAccepted,
        { Outcome: var outcome } when !AnsweredStates.Contains(outcome) => Exclusion.NotAnswered,
        { InDispute: true } => Exclusion.Dispute,
        { IsRestricted: true } => Exclusion.Erased,
        { CameByChat: false } => Exclusion.OtherDoor,
        { Way: not ("chat" or "email") } => Exclusion.NoWay,
        { IsReachable: false } => Exclusion.Unreachable,
        { DaysSinceDue: > LongestLate } => Exclusion.TooLate,
        { OptedOut: true } => Exclusion.OptedOut,
        { DaysSinceAsked: { } days } when days < ended.QuietDays => Exclusion.AskedLately,
        _ => null
    };

    // After an outage of a week nobody remembers what the question is about.
    private const int LongestLate = 10;
}

/// <summary>What decides whether somebody is asked about a case.</summary>
public sealed record EndedCase
{
    /// <summary>True while the agency asks about such cases at all.</summary>
    public bool IsAsked { get; init; } = true;

    /// <summary>How it ended; of a closed case the answer before that.</summary>
    public required PetitionState Outcome { get; init; }

    /// <summary>True if a remedy is under way about the building (a stay, a revocation).</summary>
    public bool InDispute { get; init; }

    /// <summary>True if the citizen asked for erasure: the record serves the case alone.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>True if the citizen sent it by the chat.</summary>
    public bool CameByChat { get; init; }

    /// <summary>How the citizen wanted to be answered.</summary>
    public required string Way { get; init; }

    /// <summary>True if there is an address for that way.</summary>
    public bool IsReachable { get; init; }

    /// <summary>Days for which the question is overdue.</summary>
    public int DaysSinceDue { get; init; }

    /// <summary>True if the person does not want to be asked again, ever.</summary>
    public bool OptedOut { get; init; }

    /// <summary>Days since the person was asked last, about anything; null if never.</summary>
    public int? DaysSinceAsked { get; init; }

    /// <summary>For how many days nobody is asked twice.</summary>
    public int QuietDays { get; init; }
}

/// <summary>Why nobody is asked. Stored as a word: a name given here is kept for ever.</summary>
public enum Exclusion
{
    /// <summary>The agency does not ask about such cases.</summary>
    SwitchedOff,

    /// <summary>Another agency answers.</summary>
    Transferred,

    /// <summary>It goes on as another case.</summary>
    Merged,

    /// <summary>The citizen took it back.</summary>
    Withdrawn,

    /// <summary>It was not handled (行政程序法 §173).</summary>
    NotAccepted,

    /// <summary>It is open again, or ended without an answer.</summary>
    NotAnswered,

    /// <summary>A legal remedy is under way.</summary>
    Dispute,

    /// <summary>The citizen asked for erasure.</summary>
    Erased,

    /// <summary>It came by the counter, the telephone or another agency.</summary>
    OtherDoor,

    /// <summary>The citizen wanted no answer, or one by telephone.</summary>
    NoWay,

    /// <summary>The citizen cannot be reached any more.</summary>
    Unreachable,

    /// <summary>It would come too late.</summary>
    TooLate,

    /// <summary>The person does not want to be asked.</summary>
    OptedOut,

    /// <summary>The person was asked not long ago.</summary>
    AskedLately
}
