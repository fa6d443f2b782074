using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Reporting.Annual;

/// <summary>Keeps what staff write for the reports.</summary>
public sealed class AnnualTexts(IDbContextFactory<BotDb> databases, AuditLog log, TimeProvider clock)
{
    /// <summary>The most characters of a section.</summary>
    public const int Longest = 8_000;

    /// <summary>The texts of a year in a language, by their sections.</summary>
    public async Task<IReadOnlyDictionary<string, AnnualTextRow>> ReadAsync(int year, string language)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Set<AnnualTextRow>().AsNoTracking().Where(t => t.Year == year && t.Language == language).ToDictionaryAsync(t => t.Section);
    }

    /// <summary>Stores a text.</summary>
    /// <param name="year">Of which report.</param>
    /// <param name="section">Which of its sections.</param>
    /// <param name="language">In which language.</param>
    /// <param name="words">What it says; empty to take it back.</param>
    /// <param name="seen">The version that whoever writes has seen; 0 for none.</param>
    /// <param name="entry">The line of the audit log, stored with it; says also by whom.</param>
    /// <returns>False if somebody else has changed it meanwhile.</returns>
    public async Task<bool> SaveAsync(int year, string section, string language, string words, int seen, AuditEntry entry)
    {
        try
        {
            return await log.DoAsync(entry, db => ChangeAsync(db, (year, section, language), words, seen, entry.By));
        }
        catch (DbUpdateException e) when (seen == 0 || e is DbUpdateConcurrencyException)
        {
            // Somebody saved between our look and our saving.
            return false;
        }
    }

    private async Task<bool> ChangeAsync(BotDb db, (int Year, string Section, string Language) key, string words, int seen, string by)
    {
        var (year, section, language) = key;
        var found = await db.Set<AnnualTextRow>().FindAsync(year, section, language);
        if ((found?.Version ?? 0) != seen)
        {
            return false;
        }

        var (text, now) = (words.Trim().ReplaceLineEndings("\n"), clock.GetUtcNow().UtcDateTime);
        if (found is null)
        {
            db.Add(new AnnualTextRow { Year = year, Section = section, Language = language, Words = text, Version = 1, ChangedBy = by, ChangedAt = now });
        }
        else
        {
            (found.Words, found.ChangedBy, found.ChangedAt) = (text, by, now);
            found.Version++;
        }

        return true;
    }
}
