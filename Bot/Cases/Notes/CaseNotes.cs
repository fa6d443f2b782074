using Bot.Dialogs.Cases;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Cases.Notes;

/// <summary>Keeps what staff write down for each other.</summary>
public sealed class CaseNotes(IDbContextFactory<BotDb> databases, CaseSeals seals, AuditLog log, TimeProvider clock)
{
    /// <summary>The most characters of a note.</summary>
    public const int Longest = 2000;

    /// <param name="number">The case.</param>
    /// <param name="text">What they wrote.</param>
    /// <param name="entry">Who, and the line of the audit log.</param>
    /// <returns>What is wrong; null if it is kept.</returns>
    public async Task<CaseProblem?> AddAsync(string number, string? text, AuditEntry entry)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new("NoNote");
        }

        var kept = text.Trim() is { Length: > Longest } tooLong ? tooLong[..Longest] : text.Trim();
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Add(new CaseNoteRow { CaseNumber = number, By = entry.By, Text = seals.Words(number, kept)!, At = clock.GetUtcNow().UtcDateTime });
        await log.AppendAsync(db, entry);
        await transaction.CommitAsync();
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
