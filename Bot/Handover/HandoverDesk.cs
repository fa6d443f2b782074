using Bot.Conversations;
using Bot.Dialogs.Activities;
using Bot.Messaging;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Handover;

/// <summary>What staff do with a conversation. Each deed names whom it was seen with, so that of two who act at once the second is told.</summary>
public sealed class HandoverDesk(
    IDbContextFactory<BotDb> databases, WriteQueue writes, Inbox inbox, FrontDoor door, PersonLeaving leaving, AuditLog log, IOptions<HandoverOptions> options, TimeProvider clock)
{
    private const string Take = """
        UPDATE handovers SET status = 'Taken', taken_by = @by, taken_at = @now, quiet_at = @quiet_at, version = version + 1
        WHERE id = @id AND status <> 'Closed' AND COALESCE(taken_by, '') = @seen
        """;

    private const string PutBack = """
        UPDATE handovers SET status = 'Waiting', taken_by = NULL, quiet_at = @quiet_at, version = version + 1
        WHERE id = @id AND status = 'Taken' AND taken_by = @by
        """;

    private const string HandBack = """
        UPDATE handovers SET status = 'Closed', ended = 'HandedBack', closed_at = @now, quiet_at = NULL, version = version + 1
        WHERE id = @id AND status = 'Taken' AND taken_by = @by
        """;

    private const string Touch = """
        UPDATE handovers SET quiet_at = @quiet_at, version = version + 1 WHERE id = @id AND status = 'Taken' AND taken_by = @by
        """;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The entry of a conversation; null if there is none.</summary>
    public async Task<HandoverRow?> FindAsync(string id)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Handovers.AsNoTracking().SingleOrDefaultAsync(h => h.Id == id);
    }

    /// <summary>Takes a conversation, also from a colleague who was seen to have it.</summary>
    /// <param name="id">Which.</param>
    /// <param name="by">The member's id.</param>
    /// <param name="seen">Who was seen to have it; empty for nobody.</param>
    /// <param name="entry">The line of the audit log, stored with the deed, as for all that follow.</param>
    /// <returns>False if somebody else was faster, or it is over.</returns>
    public Task<bool> TakeAsync(string id, string by, string seen, AuditEntry? entry = null) =>
        DoAsync(writer => writer.Execute(Take, by, Now, Now + options.Value.Quiet, id, seen) == 1, entry);

    /// <summary>Puts a conversation back into the queue for a colleague.</summary>
    public Task<bool> PutBackAsync(string id, string by, AuditEntry? entry = null) =>
        DoAsync(writer => writer.Execute(PutBack, Now + options.Value.Wait, id, by) == 1, entry);

    /// <summary>Gives a conversation back to the bot, which says so.</summary>
    public async Task<bool> HandBackAsync(string id, string by, AuditEntry? entry = null)
    {
        if (await FindAsync(id) is not { } row)
        {
            return false;
        }

        var now = Now;
        return await TellAsync(writer => writer.Execute(HandBack, now, id, by) == 1, leaving.NewsOf(row, PersonLeft.HandedBack, now), entry);
    }

    /// <summary>Puts a half-filled form with these answers before the citizen, who alone can send it.</summary>
    /// <param name="id">The conversation.</param>
    /// <param name="by">The member's id.</param>
    /// <param name="draft">Which form.</param>
    /// <param name="answers">Words, or the key of an option, by question.</param>
    /// <param name="entry">The line of the audit log.</param>
    public async Task<bool> ContinueFormAsync(string id, string by, string draft, IReadOnlyDictionary<string, string> answers, AuditEntry? entry = null)
    {
        if (await FindAsync(id) is not { } row)
        {
            return false;
        }

        var now = Now;
        var news = new IncomingEvent
        {
            EventId = $"handover:{id}:form:{Guid.NewGuid():N}",
            Channel = row.Channel,
            Citizen = row.Citizen,
            OccurredAt = now,
            Kind = "person.form",
            Activity = new FormContinuedActivity(draft, answers)
        };
        return await TellAsync(writer => writer.Execute(Touch, now + options.Value.Quiet, id, by) == 1, news, entry);
    }

    // Alone, because the line of the log holds a lock that no batch should wait behind.
    private Task<bool> DoAsync(Func<Writer, bool> deed, AuditEntry? entry) => writes.RunAloneAsync(writer =>
    {
        var done = deed(writer);
        log.Append(writer, done ? entry : null);
        return done;
    });

    private async Task<bool> TellAsync(Func<Writer, bool> deed, IncomingEvent news, AuditEntry? entry)
    {
        var stored = await writes.RunAloneAsync(writer =>
        {
            var done = deed(writer) ? inbox.Append(writer, news, Now) : null;
            log.Append(writer, done is null ? null : entry);
            return done;
        });
        door.Wake(stored ?? []);
        return stored is not null;
    }
}
