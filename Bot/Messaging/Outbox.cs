using System.Data.Common;
using Bot.Platform;
using Bot.Storage;

namespace Bot.Messaging;

/// <summary>The calls that wait to be made, in order per citizen, and the record of what became of them.</summary>
public sealed class Outbox(Database database, WriteQueue writes, Nodes nodes, Envelope envelope, TimeProvider clock)
{
    private const string Place = "outbox";

    private const string Columns = """
        id, citizen, channel, body, language, reply_token, reply_token_from, retry_key, maybe_sent, attempts, created_at, notice_id, written_by, heard_at
        """;

    private const string Insert = """
        INSERT INTO outbox (
            citizen, channel, body, language, reply_token, reply_token_from, retry_key, status, maybe_sent, attempts, next_attempt_at, created_at,
            notice_id, pushed_in, written_by, heard_at)
        VALUES (
            @citizen, @channel, @body, @language, @reply_token, @reply_token_from, @retry_key, 'Pending', @maybe_sent, 0, @created_at, @created_at,
            @notice_id, @pushed_in, @written_by, @heard_at)
        RETURNING id
        """;

    // What holds up a call of the same citizen.
    private const string Ahead =
        "EXISTS (SELECT 1 FROM outbox older WHERE older.citizen = @citizen AND older.finished_at IS NULL AND older.status <> 'Held')";

    private const string InsertInHand = $"""
        INSERT INTO outbox (
            citizen, channel, body, language, reply_token, reply_token_from, retry_key, status, maybe_sent, attempts, next_attempt_at, created_at, sent_by)
        VALUES (
            @citizen, @channel, @body, @language, @reply_token, @reply_token_from, @retry_key, CASE WHEN {Ahead} THEN 'Pending' ELSE 'Sending' END,
            @maybe_sent, CASE WHEN {Ahead} THEN 0 ELSE 1 END, @created_at, @created_at, @sent_by)
        RETURNING id, status = 'Sending'
        """;

    // The guard against an older unfinished call keeps the order per citizen, whichever server sends. What is held until the
    // citizen writes or the month ends holds up nothing.
    private const string ClaimOldest = """
        UPDATE outbox SET status = 'Sending', attempts = attempts + 1, sent_by = @sent_by
        WHERE id = @id AND status = 'Pending' AND NOT EXISTS (
            SELECT 1 FROM outbox older WHERE older.citizen = @citizen AND older.id < @id AND older.finished_at IS NULL AND older.status <> 'Held')
        """;

    private const string FinishSending = """
        UPDATE outbox SET status = @status, finished_at = @finished_at, reason = @reason, platform_id = @platform_id, fate = @fate, reply_token = NULL
        WHERE id = @id AND status = 'Sending'
        """;

    private const string TakeOffToken = "UPDATE outbox SET reply_token = NULL WHERE id = @id";

    private const string PutBack = """
        UPDATE outbox SET status = 'Pending', maybe_sent = @maybe_sent, next_attempt_at = @next_attempt_at, reason = @reason
        WHERE id = @id AND status = 'Sending'
        """;

    private const string ConfirmByEcho = """
        UPDATE outbox SET status = 'Sent', finished_at = @finished_at, platform_id = @platform_id
        WHERE id = @id AND status IN ('Pending', 'Sending', 'Unsure')
        """;

    // What was sent after all was no notice lost.
    private const string ConfirmNotice = """
        UPDATE notices SET status = 'Sent' WHERE status = 'Unsure' AND id = (SELECT notice_id FROM outbox WHERE outbox.id = @id)
        """;

    // Also the call that is being made right now: if it fails, it must not come back to somebody who has left.
    private const string DropOfCitizen = """
        UPDATE outbox SET status = 'Dropped', finished_at = @finished_at, reason = 'blocked by the citizen'
        WHERE citizen = @citizen AND finished_at IS NULL
        """;

    private const string Recover = """
        UPDATE outbox SET status = 'Pending', maybe_sent = @maybe_sent, next_attempt_at = @next, reason = 'the program ended while this was being sent'
        WHERE finished_at IS NULL AND status = 'Sending' AND channel = @channel AND sent_by <> @own AND NOT EXISTS (
            SELECT 1 FROM nodes WHERE nodes.id = outbox.sent_by AND nodes.seen_at > @alive_since)
        """;

    private const string TakeBack = """
        UPDATE outbox SET status = 'Pending', maybe_sent = @maybe_sent, reason = 'the database was away while this was being sent'
        WHERE id = @id AND status = 'Sending' AND sent_by = @own
        """;

    // Not narrowed by the moment: the database would then go through all that was ever made before it instead of the few under way.
    private const string SelectMarked =
        "SELECT id, citizen, created_at FROM outbox WHERE finished_at IS NULL AND status = 'Sending' AND sent_by = @own";

    private const string SelectDue = $"""
        SELECT {Columns} FROM outbox o
        WHERE finished_at IS NULL AND citizen > @after AND status = 'Pending' AND (next_attempt_at <= @now OR created_at > @now) AND channel = @channel
        AND NOT EXISTS (
            SELECT 1 FROM outbox older WHERE older.citizen = o.citizen AND older.id < o.id AND older.finished_at IS NULL
            AND older.status <> 'Held' AND (older.status = 'Sending' OR (older.next_attempt_at > @now AND older.created_at <= @now)))
        ORDER BY citizen, id LIMIT @limit
        """;

    /// <summary>A body as it is stored.</summary>
    internal string Seal(string body) => envelope.Seal(body, Place)!;

    /// <summary>A call that can be added: outside the write queue, where sealing holds up nobody.</summary>
    internal QueuedCall Seal(QueuedCall call) => call with { SealedBody = Seal(call.Body) };

    /// <summary>A body as it was before it was stored.</summary>
    internal string Open(string stored) => envelope.Open(stored, Place)!;

    /// <summary>Adds a sealed call inside a turn's transaction.</summary>
    internal static QueuedCall Add(Writer writer, QueuedCall call, DateTime now) => call with
    {
        Id = writer.ExecuteForId(
            Insert, call.Citizen, call.Channel, call.SealedBody, call.Language, call.ReplyToken, call.ReplyTokenFrom, call.RetryKey, false, now,
            call.NoticeId, call.PushedIn, call.WrittenBy, call.HeardAt)!.Value,
        CreatedAt = now
    };

    /// <summary>
    /// Adds a sealed reply inside a turn's transaction, and claims it in the same breath if nothing of the citizen's is ahead of
    /// it. A crash before it is sent leaves its fate to the reply token, which tells what became of an earlier try.
    /// </summary>
    internal QueuedCall AddInHand(Writer writer, QueuedCall reply, DateTime now)
    {
        var (id, isClaimed) = writer.Read(
            InsertInHand, row => (row.GetInt64(0), row.GetBoolean(1)), reply.Citizen, reply.Channel, reply.SealedBody, reply.Language, reply.ReplyToken,
            reply.ReplyTokenFrom, reply.RetryKey, false, now, nodes.Own).Single();
        return reply with { Id = id, CreatedAt = now, IsClaimed = isClaimed };
    }

    /// <summary>Records that the platform showed us our own message: it was sent, whatever we believed.</summary>
    internal static void Confirm(Writer writer, long id, string? platformId, DateTime now)
    {
        writer.Execute(ConfirmByEcho, now, platformId, id);
        writer.Execute(ConfirmNotice, id);
    }

    /// <summary>Drops what waits for a citizen who blocked the account, inside a turn's transaction.</summary>
    internal static void DropAll(Writer writer, string citizen, DateTime now) => writer.Execute(DropOfCitizen, now, citizen);

    /// <summary>Marks a call as being made, before it is made. False if it is not its turn: sent, claimed elsewhere, or an older one waits.</summary>
    public Task<bool> ClaimAsync(QueuedCall call) => writes.RunAsync(writer =>
        writer.Execute(ClaimOldest, nodes.Own, call.Id, call.Citizen) == 1);

    /// <summary>Turns a reply into a push, for good.</summary>
    public Task TakeOffTokenAsync(QueuedCall call) => writes.RunAsync(writer => writer.Execute(TakeOffToken, call.Id));

    /// <summary>Records the end of a call.</summary>
    public Task FinishAsync(QueuedCall call, OutboxStatus status, Delivery delivery) => writes.RunAsync(
        writer => writer.Execute(
            FinishSending, status.ToString(), clock.GetUtcNow().UtcDateTime, delivery.Reason, delivery.PlatformId, delivery.Fate.ToString(), call.Id),
        patient: true);

    /// <summary>Puts a call back to be made again later.</summary>
    public Task PutBackAsync(QueuedCall call, DateTime next, bool maybeSent, string? reason) => writes.RunAsync(writer =>
        writer.Execute(PutBack, maybeSent, next, reason, call.Id));

    /// <summary>Takes back the calls that a program which is no longer alive was making. Their fate is unknown.</summary>
    /// <param name="channels">The names of the channels, and from when on their calls may be tried again.</param>
    public Task<int> RecoverAsync(IReadOnlyDictionary<string, DateTime> channels) => writes.RunAsync(writer =>
        channels.Sum(channel => writer.Execute(Recover, true, channel.Value, channel.Key, nodes.Own, nodes.AliveSince)));

    /// <summary>The same for a call that this program was making.</summary>
    internal Task TakeBackAsync(long id) => writes.RunAsync(writer => writer.Execute(TakeBack, true, id, nodes.Own));

    /// <summary>Calls that were stored before a moment and are marked as being made by this program, with their citizens.</summary>
    internal async Task<IEnumerable<(long Id, string Citizen)>> MarkedAsync(DateTime before) =>
        (await database.ReadAsync(SelectMarked, row => (Id: row.GetInt64(0), Citizen: row.GetString(1), At: row.GetMoment(2)), nodes.Own))
            .Where(marked => marked.At < before).Select(marked => (marked.Id, marked.Citizen));

    /// <summary>
    /// Due calls, by citizen and in order, without those of citizens for whom an older call is not due or is being made.
    /// All unfinished calls are those without an end: the index over them stays small however many were ever made. A call from the
    /// future is due: the clock was wrong when it was made, and has been put right.
    /// </summary>
    public Task<List<QueuedCall>> DueAsync(string channel, string after, int limit) =>
        database.ReadAsync(SelectDue, Read, after, clock.GetUtcNow().UtcDateTime, channel, limit);

    private QueuedCall Read(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Citizen = row.GetString(1),
        Channel = row.GetString(2),
        Body = Open(row.GetString(3)),
        SealedBody = row.GetString(3),
        Language = row.GetString(4),
        ReplyToken = row.GetText(5),
        ReplyTokenFrom = row.IsDBNull(6) ? null : row.GetMoment(6),
        RetryKey = row.GetGuid(7),
        MaybeSent = row.GetBoolean(8),
        Attempts = row.GetInt32(9),
        CreatedAt = row.GetMoment(10),
        NoticeId = row.IsDBNull(11) ? null : row.GetInt64(11),
        WrittenBy = row.GetText(12),
        HeardAt = row.IsDBNull(13) ? null : row.GetMoment(13)
    };
}
