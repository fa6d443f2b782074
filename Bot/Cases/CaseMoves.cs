using Bot.Dialogs.Cases;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Cases;

/// <summary>Carries out the moves of a case that the rules allow, with what follows from each for its clock.</summary>
public sealed class CaseMoves(CaseWording wording, CaseSeals seals, CaseClock clock, IOptions<CasesOptions> options)
{
    internal CaseWords Words(CaseRow found) => wording.In(found.Language);

    /// <returns>Why not; null if it was done.</returns>
    internal async Task<CaseProblem?> MoveAsync(CaseLedger ledger, PetitionState next, MoveDetails details, string? text)
    {
        var (found, act) = (ledger.Case, ledger.Act);
        details = WithDefaults(next, details);
        if (await RefusalAsync(ledger, new(next, act.Role, details)) is { } problem)
        {
            return problem;
        }

        text ??= Words(found).Told(next, found.Number, details);
        if (next.Needs().HasFlag(MoveNeeds.SecondPerson))
        {
            ledger.Db.Add(new CaseProposalRow
            {
                CaseNumber = found.Number,
                Next = next,
                By = act.By,
                Role = act.Role,
                Details = seals.Details(found.Number, details),
                Text = seals.Words(found.Number, text)!,
                At = clock.Now
            });
            await ledger.RecordAsync(CaseDeed.Proposed, found.State, details.Reason, text: null);
            return null;
        }

        await CarryOutAsync(ledger, next, details, text, act, approvedBy: null);
        return null;
    }

    internal async Task<CaseProblem?> ApproveAsync(CaseLedger ledger)
    {
        var (found, act) = (ledger.Case, ledger.Act);
        if (await ledger.ProposalAsync() is not { } proposal)
        {
            return new("NothingToApprove");
        }

        var details = seals.OpenDetails(found.Number, proposal.Details);
        var problem = act.Role is not CaseRole.Supervisor ? new("OnlySupervisors")
            : act.By == proposal.By ? new("OwnProposal")
            : PetitionRules.Refusal(ledger.Facts, new(proposal.Next, proposal.Role, details));
        if (problem is not null)
        {
            return problem;
        }

        ledger.Db.Remove(proposal);
        var author = act with { By = proposal.By, Role = proposal.Role };
        await CarryOutAsync(ledger, proposal.Next, details, seals.OpenWords(found.Number, proposal.Text)!, author, act.By);
        return null;
    }

    /// <summary>
    /// Whether more was asked for already: what is missing has to be told at once and completely (一次告知). A case that is
    /// opened anew begins anew.
    /// </summary>
    internal static async Task<bool> AskedBeforeAsync(BotDb db, string number)
    {
        var moves = db.CaseMoves.AsNoTracking().Where(m => m.CaseNumber == number && m.Deed == CaseDeed.Moved);
        var opened = await moves.Where(m => m.To == PetitionState.Reopened).MaxAsync(m => (int?)m.Number) ?? 0;
        return await moves.AnyAsync(m => m.To == PetitionState.NeedInfo && m.Number > opened);
    }

    internal static async Task<CaseProblem?> DeclineAsync(CaseLedger ledger, string reason)
    {
        if (await ledger.ProposalAsync() is not { } proposal)
        {
            return new("NothingToApprove");
        }

        if (ledger.Act.Role is not CaseRole.Supervisor)
        {
            return new("OnlySupervisors");
        }

        ledger.Db.Remove(proposal);
        await ledger.RecordAsync(CaseDeed.Declined, ledger.Case.State, reason, text: null);
        return null;
    }

    // A day that nobody has set for missing information is the usual one.
    private MoveDetails WithDefaults(PetitionState next, MoveDetails details) =>
        next is PetitionState.NeedInfo && details.Day is null
            ? details with { Day = clock.Today.AddDays(options.Value.InformationDays) }
            : details;

    private static async Task<CaseProblem?> RefusalAsync(CaseLedger ledger, PetitionMove move)
    {
        if (PetitionRules.Refusal(ledger.Facts, move) is { } problem)
        {
            return problem;
        }

        if (move.Next is PetitionState.NeedInfo && await AskedBeforeAsync(ledger.Db, ledger.Case.Number))
        {
            return new("AskedBefore");
        }

        if (await ledger.ProposalAsync() is { } proposal)
        {
            if (move.Next is not PetitionState.Withdrawn)
            {
                return new("AwaitsApproval");
            }

            ledger.Db.Remove(proposal);
        }

        var other = move.Details.Reference;
        return move.Next is not PetitionState.Merged ? null
            : other == ledger.Case.Number ? new("SameCase")
            : await ledger.Db.Cases.AnyAsync(c => c.Number == other) ? null
            : new("Unknown", other!);
    }

    private async Task CarryOutAsync(
        CaseLedger ledger, PetitionState next, MoveDetails details, string text, CaseAct author, string? approvedBy)
    {
        var (found, from) = (ledger.Case, ledger.Case.State);
        found.State = next;
        found.MovedAt = clock.Now;
        found.EndedAt = next.Ends() ? found.EndedAt ?? clock.Now : null;
        found.Details = details == MoveDetails.None ? null : seals.Details(found.Number, details);
        TurnClock(found, from, details);
        if (next is PetitionState.Merged)
        {
            found.MergedInto = details.Reference;
            found.EnforcementFile ??= await ledger.Db.Cases.Where(c => c.Number == details.Reference).Select(c => c.EnforcementFile).SingleAsync();
        }

        await ledger.RecordAsync(CaseDeed.Moved, from, details.Reason, text, author, approvedBy);
    }

    private void TurnClock(CaseRow found, PetitionState from, MoveDetails details)
    {
        if (from is PetitionState.NeedInfo)
        {
            (found.AskedIn, found.InformationDue) = (null, null);
            found.Pauses = [.. found.Pauses.Select(p => p.Until is null ? p with { Until = clock.Today } : p)];
        }

        if (found.State is PetitionState.NeedInfo)
        {
            (found.AskedIn, found.InformationDue) = (from, details.Day);
            found.Pauses = options.Value.PauseWhileAsking ? [.. found.Pauses, new Pause(clock.Today)] : found.Pauses;
        }

        if (found.State is PetitionState.Reopened)
        {
            (found.ClockFrom, found.ExtraDays, found.Extensions, found.Pauses, found.MergedInto) = (clock.Today, 0, 0, [], null);
        }
    }
}
