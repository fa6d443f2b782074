using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Cases.Inbox;

/// <summary>The views that each member of staff keeps for themselves.</summary>
public sealed class SavedFilters(IDbContextFactory<BotDb> databases, AuditLog log)
{
    public const int LongestName = 30;

    /// <summary>Enough for a row of links.</summary>
    public const int Most = 12;

    public async Task<IReadOnlyList<SavedFilterRow>> OfAsync(string staffId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.SavedFilters.AsNoTracking().Where(f => f.StaffId == staffId).OrderBy(f => f.Id).ToListAsync();
    }

    /// <summary>Keeps a view; one of the same name is replaced.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="query">The filter.</param>
    /// <param name="entry">Whose it is, and the line of the audit log.</param>
    /// <returns>False if there are too many, or it has no name.</returns>
    public async Task<bool> SaveAsync(string? name, string query, AuditEntry entry)
    {
        if (name?.Trim() is not { Length: > 0 and <= LongestName } called)
        {
            return false;
        }

        var staffId = entry.By;
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var mine = await db.SavedFilters.Where(f => f.StaffId == staffId).ToListAsync();
        if (mine.Find(f => f.Name == called) is { } same)
        {
            same.Query = query;
        }
        else if (mine.Count < Most)
        {
            db.Add(new SavedFilterRow { StaffId = staffId, Name = called, Query = query });
        }
        else
        {
            return false;
        }

        await log.AppendAsync(db, entry with { Details = new { name = called, query } });
        await transaction.CommitAsync();
        return true;
    }

    public async Task DeleteAsync(long id, AuditEntry entry)
    {
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await db.SavedFilters.SingleOrDefaultAsync(f => f.StaffId == entry.By && f.Id == id) is { } found)
        {
            db.Remove(found);
            await log.AppendAsync(db, entry with { Details = new { name = found.Name } });
            await transaction.CommitAsync();
        }
    }
}
