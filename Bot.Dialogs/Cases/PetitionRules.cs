using static Bot.Dialogs.Cases.CaseRole;
using static Bot.Dialogs.Cases.PetitionState;

namespace Bot.Dialogs.Cases;

/// <summary>Which move a petition may make, who makes it and what it needs. Tables; everything else is refused.</summary>
public static class PetitionRules
{
    /// <summary>True if a petition may go from one state to the other.</summary>
    public static bool CanBecome(this PetitionState now, PetitionState next) => (now, next) switch
    {
        (Draft, Submitted) => true,
        (Draft, _) => false,
        (Submitted, Registered) => true,
        (Registered, Assigned) => true,
        (Assigned, Inspecting or Answered) => true,
        (Inspecting, Assessing) => true,
        (Assessing, AnsweredIllegal or AnsweredRectify or AnsweredListed or ClosedNotFound or ClosedUnverified) => true,
        (Answered or AnsweredIllegal or AnsweredRectify or AnsweredListed or ClosedNotFound or ClosedUnverified, Closed) => true,
        (Submitted or Registered or Assigned, NeedInfo or NotAcceptedRepeat or NotAcceptedMulti) => true,
        (NeedInfo, Submitted or Registered or Assigned or NotAcceptedInfo) => true,
        (Submitted or Registered or Assigned or Inspecting or Reopened, Transferred or Merged) => true,
        (Reopened, Assigned or Inspecting) => true,
        (_, Withdrawn) => !now.Ends(),
        (_, Reopened) => now.Ends(),
        _ => false
    };

    /// <summary>True if the petition has ended for the citizen, and with it the agency's clock.</summary>
    public static bool Ends(this PetitionState state) =>
        state is not (Draft or Submitted or NeedInfo or Registered or Assigned or Inspecting or Assessing or Reopened);

    /// <summary>The roles that may make an allowed move.</summary>
    public static IReadOnlyList<CaseRole> MovedBy(PetitionState now, PetitionState next) => (now, next) switch
    {
        (Draft, _) => [Citizen],
        (NeedInfo, Submitted or Registered or Assigned) => [Registrar, Officer, CaseRole.System],
        (_, Registered) => [Registrar],
        (_, Assigned or Reopened) => [Supervisor],
        (_, ClosedUnverified or NotAcceptedInfo or NotAcceptedRepeat or NotAcceptedMulti) => [Supervisor],
        (_, NeedInfo or Transferred) => [Registrar, Officer],
        (_, Withdrawn) => [Citizen],
        (_, Closed) => [CaseRole.System],
        _ => [Officer]
    };

    /// <summary>What a move into this state has to bring along.</summary>
    public static MoveNeeds Needs(this PetitionState next) => next switch
    {
        NeedInfo => MoveNeeds.Reason | MoveNeeds.Day,
        AnsweredIllegal => MoveNeeds.SecondPerson,
        ClosedNotFound or ClosedUnverified or NotAcceptedInfo or NotAcceptedMulti => MoveNeeds.Reason | MoveNeeds.SecondPerson,
        NotAcceptedRepeat => MoveNeeds.Reason | MoveNeeds.SecondPerson | MoveNeeds.Reference,
        Transferred => MoveNeeds.Reference | MoveNeeds.Agency,
        Merged => MoveNeeds.Reference,
        Reopened => MoveNeeds.Reason,
        _ => MoveNeeds.None
    };

    /// <summary>Why a move is refused; null if it is allowed. That a second person agrees is asked for afterwards.</summary>
    public static CaseProblem? Refusal(PetitionFacts facts, PetitionMove move)
    {
        var next = move.Next;
        return !facts.State.CanBecome(next) || !FitsKind(facts, next) ? new("NotNow", facts.State, next)
            : !MovedBy(facts.State, next).Contains(move.Role) ? new("NotInThisRole", next, move.Role)
            : facts.State is NeedInfo && next is Submitted or Registered or Assigned && next != facts.AskedIn ? new("GoesBack", facts.AskedIn!)
            : next is NotAcceptedInfo && facts.Today <= facts.InfoDue ? new("StillTime", facts.InfoDue!)
            : next.Needs().Missing(move.Details) is { } missing ? missing
            : next is NeedInfo && move.Details.Day <= facts.Today ? new("DayHasPassed", move.Details.Day!)
            : null;
    }

    /// <summary>The moves that somebody with these roles can begin now, each in the first role that allows it; what they need still has to be given.</summary>
    public static IReadOnlyList<(PetitionState Next, CaseRole Role)> Possible(PetitionFacts facts, IReadOnlyCollection<CaseRole> roles)
    {
        var everything = new MoveDetails { Reason = "-", Day = facts.Today.AddDays(1), Reference = "-", Agency = "-" };
        return
        [
            .. from next in Enum.GetValues<PetitionState>()
               let role = MovedBy(facts.State, next).Where(roles.Contains).Select(r => (CaseRole?)r)
                   .FirstOrDefault(r => Refusal(facts, new(next, r!.Value, everything)) is null)
               where role is not null
               select (next, role.Value)
        ];
    }

    // A building has to be looked at; a question or suggestion has nothing to look at.
    private static bool FitsKind(PetitionFacts facts, PetitionState next) => next switch
    {
        Answered => facts.IsGeneral,
        Inspecting => !facts.IsGeneral,
        _ => true
    };
}

/// <summary>What the rules have to know of a petition.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="IsGeneral">True for 一般陳情, false for a report of a building.</param>
/// <param name="Today">The agency's day.</param>
/// <param name="AskedIn">While more information is awaited: where the petition stood before.</param>
/// <param name="InfoDue">While more information is awaited: until when.</param>
public sealed record PetitionFacts(
    PetitionState State, bool IsGeneral, DateOnly Today, PetitionState? AskedIn = null, DateOnly? InfoDue = null);

/// <summary>A move that somebody wants to make.</summary>
/// <param name="Next">Where to.</param>
/// <param name="Role">In which role.</param>
/// <param name="Details">What it brings along.</param>
public sealed record PetitionMove(PetitionState Next, CaseRole Role, MoveDetails Details);
