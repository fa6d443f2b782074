using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Platform;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Reporting.OpenData;

/// <summary>
/// Publishes every month once it is over, and never again. A month with too little in it waits until there is enough together
/// with the next ones.
/// </summary>
internal sealed class Publisher(
    IDbContextFactory<BotDb> databases, Database database, Universes universes, SiteCalendar days, IOptions<OpenDataOptions> options, TimeProvider clock)
{
    private const string SelectLast = "SELECT MAX(period_until) FROM open_data_releases WHERE data_set = @data_set";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Publishes what is over and has not been published.</summary>
    public async Task CatchUpAsync()
    {
        if (options.Value.On)
        {
            var thisMonth = days.MonthOf(clock.GetUtcNow().UtcDateTime);
            foreach (var universe in universes.All)
            {
                await CatchUpAsync(universe, thisMonth);
            }
        }
    }

    private async Task CatchUpAsync(Universe universe, DateOnly thisMonth)
    {
        if (await NextAsync(universe) is not { } from)
        {
            return;
        }

        for (var month = from; month < thisMonth; month = month.AddMonths(1))
        {
            var until = month.AddMonths(1).AddDays(-1);
            if (await universe.Read(from, until) is not { } rows)
            {
                continue;
            }

            if (!await StoreAsync(universe, rows, from, until))
            {
                return;
            }

            from = month.AddMonths(1);
        }
    }

    private async Task<DateOnly?> NextAsync(Universe universe)
    {
        var last = await database.ReadAsync(SelectLast, row => row.GetDay(0), universe.Sets[0].Id);
        return last[0]?.AddDays(1) ?? (await universe.Begins() is { } begins ? new DateOnly(begins.Year, begins.Month, 1) : null);
    }

    // Another server may have been faster; then it has published the same.
    private async Task<bool> StoreAsync(Universe universe, OpenRows rows, DateOnly from, DateOnly until)
    {
        await using var db = await databases.CreateDbContextAsync();
        db.AddRange(universe.Sets.Select(set => new OpenDataReleaseRow
        {
            Set = set.Id,
            From = from,
            Until = until,
            Rows = JsonSerializer.Serialize(rows[set.Id], Json),
            PublishedAt = clock.GetUtcNow().UtcDateTime
        }));
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException) when (IsPublished(universe.Sets[0].Id, from))
        {
            return false;
        }
    }

    private bool IsPublished(string set, DateOnly from)
    {
        using var db = databases.CreateDbContext();
        return db.Set<OpenDataReleaseRow>().Any(r => r.Set == set && r.From == from);
    }
}
