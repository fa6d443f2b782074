using Bot.Dialogs.Cases;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Cases.Notes;

/// <summary>Keeps what staff write down for each other.</summary>
public sealed class CaseNotes(IDbContextFactory<BotDb> databases, CaseSeals seals, TimeProvider clock)
{
    /// <summary>The most characters of a note.</summary>
    public const int Longest = 2000;

    /// <returns>What is wrong; null if it is kept.</returns>
    public async Task<CaseProblem?> AddAsync(string number, string by, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new("NoNote");
        }

        var kept = text.Trim() is { Length: > Longest } tooLong ? tooLong[..Longest] : text.Trim();
        await using var db = await databases.CreateDbContextAsync();
        db.Add(new CaseNoteRow { CaseNumber = number, By = by, Text = seals.Words(number, kept)!, At = clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync();
        return null;
    }

    /// <summary>The notes, newest first.</summary>
    public async Task<IReadOnlyList<CaseNote>> OfAsync(string number)
    {
        await using var db = await databases.CreateDbContextAsync();
        var rows = await db.CaseNotes.AsNoTracking().Where(n => n.CaseNumber == number).OrderByDescending(n => n.Id).ToListAsync();
        return [.. rows.Select(row => new CaseNote(row.By, row.At, seals.OpenWords(number, row.Text)!))];
    }
}

/// <summary>A note, opened.</summary>
/// <param name="By">The id of the member.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Text">What they wrote.</param>
public sealed record CaseNote(string By, DateTime At, string Text);
