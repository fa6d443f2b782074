using Bot.Conversations;
using Bot.Dialogs.Activities;
using Bot.Messaging;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Handover;

/// <summary>
/// Ends what nobody has spoken in for long: a query over rows that are due. The end and the word of it to the conversation
/// are one transaction; what somebody does to the entry meanwhile wins.
/// </summary>
public sealed class QuietEnds(
    IDbContextFactory<BotDb> databases, Database database, WriteQueue writes, Inbox inbox, FrontDoor door, PersonLeaving leaving, TimeProvider clock)
{
    private const int Most = 100;

    private const string AnyDue = "SELECT 1 FROM handovers WHERE quiet_at <= @now LIMIT 1";

    private const string Which = "id = @id AND version = @version";

    private static readonly string Keep = HandoverEnds.KeepUnanswered(Which);

    private static readonly string Close = HandoverEnds.Close(Which);

    /// <summary>Ends what is due.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RunAsync()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!await database.AnyAsync(AnyDue, now))
        {
            return 0;
        }

        await using var db = await databases.CreateDbContextAsync();
        var due = await db.Handovers.AsNoTracking().Where(h => h.QuietAt != null && h.QuietAt <= now).OrderBy(h => h.QuietAt).Take(Most).ToListAsync();
        foreach (var row in due)
        {
            door.Wake(await writes.RunAsync(writer => End(writer, row, now)));
        }

        return due.Count;
    }

    private List<(string Citizen, StoredEvent Event)> End(Writer writer, HandoverRow row, DateTime now) =>
        writer.Execute(Keep, row.Id, row.Version) == 1 ? inbox.Append(writer, leaving.NewsOf(row, PersonLeft.Unanswered, now), now)
        : writer.Execute(Close, nameof(HandoverEnd.Quiet), now, row.Id, row.Version) == 1 ? inbox.Append(writer, leaving.NewsOf(row, PersonLeft.Quiet, now), now)
        : [];
}
