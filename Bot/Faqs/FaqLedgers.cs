using Bot.Platform;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Faqs;

/// <summary>Opens the ledger. Whoever opens it first finds the entries that the program ships.</summary>
public sealed class FaqLedgers(IDbContextFactory<BotDb> databases, FaqSeed seed, SiteCalendar calendar, AuditLog log, TimeProvider clock)
{
    internal async Task<FaqLedger> OpenAsync()
    {
        await seed.PlantAsync();
        return await FaqLedger.OpenAsync(await databases.CreateDbContextAsync(), calendar, log, clock.GetUtcNow().UtcDateTime);
    }
}
