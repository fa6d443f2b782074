using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Faqs.Exchange;

/// <summary>Writes the working copies of all entries that are not archived to a file that <see cref="FaqImport"/> reads again.</summary>
public sealed class FaqExport(IDbContextFactory<BotDb> databases)
{
    /// <returns>How many entries were written.</returns>
    public async Task<int> WriteAsync(FaqFileKind kind, Stream file)
    {
        await using var db = await databases.CreateDbContextAsync();
        var live = db.FaqEntries.Where(e => e.Status != FaqStatus.Archived).Select(e => e.Id);
        var contents = await db.NewestFaqVersions().Where(v => live.Contains(v.EntryId)).Select(v => v.Content).ToListAsync();
        FaqFile.Write(kind, file, contents.OrderBy(c => c.Position).ThenBy(c => c.Id, StringComparer.Ordinal));
        return contents.Count;
    }
}
