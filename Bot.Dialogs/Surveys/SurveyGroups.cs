using Bot.Dialogs.Cases;

namespace Bot.Dialogs.Surveys;

/// <summary>The coarse groups that an anonymous form keeps of its case, and by which answers are weighted.</summary>
public static class SurveyGroups
{
    /// <summary>Where nothing is known, or nothing applies.</summary>
    public const string None = "none";

    /// <summary>How a petition ended, as a word for groups; stored, so for ever the same.</summary>
    public static string OutcomeOf(PetitionState outcome) => outcome switch
    {
        PetitionState.Answered => "answered",
        PetitionState.AnsweredIllegal => "illegal",
        PetitionState.AnsweredRectify => "rectify",
        PetitionState.AnsweredListed => "listed",
        PetitionState.ClosedNotFound => "not-found",
        PetitionState.ClosedUnverified => "unverified",
        _ => None
    };

    /// <summary>How long the answer took.</summary>
    public static string DaysBandOf(int days) => days switch
    {
        <= 7 => "0-7",
        <= 15 => "8-15",
        <= 30 => "16-30",
        <= 60 => "31-60",
        _ => "61+"
    };
}
