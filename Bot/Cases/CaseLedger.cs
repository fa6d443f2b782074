using Bot.Dialogs.Cases;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Cases;

/// <summary>One deed on one case, in one transaction: the case, the record of the deed, what the citizen is told, and the line of the audit log.</summary>
internal sealed class CaseLedger(
    BotDb db, CaseRow found, CaseAct act, CaseSeals seals, CaseNotices notices, CaseClock clock, AuditLog log) : IAsyncDisposable
{
    public BotDb Db => db;

    public CaseRow Case => found;

    public CaseAct Act => act;

    public PetitionFacts Facts => found.FactsOn(clock.Today);

    public Task<CaseProposalRow?> ProposalAsync() => db.CaseProposals.FindAsync(found.Number).AsTask();

    /// <summary>Records a deed that leaves the state as it is, or has changed it already.</summary>
    public async Task RecordAsync(CaseDeed deed, PetitionState from, string? reason, string? text, CaseAct? by = null, string? approvedBy = null)
    {
        found.Version++;
        found.Due = await clock.DueAsync(found);
        db.Add(new CaseMoveRow
        {
            CaseNumber = found.Number,
            Number = found.Version,
            Deed = deed,
            From = from,
            To = found.State,
            By = (by ?? act).By,
            Role = (by ?? act).Role,
            ApprovedBy = approvedBy,
            Reason = seals.Words(found.Number, reason),
            Text = seals.Words(found.Number, text),
            Due = found.Due,
            At = clock.Now
        });
        if (text is not null)
        {
            await notices.AddAsync(db, found, deed, text, clock.Now);
        }
    }

    /// <returns>What somebody faster did meanwhile; null if this was first.</returns>
    public async Task<CaseProblem?> CommitAsync()
    {
        try
        {
            await SaveAsync();
            return null;
        }
        catch (DbUpdateException e)
        {
            // The record of the deed may collide with that of the other before the case itself does.
            if (e is DbUpdateConcurrencyException || await HasMovedOnAsync())
            {
                return await OutdatedAsync(db, found.Number);
            }

            throw;
        }
    }

    public static async Task<CaseProblem> OutdatedAsync(BotDb db, string number)
    {
        var last = await db.CaseMoves.AsNoTracking().Where(m => m.CaseNumber == number).OrderByDescending(m => m.Number).FirstAsync();
        return new("Outdated", last.By, last.At);
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();

    private async Task SaveAsync()
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.SaveChangesAsync();
        if (act.Entry is { } entry)
        {
            await log.AppendAsync(db, entry with { Subject = found.Number });
        }

        await transaction.CommitAsync();
    }

    private Task<bool> HasMovedOnAsync() =>
        db.CaseMoves.AsNoTracking().AnyAsync(m => m.CaseNumber == found.Number && m.Number >= found.Version);
}
