using Bot.Cases;
using Bot.Dialogs.Privacy;
using Bot.Messaging;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Conversations;

/// <summary>
/// A citizen's conversation around a case, for staff: found by the case alone, from a week before it was received. It is put
/// together from what inbox and outbox keep, and nobody can be looked for by name.
/// </summary>
public sealed class Transcripts(
    IDbContextFactory<BotDb> databases, CaseSeals seals, Inbox inbox, Outbox outbox, IOptions<RetentionOptions> options, TimeProvider clock)
{
    /// <summary>Lines at a time.</summary>
    public const int Most = 100;

    /// <summary>How long before the receipt of the case it begins: what was said earlier is none of the case's business.</summary>
    public static readonly TimeSpan Before = TimeSpan.FromDays(7);

    /// <summary>The newest lines before a moment, oldest first.</summary>
    /// <param name="found">The case.</param>
    /// <param name="until">Only what is older (UTC); null for the newest.</param>
    /// <param name="masked">True unless personal data is to be seen.</param>
    public async Task<Transcript> ReadAsync(CaseRow found, DateTime? until, bool masked)
    {
        await using var db = await databases.CreateDbContextAsync();
        var informer = await db.Informers.AsNoTracking().SingleOrDefaultAsync(i => i.CaseNumber == found.Number);
        if (informer is null || seals.OpenAddress(informer) is not { } citizen)
        {
            return new([], null, IsKept: false);
        }

        return await ReadAsync(db, citizen, found.ReceivedAt - Before, until ?? found.ReceivedAt.AddYears(100), masked);
    }

    /// <summary>The newest lines of a conversation that staff are in, oldest first.</summary>
    /// <param name="citizen">Whose.</param>
    /// <param name="since">Nothing older than this (UTC).</param>
    /// <param name="masked">True unless personal data is to be seen.</param>
    public async Task<Transcript> ReadAsync(string citizen, DateTime since, bool masked)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await ReadAsync(db, citizen, since, since.AddYears(100), masked);
    }

    private async Task<Transcript> ReadAsync(BotDb db, string citizen, DateTime since, DateTime to, bool masked)
    {
        var from = Latest(since, KeptSince);
        var heard = await HeardAsync(db, citizen, from, to);
        var said = await SaidAsync(db, citizen, from, to);
        var lines = heard.Select(e => Line(e, masked)).Concat(said.Select(c => Line(c, masked))).OrderByDescending(l => l.At).ThenByDescending(l => l.FromBot).ToList();

        // Of either side no more than so many were read: what lies before the last of a full one is not known yet.
        var known = Latest(heard.Count > Most ? heard[^1].ReceivedAt : from, said.Count > Most ? said[^1].CreatedAt : from);
        var shown = lines.Where(l => l.At >= known).Take(Most).Reverse().ToList();
        return new(shown, shown.Count < lines.Count ? shown[0].At : null, IsKept: true);
    }

    // What is older has been blanked, or is about to be.
    private DateTime KeptSince => options.Value.ConversationDays is > 0 and var days ? clock.GetUtcNow().UtcDateTime.AddDays(-days) : DateTime.UnixEpoch;

    // First the numbers, from the index alone: it is in the order of time, and holds the citizen.
    private static async Task<List<InboxRow>> HeardAsync(BotDb db, string citizen, DateTime from, DateTime to)
    {
        var ids = await db.Inbox
            .Where(e => e.ReceivedAt >= from && e.ReceivedAt < to && e.Citizen == citizen && !e.Kind.StartsWith("draft.") && !e.Kind.StartsWith("photo.")
                && !e.Kind.StartsWith("survey.") && !e.Kind.StartsWith("person."))
            .OrderByDescending(e => e.ReceivedAt).ThenByDescending(e => e.Id).Select(e => e.Id).Take(Most + 1).ToListAsync();
        return await db.Inbox.AsNoTracking().Where(e => ids.Contains(e.Id)).OrderByDescending(e => e.ReceivedAt).ThenByDescending(e => e.Id).ToListAsync();
    }

    private static async Task<List<OutboxRow>> SaidAsync(BotDb db, string citizen, DateTime from, DateTime to)
    {
        var ids = await db.Outbox.Where(c => c.CreatedAt >= from && c.CreatedAt < to && c.Citizen == citizen)
            .OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Id).Select(c => c.Id).Take(Most + 1).ToListAsync();
        return await db.Outbox.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Id).ToListAsync();
    }

    private static DateTime Latest(DateTime one, DateTime other) => one > other ? one : other;

    private TranscriptLine Line(InboxRow row, bool masked) => new(row.ReceivedAt, FromBot: false, HeardWords.Of(inbox, row.Activity, masked), null);

    private TranscriptLine Line(OutboxRow row, bool masked)
    {
        var words = row.Body.Length == 0 ? [] : CallWords.In(outbox.Open(row.Body));
        var text = words.Count == 0 ? null : string.Join('\n', words);
        return new(row.CreatedAt, FromBot: true, new(row.Body.Length == 0 ? HeardWords.Gone : "text", masked ? Mask(text) : text), row.Status, row.WrittenBy);
    }

    private static string? Mask(string? text) => text is null ? null : Masking.Mask(CodeMask.Mask(text));
}

/// <summary>A conversation as far as it is kept.</summary>
/// <param name="Lines">Oldest first.</param>
/// <param name="Older">There is more before this moment (UTC); null if not.</param>
/// <param name="IsKept">False if the case did not come from a chat, or the citizen had the link to it erased.</param>
public sealed record Transcript(IReadOnlyList<TranscriptLine> Lines, DateTime? Older, bool IsKept);

/// <summary>One thing that was said.</summary>
/// <param name="At">When it arrived or was made, UTC.</param>
/// <param name="FromBot">True for the bot, for notices of cases and for what staff wrote.</param>
/// <param name="Said">What.</param>
/// <param name="Fate">Of the bot's and of staff's: what became of it.</param>
/// <param name="By">The id of the member of staff whose words they are; null for the bot's and the citizen's.</param>
public sealed record TranscriptLine(DateTime At, bool FromBot, HeardWords Said, OutboxStatus? Fate, string? By = null);
