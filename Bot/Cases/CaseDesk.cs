using Bot.Dialogs.Cases;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Cases;

/// <summary>
/// Where staff work on cases. Every deed is checked against the rules, recorded with who, when, why and what the citizen is
/// told, and refused with a sentence if somebody was faster.
/// </summary>
public sealed class CaseDesk(
    IDbContextFactory<BotDb> databases, CaseClock clock, CaseMoves moves, CaseSeals seals, CaseNotices notices, AuditLog log,
    IOptions<CasesOptions> options)
{
    /// <summary>
    /// Moves a case. A move that needs a second person becomes a proposal until <see cref="ApproveAsync"/>.
    /// </summary>
    /// <param name="act">Who.</param>
    /// <param name="next">Where to.</param>
    /// <param name="details">What the move brings along.</param>
    /// <param name="text">What the citizen is told; null for our words for it (<see cref="CaseWords.Told"/>).</param>
    public Task<CaseOutcome<CaseRow>> MoveAsync(CaseAct act, PetitionState next, MoveDetails details, string? text = null) =>
        DoAsync(act, ledger => moves.MoveAsync(ledger, next, details, text));

    /// <summary>Agrees to a proposed move, as another supervisor than its author, and carries it out.</summary>
    public Task<CaseOutcome<CaseRow>> ApproveAsync(CaseAct act) => DoAsync(act, moves.ApproveAsync);

    /// <summary>Does not agree, with a reason; the case stays where it is.</summary>
    public Task<CaseOutcome<CaseRow>> DeclineAsync(CaseAct act, string reason) => DoAsync(act, ledger => CaseMoves.DeclineAsync(ledger, reason));

    /// <summary>Gives a case to a unit and, if named, an officer. To give it out for the first time, also move it to <see cref="PetitionState.Assigned"/>.</summary>
    public Task<CaseOutcome<CaseRow>> AssignAsync(CaseAct act, string unit, string? officer, string? reason = null) => DoAsync(act, async ledger =>
    {
        if (Refusal(ledger, act.Role is CaseRole.Supervisor or CaseRole.Registrar) is { } problem)
        {
            return problem;
        }

        if (!options.Value.Units.ContainsKey(unit))
        {
            return new CaseProblem("UnknownUnit", unit);
        }

        (ledger.Case.Unit, ledger.Case.Officer) = (unit, officer);
        await ledger.RecordAsync(CaseDeed.Assigned, ledger.Case.State, reason, text: null);
        return null;
    });

    /// <summary>Lets the answer come later. Must be approved and told with its reason in writing (central petition rules).</summary>
    public Task<CaseOutcome<CaseRow>> ExtendAsync(CaseAct act, int days, string reason, string? text = null) => DoAsync(act, async ledger =>
    {
        var (found, limits) = (ledger.Case, options.Value);
        var problem = Refusal(ledger, act.Role is CaseRole.Supervisor)
            ?? (string.IsNullOrWhiteSpace(reason) ? new("NoReason")
                : found.Extensions >= limits.MaxExtensions ? new("NoMoreExtensions", found.Extensions)
                : days < 1 || days > limits.ExtensionDays ? new CaseProblem("TooLong", limits.ExtensionDays)
                : null);
        if (problem is not null)
        {
            return problem;
        }

        found.ExtraDays += days;
        found.Extensions++;
        var due = await clock.DueAsync(found);
        await ledger.RecordAsync(
            CaseDeed.Extended, found.State, reason, due is null ? null : text ?? moves.Words(found).Extended(found.Number, due.Value, reason));
        return null;
    });

    /// <summary>Makes a case part of an enforcement file; the citizen is not told that there are others.</summary>
    public Task<CaseOutcome<CaseRow>> JoinAsync(CaseAct act, long file) => DoAsync(act, async ledger =>
    {
        if (act.Role is not (CaseRole.Officer or CaseRole.Supervisor))
        {
            return new CaseProblem("NotInThisRole", ledger.Case.State, act.Role);
        }

        if (!await ledger.Db.EnforcementFiles.AnyAsync(f => f.Id == file))
        {
            return new CaseProblem("UnknownFile", file);
        }

        ledger.Case.EnforcementFile = file;
        await ledger.RecordAsync(CaseDeed.Joined, ledger.Case.State, reason: null, text: null);
        return null;
    });

    /// <summary>What was done, newest first.</summary>
    public async Task<IReadOnlyList<CaseDone>> HistoryAsync(string number)
    {
        await using var db = await databases.CreateDbContextAsync();
        var rows = await db.CaseMoves.AsNoTracking().Where(m => m.CaseNumber == number).OrderByDescending(m => m.Number).ToListAsync();
        return [.. rows.Select(row => new CaseDone(row, seals.OpenWords(number, row.Reason), seals.OpenWords(number, row.Text)))];
    }

    /// <summary>The report as the citizen sent it, without who did; null if there is no such case.</summary>
    public async Task<Dialogs.Reports.Report?> ReportAsync(string number)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Cases.FindAsync(number) is { } found ? seals.OpenReport(found) : null;
    }

    private static CaseProblem? Refusal(CaseLedger ledger, bool roleFits) =>
        ledger.Case.State.Ends() ? new("HasEnded") : roleFits ? null : new("OnlySupervisors");

    // The bot may be writing about the same case, in a batch with others.
    private Task<CaseOutcome<CaseRow>> DoAsync(CaseAct act, Func<CaseLedger, Task<CaseProblem?>> deed) =>
        Deadlocks.OutliveAsync(() => DoOnceAsync(act, deed));

    private async Task<CaseOutcome<CaseRow>> DoOnceAsync(CaseAct act, Func<CaseLedger, Task<CaseProblem?>> deed)
    {
        var db = await databases.CreateDbContextAsync();
        if (await db.Cases.FindAsync(act.Number) is not { } found)
        {
            await db.DisposeAsync();
            return new CaseProblem("Unknown", act.Number);
        }

        await using var ledger = new CaseLedger(db, found, act, seals, notices, clock, log);
        var problem = found.Version != act.Seen ? await CaseLedger.OutdatedAsync(db, act.Number) : await deed(ledger) ?? await ledger.CommitAsync();
        return problem is null ? found : problem;
    }
}
