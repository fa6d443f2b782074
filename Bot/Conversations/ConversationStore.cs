using System.Data.Common;
using System.Text.Json;
using Bot.Dialogs;
using Bot.Dialogs.Conversations;
using Bot.Messaging;
using Bot.Storage;

namespace Bot.Conversations;

/// <summary>Reads conversations, and writes them inside a turn's transaction.</summary>
public sealed class ConversationStore(Database database)
{
    private const string Select = "SELECT state, version FROM conversations WHERE citizen = @citizen";

    private const string Insert = """
        INSERT INTO conversations (citizen, state, version, heard_at) VALUES (@citizen, @state, 1, @heard_at)
        ON CONFLICT (citizen) DO NOTHING
        """;

    private const string Update = """
        UPDATE conversations SET state = @state, version = version + 1, heard_at = @heard_at
        WHERE citizen = @citizen AND version = @version
        """;

    /// <summary>The conversation with its version; a new one has version 0.</summary>
    public async Task<(Conversation Conversation, long Version)> LoadAsync(string citizen) =>
        await database.ReadAsync(Select, Read, citizen) is [var stored] ? stored : (new Conversation(), 0);

    /// <exception cref="StaleTurnException">The stored conversation is not the one that the turn was computed from.</exception>
    internal static void Save(Writer writer, string citizen, string state, long version, DateTime heardAt)
    {
        var changed = version == 0
            ? writer.Execute(Insert, citizen, state, heardAt)
            : writer.Execute(Update, state, heardAt, citizen, version);
        if (changed != 1)
        {
            throw new StaleTurnException($"A conversation has moved on from version {version}.");
        }
    }

    private static (Conversation Conversation, long Version) Read(DbDataReader row) =>
        (JsonSerializer.Deserialize(row.GetString(0), DialogsJson.Default.Conversation) ?? new Conversation(), row.GetInt64(1));
}
