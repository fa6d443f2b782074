using System.Data.Common;
using Bot.Conversations;
using Bot.Dialogs.Activities;
using Bot.Messaging;
using Bot.Storage;

namespace Bot.Media;

/// <summary>
/// The photos that are to be fetched. One server takes a photo by writing its name into the row; what a dead server had
/// taken is taken back. The outcome and the event that tells the conversation of it are one transaction.
/// </summary>
internal sealed class PhotoQueue(Database database, WriteQueue writes, Nodes nodes, Inbox inbox, FrontDoor door, PhotoSeals seals, TimeProvider clock)
{
    private const string TakeBack = """
        UPDATE photos SET status = 'Wanted', fetched_by = NULL
        WHERE status = 'Fetching' AND fetched_by <> @own AND NOT EXISTS (
            SELECT 1 FROM nodes WHERE nodes.id = photos.fetched_by AND nodes.seen_at > @alive_since)
        """;

    // The status is asked twice: another server may have taken the photo between the two looks.
    private const string Take = """
        UPDATE photos SET status = 'Fetching', fetched_by = @own
        WHERE status = 'Wanted' AND id IN (
            SELECT id FROM photos WHERE status = 'Wanted' AND next_attempt_at <= @now ORDER BY next_attempt_at, created_at, position LIMIT @limit)
        """;

    private const string SelectTaken = """
        SELECT id, address, content_id, url, file, attempts, interruptions, created_at, status FROM photos
        WHERE status IN ('Fetching', 'Dropped') AND fetched_by = @own ORDER BY created_at, position
        """;

    // Reading alone can bring the program down; whoever's photo was only under way when it ended is not to blame.
    private const string BeginReading = "UPDATE photos SET interruptions = interruptions + 1 WHERE id = @id AND status = 'Fetching' AND fetched_by = @own";

    // How to fetch it and whom to tell lead to the chat, and are of no more use.
    private const string Store = """
        UPDATE photos SET status = 'Stored', stored_at = @now, url = NULL, content_id = NULL, address = NULL, fetched_by = NULL
        WHERE id = @id AND status = 'Fetching' AND fetched_by = @own
        """;

    private const string Lose = """
        UPDATE photos SET status = 'Lost', problem = @problem, url = NULL, content_id = NULL, address = NULL, fetched_by = NULL
        WHERE id = @id AND status = 'Fetching' AND fetched_by = @own
        """;

    private const string PutBack = """
        UPDATE photos SET status = 'Wanted', attempts = attempts + @failed, interruptions = @interruptions, next_attempt_at = @next_attempt_at, fetched_by = NULL
        WHERE id = @id AND status = 'Fetching' AND fetched_by = @own
        """;

    private const string LetGo = "UPDATE photos SET fetched_by = NULL WHERE id = @id AND status = 'Dropped' AND fetched_by = @own";

    /// <summary>
    /// Takes photos that are due, at most so many. It goes through the write queue and so sees what every turn wanted that
    /// rang before.
    /// </summary>
    public Task TakeAsync(int limit) => writes.RunAsync(writer =>
        writer.Execute(TakeBack, nodes.Own, nodes.AliveSince) + writer.Execute(Take, nodes.Own, Now, limit));

    /// <summary>All photos that this server has taken and not finished or let go, also those that were dropped since.</summary>
    public Task<List<PhotoToFetch>> TakenAsync() => database.ReadAsync(SelectTaken, Read, nodes.Own);

    /// <summary>Notes, before a photo is read, that it may not survive: if this is the last that is heard of it, it counts.</summary>
    public Task BeginReadingAsync(PhotoToFetch photo) => writes.RunAsync(writer => writer.Execute(BeginReading, photo.Id, nodes.Own));

    /// <summary>
    /// Records the end of a photo and tells the conversation. If it was dropped meanwhile there is nobody to tell, and the
    /// sweep deletes its files.
    /// </summary>
    public async Task FinishAsync(PhotoToFetch photo, HostActivity outcome)
    {
        var now = Now;
        door.Wake(await writes.RunAsync(writer => Finish(writer, photo, outcome, now)));
    }

    /// <summary>Puts a photo back in good order to be fetched again, or lets it go if it was dropped meanwhile.</summary>
    /// <param name="photo">Which.</param>
    /// <param name="failed">True after an attempt that failed; false if it only was not made.</param>
    public Task PutBackAsync(PhotoToFetch photo, bool failed)
    {
        var next = failed ? Now + Backoff.After(photo.Attempts + 1, asked: null) : Now;
        return writes.RunAsync(writer => writer.Execute(PutBack, failed ? 1 : 0, photo.Interruptions, next, photo.Id, nodes.Own) == 1
            || writer.Execute(LetGo, photo.Id, nodes.Own) == 1);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private List<(string Citizen, StoredEvent Event)> Finish(Writer writer, PhotoToFetch photo, HostActivity outcome, DateTime now)
    {
        var changed = outcome is PhotoLostActivity lost
            ? writer.Execute(Lose, lost.Problem.ToString(), photo.Id, nodes.Own)
            : writer.Execute(Store, now, photo.Id, nodes.Own);
        if (changed == 1)
        {
            return inbox.Append(writer, PhotoNews.Of(seals.News(photo.Id), photo.Citizen, outcome, now), now);
        }

        writer.Execute(LetGo, photo.Id, nodes.Own);
        return [];
    }

    private PhotoToFetch Read(DbDataReader row) => new()
    {
        Id = row.GetString(0),
        Citizen = seals.OpenAddress(row.GetString(0), row.GetString(1)),
        Item = new MediaItem(MediaKind.Photo, row.GetText(2), row.GetText(3)),
        File = row.GetString(4),
        Attempts = row.GetInt32(5),
        Interruptions = row.GetInt32(6),
        CreatedAt = row.GetMoment(7),
        IsDropped = row.GetString(8) is nameof(PhotoStatus.Dropped)
    };
}
