using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Dialogs.Conversations;
using Bot.Platform;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Reporting.Annual;

/// <summary>
/// 年度執行成果, due every January: puts together what staff wrote and what the system counted. Once frozen, the figures of a
/// year stay what they were.
/// </summary>
public sealed class AnnualReports(IDbContextFactory<BotDb> databases, AnnualCount count, AnnualTexts texts, AgencyDirectory agency, SiteCalendar days, TimeProvider clock)
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
    public async Task FreezeAsync(int year, string by)
    {
        string[] languages = [SpokenLanguage.Chinese, SpokenLanguage.English];
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync();
        foreach (var language in languages)
        {
            var json = JsonSerializer.Serialize(await count.ReadAsync(year, language), Options);
            if (await db.Set<AnnualFreezeRow>().FindAsync(year, language) is { } found)
            {
                (found.Figures, found.FrozenBy, found.FrozenAt) = (json, by, now);
            }
            else
            {
                db.Add(new AnnualFreezeRow { Year = year, Language = language, Figures = json, FrozenBy = by, FrozenAt = now });
            }
        }

        await db.SaveChangesAsync();
    }

    private async Task<AnnualFreezeRow?> FrozenAsync(int year, string language)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Set<AnnualFreezeRow>().AsNoTracking().SingleOrDefaultAsync(f => f.Year == year && f.Language == language);
    }
}
