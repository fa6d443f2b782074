using System.Data.Common;
using System.Text;
using System.Text.Json;
using Bot.Dialogs;
using Bot.Platform;
using Bot.Storage;

namespace Bot.Messaging;

/// <summary>The events that arrived, each once. What was said in them is sealed on disk.</summary>
public sealed class Inbox(Database database, WriteQueue writes, Envelope envelope, TimeProvider clock)
{
    private const string Place = "inbox";

    private const string Insert = """
        INSERT INTO inbox (event_id, channel, citizen, occurred_at, received_at, kind, message_id, reply_token, in_group, activity, status, attempts)
        VALUES (@event_id, @channel, @citizen, @occurred_at, @received_at, @kind, @message_id, @reply_token, @in_group, @activity, @status, 0)
        ON CONFLICT (event_id) DO NOTHING
        RETURNING id
        """;

    private const string InsertUnreadable =
        "INSERT INTO unreadable_bodies (channel, received_at, body, reason) VALUES (@channel, @received_at, @body, @reason)";

    private const string Finish =
        "UPDATE inbox SET status = 'Done', done_at = @done_at WHERE id = @id AND status = 'Pending'";

    // Of several servers one may die between storing an event and telling its citizen's grain, wherever that is. A later event must not
    // overtake it: then the turn is stale, and the inbox is read anew.
    private const string FinishOldest = """
        UPDATE inbox SET status = 'Done', done_at = @done_at WHERE id = @id AND status = 'Pending' AND NOT EXISTS (
            SELECT 1 FROM inbox older WHERE older.citizen = inbox.citizen AND older.status = 'Pending'
            AND (older.occurred_at, older.id) < (inbox.occurred_at, inbox.id))
        """;

    private const string CountFailure =
        "UPDATE inbox SET attempts = attempts + 1, status = @status, reason = @reason WHERE id = @id AND status = 'Pending'";

    private const string Forget = "UPDATE inbox SET activity = NULL WHERE message_id = @message_id AND citizen = @citizen AND status <> 'Pending'";

    private const string SelectPending = """
        SELECT id, occurred_at, received_at, reply_token, in_group, activity, attempts FROM inbox
        WHERE citizen = @citizen AND status = 'Pending' ORDER BY occurred_at, id
        """;

    private const string SelectWaitingCitizens = """
        SELECT DISTINCT citizen FROM inbox
        WHERE status = 'Pending' AND citizen > @after AND received_at <= @before ORDER BY citizen LIMIT 500
        """;

    /// <summary>Stores what is new of these events, durably, in one transaction.</summary>
    /// <returns>The new events that want a turn, with their citizens.</returns>
    public Task<List<(string Citizen, StoredEvent Event)>> AppendAsync(IReadOnlyList<IncomingEvent> events)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var rows = events.Select(Serialized).ToArray();
        return writes.RunAsync(writer => Append(writer, rows, now));
    }

    /// <summary>Keeps a body that cannot be read.</summary>
    public Task KeepUnreadableAsync(string channel, byte[] body, string reason) =>
        writes.RunAsync(writer => writer.Execute(
            InsertUnreadable, channel, clock.GetUtcNow().UtcDateTime, Encoding.UTF8.GetBytes(envelope.SealBytes(body, UnreadableBody.Place)), reason));

    /// <summary>Stores an event of our own making inside another transaction; afterwards its citizen is to be woken.</summary>
    /// <returns>The event if it is new and wants a turn.</returns>
    internal List<(string Citizen, StoredEvent Event)> Append(Writer writer, IncomingEvent e, DateTime now) =>
        Append(writer, [Serialized(e)], now);

    /// <summary>Marks an event as done inside a turn's transaction.</summary>
    /// <exception cref="StaleTurnException">Another turn has it already, or on several servers an older one waits.</exception>
    internal static void MarkDone(Writer writer, long id, DateTime now)
    {
        if (writer.Execute(writer.IsPostgres ? FinishOldest : Finish, now, id) != 1)
        {
            throw new StaleTurnException($"Event {id} is no longer pending, or not the next.");
        }
    }

    /// <summary>Removes the stored content of a message that was taken back, inside a turn's transaction.</summary>
    internal static void ForgetMessage(Writer writer, string messageId, string citizen) => writer.Execute(Forget, messageId, citizen);

    /// <summary>Counts a failed turn; the last allowed one sets the event aside, so that it holds up nobody.</summary>
    public Task CountFailureAsync(long id, bool last, string reason) => writes.RunAsync(writer =>
        writer.Execute(CountFailure, last ? nameof(InboxStatus.SetAside) : nameof(InboxStatus.Pending), reason, id));

    /// <summary>An activity as it was before it was stored, as JSON; null if it is not kept (any more).</summary>
    internal string? Open(string? stored) => envelope.Open(stored, Place);

    /// <summary>What waits for this citizen, in the order of the events.</summary>
    public Task<List<StoredEvent>> PendingOfAsync(string citizen) => database.ReadAsync(SelectPending, ReadEvent, citizen);

    /// <summary>Citizens with events that arrived at or before a moment and still wait; 500 at a time, in alphabetical order.</summary>
    public Task<List<string>> WaitingCitizensAsync(string after, DateTime before) =>
        database.ReadAsync(SelectWaitingCitizens, row => row.GetString(0), after, before);

    private static List<(string Citizen, StoredEvent Event)> Append(
        Writer writer, (IncomingEvent Event, string? Activity, string? Sealed)[] rows, DateTime now)
    {
        var fresh = new List<(string, StoredEvent)>(rows.Length);
        foreach (var (e, activity, sealedActivity) in rows)
        {
            if (e.ConfirmsCall is { } call)
            {
                Outbox.Confirm(writer, call, e.MessageId, now);
            }

            var wantsTurn = activity is not null && e.Citizen is not null;
            var id = writer.ExecuteForId(
                Insert, e.EventId, e.Channel, e.Citizen, e.OccurredAt, now, e.Kind, e.MessageId, e.ReplyToken, e.InGroup,
                sealedActivity, wantsTurn ? nameof(InboxStatus.Pending) : nameof(InboxStatus.Recorded));
            if (id is not null && wantsTurn)
            {
                fresh.Add((e.Citizen!, new StoredEvent
                {
                    Id = id.Value,
                    OccurredAt = e.OccurredAt,
                    ReceivedAt = now,
                    ReplyToken = e.ReplyToken,
                    InGroup = e.InGroup,
                    Activity = activity!
                }));
            }
        }

        return fresh;
    }

    private (IncomingEvent Event, string? Activity, string? Sealed) Serialized(IncomingEvent e)
    {
        var activity = e.Activity is null ? null : JsonSerializer.Serialize(e.Activity, DialogsJson.Default.Activity);
        return (e, activity, envelope.Seal(activity, Place));
    }

    private StoredEvent ReadEvent(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        OccurredAt = row.GetMoment(1),
        ReceivedAt = row.GetMoment(2),
        ReplyToken = row.IsDBNull(3) ? null : row.GetString(3),
        InGroup = row.GetBoolean(4),
        Activity = envelope.Open(row.GetString(5), Place)!,
        Attempts = row.GetInt32(6)
    };
}
