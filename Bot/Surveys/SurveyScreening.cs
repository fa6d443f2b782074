using System.Text.RegularExpressions;
using Bot.Dialogs.Privacy;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Surveys;

/// <summary>
/// Free words before anybody reads them: a planner looks whether they tell who writes or name somebody, hides more of them if
/// need be, and releases or withholds them. Nothing may be put into a citizen's mouth: words can only be hidden.
/// </summary>
public sealed class SurveyScreening(IDbContextFactory<BotDb> databases, SurveySeals seals, AuditLog log, TimeProvider clock)
{
    /// <summary>Stands for what is hidden, as in <see cref="Masking"/>.</summary>
    public const char Hidden = '◯';

    /// <summary>A page of texts, in random order as they were written.</summary>
    public async Task<IReadOnlyList<ScreenedText>> ListAsync(SurveyTextStatus status, int skip, int take)
    {
        await using var db = await databases.CreateDbContextAsync();
        var rows = await db.SurveyTexts.AsNoTracking().Where(t => t.Status == status).OrderBy(t => t.Week).ThenBy(t => t.Id).Skip(skip).Take(take).ToListAsync();
        return [.. rows.Select(Open)];
    }

    /// <summary>How many wait.</summary>
    public async Task<int> WaitingAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.SurveyTexts.CountAsync(t => t.Status == SurveyTextStatus.Waiting);
    }

    /// <summary>One of them; null if there is none.</summary>
    public async Task<ScreenedText?> FindAsync(string id)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.SurveyTexts.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id) is { } row ? Open(row) : null;
    }

    /// <summary>Decides about one.</summary>
    /// <param name="id">Which.</param>
    /// <param name="seen">How it stood when the planner looked.</param>
    /// <param name="status">What becomes of it.</param>
    /// <param name="text">The words as they may be read; only hidden further.</param>
    /// <param name="entry">Who; the log holds none of the words.</param>
    public async Task<ScreeningOutcome> DecideAsync(string id, SurveyTextStatus seen, SurveyTextStatus status, string text, AuditEntry entry)
    {
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await db.SurveyTexts.FindAsync(id) is not { } row || row.Status != seen)
        {
            return ScreeningOutcome.Outdated;
        }

        var before = seals.OpenText(row.Text);
        var words = text.ReplaceLineEndings("\n").Trim();
        if (status is SurveyTextStatus.Released && !IsHiddenFrom(before, words))
        {
            return ScreeningOutcome.Rewritten;
        }

        (row.Status, row.DecidedBy, row.DecidedAt) = (status, entry.ByName, clock.GetUtcNow().UtcDateTime);
        row.Text = status is SurveyTextStatus.Released ? seals.Text(words) : row.Text;
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return ScreeningOutcome.Outdated;
        }

        await log.AppendAsync(db, entry with { Subject = id, Details = new { from = seen.ToString(), to = status.ToString(), masked = words != before } });
        await transaction.CommitAsync();
        return ScreeningOutcome.Done;
    }

    /// <summary>True if a text is another with some of its words hidden, and nothing else changed.</summary>
    public static bool IsHiddenFrom(string before, string after) => after.Length > 0 && Regex.IsMatch(
        before.ReplaceLineEndings("\n").Trim(),
        "^" + string.Join(".+?", Regex.Replace(after, $"{Hidden}+", $"{Hidden}").Split(Hidden).Select(Regex.Escape)) + "$",
        RegexOptions.Singleline | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    private ScreenedText Open(SurveyTextRow row)
    {
        var text = seals.OpenText(row.Text);
        return new(row, text, Clues.In(text, place: ""));
    }
}

/// <summary>Free words with what in them may tell who writes.</summary>
/// <param name="Row">Where they stand.</param>
/// <param name="Text">The words, masked already.</param>
/// <param name="Clues">What a machine finds in them; a person looks all the same.</param>
public sealed record ScreenedText(SurveyTextRow Row, string Text, IReadOnlyList<Clue> Clues);

/// <summary>What came of a decision.</summary>
public enum ScreeningOutcome
{
    Done,

    /// <summary>Somebody else has decided meanwhile.</summary>
    Outdated,

    /// <summary>More than hiding was done to the words.</summary>
    Rewritten
}
