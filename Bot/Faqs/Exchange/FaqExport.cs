using Bot.Platform;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Faqs.Exchange;

/// <summary>Writes the working copies of all entries that are not archived to a file that <see cref="FaqImport"/> reads again.</summary>
public sealed class FaqExport(IDbContextFactory<BotDb> databases, SiteCalendar calendar, TimeProvider clock)
{
    /// <returns>How many entries were written.</returns>
    public async Task<int> WriteAsync(FaqFileKind kind, Stream file)
    {
        await using var ledger = await FaqLedger.OpenAsync(databases, calendar, clock);
        var contents = await ledger.LiveAsync();
        await ledger.CommitAsync();
        FaqFile.Write(kind, file, contents.OrderBy(c => c.Position).ThenBy(c => c.Id, StringComparer.Ordinal));
        return contents.Count;
    }
}
