using System.Data.Common;
using System.Text.Json;
using Bot.Dialogs;
using Bot.Dialogs.Conversations;
using Bot.Messaging;
using Bot.Messaging.Notices;
using Bot.Platform;
using Bot.Storage;

namespace Bot.Conversations;

/// <summary>
/// Reads conversations, and writes them inside a turn's transaction. They are sealed on disk: a half-filled form holds names.
/// </summary>
public sealed class ConversationStore(Database database, Envelope envelope) : ICitizenPresence
{
    private const string Place = "conversation";

    private const string Select = "SELECT state, version, heard_at FROM conversations WHERE citizen = @citizen";

    private const string Insert = """
        INSERT INTO conversations (citizen, state, version, heard_at, draft_touched_at)
        VALUES (@citizen, @state, 1, @heard_at, @draft_touched_at)
        ON CONFLICT (citizen) DO NOTHING
        """;

    private const string Update = """
        UPDATE conversations SET state = @state, version = version + 1, draft_touched_at = @draft_touched_at, heard_at = @heard_at
        WHERE citizen = @citizen AND version = @version
        """;

    private const string UpdateUnheard = """
        UPDATE conversations SET state = @state, version = version + 1, draft_touched_at = @draft_touched_at
        WHERE citizen = @citizen AND version = @version
        """;

    /// <summary>The conversation with its version; a new one has version 0.</summary>
    public async Task<(Conversation Conversation, long Version)> LoadAsync(string citizen) =>
        await database.ReadAsync(Select, Read, citizen) is [var stored] ? stored : (new Conversation(), 0);

    /// <inheritdoc/>
    public async Task<Presence> OfAsync(string citizen) =>
        await database.ReadAsync(Select, ReadPresence, citizen) is [var stored] ? stored : new(null, HasLeft: false);

    /// <summary>A conversation as it is stored.</summary>
    internal string Seal(Conversation conversation) =>
        envelope.Seal(JsonSerializer.Serialize(conversation, DialogsJson.Default.Conversation), Place)!;

    /// <exception cref="StaleTurnException">The stored conversation is not the one that the turn was computed from.</exception>
    /// <param name="writer">Of the turn's transaction.</param>
    /// <param name="citizen">Whose conversation.</param>
    /// <param name="state">As <see cref="Seal"/> made it.</param>
    /// <param name="version">The version that the turn was computed from; 0 for a new one.</param>
    /// <param name="heardAt">When the citizen spoke; null if it was not the citizen.</param>
    /// <param name="draftTouchedAt">As in <see cref="ConversationRow.DraftTouchedAt"/>.</param>
    internal static void Save(Writer writer, string citizen, string state, long version, DateTime? heardAt, DateTime? draftTouchedAt)
    {
        var changed = (version, heardAt) switch
        {
            (0, _) => writer.Execute(Insert, citizen, state, heardAt ?? DateTime.UnixEpoch, draftTouchedAt),
            (_, { } heard) => writer.Execute(Update, state, draftTouchedAt, heard, citizen, version),
            _ => writer.Execute(UpdateUnheard, state, draftTouchedAt, citizen, version)
        };
        if (changed != 1)
        {
            throw new StaleTurnException($"A conversation has moved on from version {version}.");
        }
    }

    private Presence ReadPresence(DbDataReader row)
    {
        var (conversation, _) = Read(row);
        return new(row.GetMoment(2), conversation.Blocked, conversation.PersonSpeaksUntil);
    }

    private (Conversation Conversation, long Version) Read(DbDataReader row) =>
        (JsonSerializer.Deserialize(envelope.Open(row.GetString(0), Place)!, DialogsJson.Default.Conversation) ?? new Conversation(), row.GetInt64(1));
}
