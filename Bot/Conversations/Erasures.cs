using Bot.Cases;
using Bot.Dialogs.MyData;
using Bot.Messaging.Notices;
using Bot.Storage;

namespace Bot.Conversations;

/// <summary>
/// Deletes what a citizen may have deleted (<see cref="EraseMyData"/>). The turn only notes the wish: to find all that
/// somebody ever wrote takes a look at everything, and nobody's turn may wait for that.
/// </summary>
public sealed class Erasures(Database database, WriteQueue writes, CaseSeals seals, NoticeSeals notices)
{
    private const int Portion = 500;

    private const string Note = """
        INSERT INTO erasures (citizen, asked_at) VALUES (@citizen, @asked_at)
        ON CONFLICT (citizen) DO UPDATE SET asked_at = excluded.asked_at
        """;

    private const string SelectWishes = "SELECT citizen, asked_at FROM erasures ORDER BY asked_at LIMIT 100";

    private const string SelectHeard = "SELECT id FROM inbox WHERE citizen = @citizen AND received_at <= @asked_at AND status <> 'Pending' AND activity IS NOT NULL";

    private const string SelectSaid = "SELECT id FROM outbox WHERE citizen = @citizen AND created_at <= @asked_at AND finished_at IS NOT NULL AND body <> ''";

    private const string BlankHeard = "UPDATE inbox SET activity = NULL, reply_token = NULL WHERE id = @id";

    private const string DeleteQuestion = "DELETE FROM faq_questions WHERE event_id = @id";

    private const string BlankSaid = "UPDATE outbox SET body = '' WHERE id = @id";

    // What is open is still owed; its words go when it is told.
    private const string BlankNotices = """
        UPDATE notices SET sayings = '', citizen = NULL WHERE account = @account AND created_at <= @asked_at AND finished_at IS NOT NULL AND sayings <> ''
        """;

    private const string DeleteRatings = "DELETE FROM faq_ratings WHERE citizen = @citizen AND rated_at <= @asked_at";

    private const string ForgetWhoAsked = """
        UPDATE handovers SET citizen = '', status = 'Closed', quiet_at = NULL, closed_at = COALESCE(closed_at, @asked_at), version = version + 1
        WHERE citizen = @citizen AND opened_at <= @asked_at
        """;

    // The photos' own rounds delete the files. Those of a case are a filed record.
    private const string DropPhotos =
        "UPDATE photos SET status = 'Dropped', url = NULL WHERE account_hash = @account_hash AND created_at <= @asked_at AND case_number IS NULL";

    private const string Forget = "DELETE FROM erasures WHERE citizen = @citizen AND asked_at = @asked_at";

    /// <summary>Notes the wish inside the turn's transaction.</summary>
    internal static void Ask(Writer writer, string citizen, DateTime now) => writer.Execute(Note, citizen, now);

    /// <summary>Carries out what was wished. Cut off in the middle, it is done again; several servers may do it at once.</summary>
    /// <returns>How many wishes.</returns>
    internal async Task<int> CarryOutAsync()
    {
        var wishes = await database.ReadAsync(SelectWishes, row => (Citizen: row.GetString(0), AskedAt: row.GetMoment(1)));
        foreach (var (citizen, askedAt) in wishes)
        {
            await ForAllAsync(SelectHeard, citizen, askedAt, (writer, id) =>
            {
                writer.Execute(BlankHeard, id);
                writer.Execute(DeleteQuestion, id);
            });
            await ForAllAsync(SelectSaid, citizen, askedAt, (writer, id) => writer.Execute(BlankSaid, id));
            await writes.RunAsync(writer => writer.Execute(DeleteRatings, citizen, askedAt)
                + writer.Execute(BlankNotices, notices.Account(citizen), askedAt) + writer.Execute(ForgetWhoAsked, askedAt, citizen)
                + writer.Execute(DropPhotos, seals.Account(citizen), askedAt) + writer.Execute(Forget, citizen, askedAt));
        }

        return wishes.Count;
    }

    private async Task ForAllAsync(string select, string citizen, DateTime askedAt, Action<Writer, long> deed)
    {
        foreach (var ids in (await database.ReadAsync(select, row => row.GetInt64(0), citizen, askedAt)).Chunk(Portion))
        {
            await writes.RunAsync(writer =>
            {
                Array.ForEach(ids, id => deed(writer, id));
                return ids.Length;
            });
        }
    }
}
