using Bot.Dialogs.Cases;

namespace Bot.Cases;

/// <summary>Hands cases out. The first time is also the move to <see cref="PetitionState.Assigned"/>.</summary>
public sealed class Assigning(CaseDesk desk)
{
    /// <param name="act">A supervisor.</param>
    /// <param name="unit">The key of a unit.</param>
    /// <param name="officer">The id of a member of staff; null for the unit alone.</param>
    public async Task<CaseOutcome<CaseRow>> AssignAsync(CaseAct act, string unit, string? officer)
    {
        var assigned = await desk.AssignAsync(act, unit, officer);
        return assigned.Value is { } found && found.State.CanBecome(PetitionState.Assigned) && found.State is not PetitionState.NeedInfo
            ? await desk.MoveAsync(act with { Seen = found.Version, Entry = null }, PetitionState.Assigned, MoveDetails.None)
            : assigned;
    }
}
