using Bot.Dialogs.Sayings;
using Bot.Storage;

namespace Bot.Messaging.Notices;

/// <summary>What waits for a citizen, for the turn that takes it along: free, and surely read.</summary>
public sealed class NoticeBoard(Database database, NoticeSeals seals, TimeProvider clock)
{
    private const string SelectAnyOpen = "SELECT 1 FROM notices WHERE finished_at IS NULL AND status IN ('Waiting', 'Held') LIMIT 1";

    private const string SelectOpen = """
        SELECT id, notice_key, sayings FROM notices
        WHERE account = @account AND finished_at IS NULL AND status IN ('Waiting', 'Held') AND wish = 'Chat'
            AND (not_before IS NULL OR not_before <= @now) AND (expires_at IS NULL OR expires_at > @now)
        ORDER BY id LIMIT 5
        """;

    private const string Take = """
        UPDATE notices SET status = 'Sending', way = 'Reply', call_id = @call_id WHERE id = @id AND status IN ('Waiting', 'Held')
        """;

    private const string OpenOfCases = "kind = 'Case' AND finished_at IS NULL AND status IN ('Waiting', 'Held')";

    private const string MuteSet = "UPDATE notices SET status = 'Muted', finished_at = @now WHERE";

    private const string LogMuted = "INSERT INTO notice_steps (notice_id, noted_at, cause) SELECT id, @now, 'Muted' FROM notices WHERE";

    private const string LogOne = $"{LogMuted} case_number = @case_number AND {OpenOfCases}";

    private const string MuteOne = $"{MuteSet} case_number = @case_number AND {OpenOfCases}";

    private const string LogAll = $"{LogMuted} account = @account AND {OpenOfCases}";

    private const string MuteEvery = $"{MuteSet} account = @account AND {OpenOfCases}";

    private const string MakeDue = "UPDATE notices SET due_at = @now WHERE account = @account AND finished_at IS NULL AND status = 'Held'";

    // Until the first look there may be some.
    private volatile bool anyOpen = true;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Looks whether anything waits at all: while nothing does, a turn pays nothing for asking.</summary>
    internal async Task LookAsync() => anyOpen = await database.AnyAsync(SelectAnyOpen);

    /// <summary>What waits for a citizen, oldest first.</summary>
    internal async Task<List<WaitingNotice>> ForAsync(string citizen) => anyOpen
        ? await database.ReadAsync(SelectOpen, row => new WaitingNotice(row.GetInt64(0), seals.OpenSayings(row.GetString(1), row.GetString(2))), seals.Account(citizen), Now)
        : [];

    /// <summary>Records inside a turn's transaction that its answer takes a notice along.</summary>
    /// <exception cref="StaleTurnException">It went another way meanwhile.</exception>
    internal static void TakeAlong(Writer writer, WaitingNotice notice, long callId, DateTime now)
    {
        if (writer.Execute(Take, callId, notice.Id) != 1)
        {
            throw new StaleTurnException($"Notice {notice.Id} does not wait any more.");
        }

        NoticeLedger.Log(writer, notice.Id, new(NoticeWay.Reply, NoticeCause.Chosen), now, detail: null);
    }

    /// <summary>Drops what waits about a case whose citizen wants to hear no more of it, inside a turn's transaction.</summary>
    public static void Mute(Writer writer, string caseNumber, DateTime now)
    {
        writer.Execute(LogOne, now, caseNumber);
        writer.Execute(MuteOne, now, caseNumber);
    }

    /// <summary>The same for every case of a citizen.</summary>
    public void MuteAll(Writer writer, string citizen, DateTime now)
    {
        var account = seals.Account(citizen);
        writer.Execute(LogAll, now, account);
        writer.Execute(MuteEvery, now, account);
    }

    /// <summary>
    /// Lets the plan look again at what is held for a citizen who has left, or has written and got an answer that took it not
    /// along: Messenger's window is open now, and may be closed in a day. Inside a turn's transaction.
    /// </summary>
    internal void LookAgain(Writer writer, string citizen, DateTime now) => writer.Execute(MakeDue, now, seals.Account(citizen));
}

/// <summary>A notice that waits for the citizen's next answer.</summary>
internal sealed record WaitingNotice(long Id, IReadOnlyList<Saying> Sayings);
