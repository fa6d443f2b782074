using static Bot.Dialogs.Cases.CaseRole;
using static Bot.Dialogs.Cases.EnforcementState;

namespace Bot.Dialogs.Cases;

/// <summary>Which move an enforcement file may make, who makes it and what it needs. The law fixes the stages, not every
/// path between them: the paths are our own default, as files in Kaohsiung have run.</summary>
public static class EnforcementRules
{
    /// <summary>True if a file may go from one state to the other.</summary>
    public static bool CanBecome(this EnforcementState now, EnforcementState next) => (now, next) switch
    {
        (Open, StopWork or Statement or Rectifying or Listed or Decided) => true,
        (StopWork, Statement or Rectifying or Decided) => true,
        (Statement, Rectifying or Decided) => true,
        (Rectifying, Rectified or Decided) => true,
        (Decided, Rectifying or SelfDemolish or Listed) => true,
        (SelfDemolish, Queued or PartlyDone or Demolished) => true,
        (Listed, SelfDemolish or Queued or Demolished or TimeBarredCheck) => true,
        (Queued, Scheduled or Listed or Demolished or TimeBarredCheck) => true,
        (Scheduled, Demolishing or Queued or Demolished) => true,
        (Demolishing, PartlyDone or Demolished) => true,
        (PartlyDone, Queued or Scheduled or Demolished) => true,
        (TimeBarredCheck, Listed or Queued) => true,
        (Suspended, SelfDemolish or Listed or Queued or Scheduled) => true,
        (Revoked, Open or Statement or Decided) => true,
        (Demolished, Rebuilt) => true,
        (Rebuilt, StopWork or Statement or Decided) => true,
        // An appeal alone stops nothing; a stay or a revocation may come at any time after the decision.
        (Decided or SelfDemolish or Listed or Queued or Scheduled or Demolishing or PartlyDone or TimeBarredCheck, Suspended) => true,
        (Decided or SelfDemolish or Listed or Queued or Scheduled or Suspended or TimeBarredCheck, Revoked) => true,
        _ => false
    };

    /// <summary>True if nothing more is to be done about the building.</summary>
    public static bool Ends(this EnforcementState state) => state is Rectified or Demolished;

    /// <summary>The roles that may make an allowed move; what others decide (courts, 建管處) is entered by the section that gets the letter.</summary>
    public static IReadOnlyList<CaseRole> MovedBy(EnforcementState next) => next switch
    {
        Queued or Scheduled or Demolishing or PartlyDone or Demolished => [Demolition],
        Listed or Suspended => [Officer, Demolition],
        TimeBarredCheck => [Supervisor],
        _ => [Officer]
    };

    /// <summary>What a move into this state has to bring along.</summary>
    public static MoveNeeds Needs(this EnforcementState next) => next switch
    {
        Decided => MoveNeeds.Reference | MoveNeeds.Day,
        SelfDemolish => MoveNeeds.Day,
        Suspended or Revoked => MoveNeeds.Reason | MoveNeeds.Reference,
        TimeBarredCheck => MoveNeeds.Reason,
        _ => MoveNeeds.None
    };

    /// <summary>Why a move is refused; null if it is allowed.</summary>
    public static CaseProblem? Refusal(EnforcementState now, EnforcementState next, CaseRole role, MoveDetails details) =>
        !now.CanBecome(next) ? new("NotNow", now, next)
        : !MovedBy(next).Contains(role) ? new("NotInThisRole", next, role)
        : next.Needs().Missing(details);
}
