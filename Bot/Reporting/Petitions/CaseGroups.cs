using Bot.Dialogs.Cases;

namespace Bot.Reporting.Petitions;

/// <summary>The coarse groups that outcomes are published in; the names are kept for ever.</summary>
internal static class CaseGroups
{
    public static string OutcomeOf(PetitionState state) => state switch
    {
        PetitionState.AnsweredIllegal => "illegal",
        PetitionState.AnsweredRectify => "rectify",
        PetitionState.AnsweredListed => "listed",
        PetitionState.ClosedNotFound => "not-found",
        PetitionState.ClosedUnverified => "unverified",
        PetitionState.Transferred => "transferred",
        PetitionState.Merged => "merged",
        PetitionState.Withdrawn => "withdrawn",
        PetitionState.NotAcceptedInfo or PetitionState.NotAcceptedRepeat or PetitionState.NotAcceptedMulti => "not-accepted",
        _ => "answered"
    };
}
