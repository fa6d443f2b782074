using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Dialogs.Conversations;
using Bot.Platform;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Reporting.Annual;

/// <summary>
/// 年度執行成果, due every January: puts together what staff wrote and what the system counted. Once frozen, the figures of a
/// year stay what they were.
/// </summary>
public sealed class AnnualReports(IDbContextFactory<BotDb> databases, AnnualCount count, AnnualTexts texts, AgencyDirectory agency, SiteCalendar days, AuditLog log, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The year that is to be reported next: the one that has ended last.</summary>
    public int LatestYear => days.DayOf(clock.GetUtcNow().UtcDateTime).Year - 1;

    /// <summary>The report of a year, with frozen figures if there are any.</summary>
    public async Task<ReportDocument> ReadAsync(int year, string language)
    {
        var frozen = await FrozenAsync(year, language);
        var figures = frozen is null ? await count.ReadAsync(year, language) : JsonSerializer.Deserialize<AnnualFigures>(frozen.Figures, Options)!;
        var written = (await texts.ReadAsync(year, language)).ToDictionary(t => t.Key, t => t.Value.Words, StringComparer.Ordinal);
        var at = days.OnTheWall(frozen?.FrozenAt ?? clock.GetUtcNow().UtcDateTime);
        return AnnualDocument.Compose(year, ReportingWords.In(language), agency.Contacts(language).AgencyName, written, figures, at, frozen is not null);
    }

    /// <summary>When the figures of a year were frozen, UTC; null if they are not.</summary>
    public async Task<DateTime?> FrozenAtAsync(int year) => (await FrozenAsync(year, SpokenLanguage.Chinese))?.FrozenAt;

    /// <summary>Freezes the figures of a year as they are now, in both languages; a second time replaces the first.</summary>
    /// <param name="year">Which.</param>
    /// <param name="entry">The line of the audit log, stored with them; says also by whom.</param>
    public async Task FreezeAsync(int year, AuditEntry entry)
    {
        var figures = new Dictionary<string, string>();
        foreach (var language in new[] { SpokenLanguage.Chinese, SpokenLanguage.English })
        {
            figures[language] = JsonSerializer.Serialize(await count.ReadAsync(year, language), Options);
        }

        await log.DoAsync(entry, db => KeepAsync(db, year, figures, entry.By));
    }

    private async Task<bool> KeepAsync(BotDb db, int year, Dictionary<string, string> figures, string by)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var (language, json) in figures)
        {
            if (await db.Set<AnnualFreezeRow>().FindAsync(year, language) is { } found)
            {
                (found.Figures, found.FrozenBy, found.FrozenAt) = (json, by, now);
            }
            else
            {
                db.Add(new AnnualFreezeRow { Year = year, Language = language, Figures = json, FrozenBy = by, FrozenAt = now });
            }
        }

        return true;
    }

    private async Task<AnnualFreezeRow?> FrozenAsync(int year, string language)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Set<AnnualFreezeRow>().AsNoTracking().SingleOrDefaultAsync(f => f.Year == year && f.Language == language);
    }
}
