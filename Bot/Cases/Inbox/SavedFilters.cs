using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Cases.Inbox;

/// <summary>The views that each member of staff keeps for themselves.</summary>
public sealed class SavedFilters(IDbContextFactory<BotDb> databases)
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
    /// <returns>False if there are too many, or it has no name.</returns>
    public async Task<bool> SaveAsync(string staffId, string? name, string query)
    {
        if (name?.Trim() is not { Length: > 0 and <= LongestName } called)
        {
            return false;
        }

        await using var db = await databases.CreateDbContextAsync();
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

        await db.SaveChangesAsync();
        return true;
    }

    public async Task DeleteAsync(string staffId, long id)
    {
        await using var db = await databases.CreateDbContextAsync();
        await db.SavedFilters.Where(f => f.StaffId == staffId && f.Id == id).ExecuteDeleteAsync();
    }
}
