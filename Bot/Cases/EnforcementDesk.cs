using Bot.Dialogs.Cases;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Cases;

/// <summary>Where staff work on enforcement files: opened from a case, moved by the rules, every move recorded.</summary>
public sealed class EnforcementDesk(IDbContextFactory<BotDb> databases, CaseClock clock, CaseSeals seals, AuditLog log)
{
    /// <summary>Opens a file about the place of a case. Join the case to it afterwards (<see cref="CaseDesk.JoinAsync"/>).</summary>
    public async Task<CaseOutcome<EnforcementRow>> OpenAsync(string caseNumber, string by, CaseRole role)
    {
        if (role is not CaseRole.Officer)
        {
            return new CaseProblem("NotInThisRole", EnforcementState.Open, role);
        }

        await using var db = await databases.CreateDbContextAsync();
        if (await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Number == caseNumber) is not { } source)
        {
            return new CaseProblem("Unknown", caseNumber);
        }

        await using var transaction = await db.Database.BeginTransactionAsync();
        var file = new EnforcementRow
        {
            State = EnforcementState.Open,
            Version = 1,
            District = source.District,
            PlaceKey = source.PlaceKey,
            Latitude = source.Latitude,
            Longitude = source.Longitude,
            OpenedOn = clock.Today,
            MovedAt = clock.Now
        };
        db.Add(file);
        await db.SaveChangesAsync();
        db.Add(new EnforcementMoveRow
        {
            FileId = file.Id,
            Number = 1,
            From = EnforcementState.Open,
            To = EnforcementState.Open,
            By = by,
            Role = role,
            Reference = caseNumber,
            At = clock.Now
        });
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return file;
    }

    /// <summary>Moves a file.</summary>
    /// <param name="id">Which.</param>
    /// <param name="seen">The version that was seen; if there is another one by now, the caller is told.</param>
    /// <param name="next">Where to.</param>
    /// <param name="by">Who, with the line of the audit log.</param>
    /// <param name="role">In which role.</param>
    /// <param name="details">What the move brings along.</param>
    public async Task<CaseOutcome<EnforcementRow>> MoveAsync(
        long id, int seen, EnforcementState next, Actor by, CaseRole role, MoveDetails details)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.EnforcementFiles.FindAsync(id) is not { } file)
        {
            return new CaseProblem("UnknownFile", id);
        }

        if (file.Version != seen)
        {
            return await OutdatedAsync(db, id);
        }

        if (EnforcementRules.Refusal(file.State, next, role, details) is { } problem)
        {
            return problem;
        }

        var from = file.State;
        (file.State, file.MovedAt, file.EndedAt) = (next, clock.Now, next.Ends() ? clock.Now : null);
        file.Version++;
        db.Add(new EnforcementMoveRow
        {
            FileId = id,
            Number = file.Version,
            From = from,
            To = next,
            By = by.Id,
            Role = role,
            Reason = seals.Words($"file {id}", details.Reason),
            Reference = details.Reference,
            Day = details.Day,
            At = clock.Now
        });
        try
        {
            await SaveAsync(db, by.Entry);
            return file;
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException
            || db.EnforcementMoves.AsNoTracking().Any(m => m.FileId == id && m.Number >= file.Version))
        {
            return await OutdatedAsync(db, id);
        }
    }

    /// <summary>What was done with a file, newest first.</summary>
    public async Task<IReadOnlyList<EnforcementDone>> HistoryAsync(long id)
    {
        await using var db = await databases.CreateDbContextAsync();
        var rows = await db.EnforcementMoves.AsNoTracking().Where(m => m.FileId == id).OrderByDescending(m => m.Number).ToListAsync();
        return [.. rows.Select(row => new EnforcementDone(row, seals.OpenWords($"file {id}", row.Reason)))];
    }

    private async Task SaveAsync(BotDb db, AuditEntry? entry)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.SaveChangesAsync();
        if (entry is not null)
        {
            await log.AppendAsync(db, entry);
        }

        await transaction.CommitAsync();
    }

    private static async Task<CaseProblem> OutdatedAsync(BotDb db, long id)
    {
        var last = await db.EnforcementMoves.AsNoTracking().Where(m => m.FileId == id).OrderByDescending(m => m.Number).FirstAsync();
        return new("Outdated", last.By, last.At);
    }
}
