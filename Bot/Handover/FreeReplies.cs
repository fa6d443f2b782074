using Bot.Storage;

namespace Bot.Handover;

/// <summary>
/// The reply tokens that the silent bot has left over: what a person says within a minute of the citizen's words is free
/// (LINE Messaging API reference, "Send reply message").
/// </summary>
public sealed class FreeReplies(Database database, TimeProvider clock)
{
    private const string SelectToken = """
        SELECT id, reply_token, received_at FROM inbox
        WHERE received_at > @since AND citizen = @citizen AND reply_token IS NOT NULL ORDER BY received_at DESC LIMIT 1
        """;

    private const string SelectUsed = "SELECT 1 FROM outbox WHERE created_at >= @since AND citizen = @citizen AND reply_token_from >= @since LIMIT 1";

    private const string TakeToken = "UPDATE inbox SET reply_token = NULL WHERE id = @id AND reply_token IS NOT NULL";

    // A token lives for a minute from the delivery of the webhook; the call needs a few seconds of it.
    private static readonly TimeSpan Usable = TimeSpan.FromSeconds(45);

    /// <summary>The newest token of a citizen that nothing was answered with; null if there is none.</summary>
    internal async Task<FreeReply?> FindAsync(string citizen)
    {
        var found = await database.ReadAsync(
            SelectToken, row => new FreeReply(row.GetInt64(0), row.GetString(1), row.GetMoment(2)), clock.GetUtcNow().UtcDateTime - Usable, citizen);
        return found is [var newest] && (await database.ReadAsync(SelectUsed, _ => true, newest.From, citizen)).Count == 0 ? newest : null;
    }

    /// <summary>Takes it, inside the transaction of the words that it is for. False if somebody was faster.</summary>
    internal static bool Take(Writer writer, FreeReply free) => writer.Execute(TakeToken, free.EventId) == 1;
}

/// <summary>A reply token that is still good.</summary>
internal sealed record FreeReply(long EventId, string Token, DateTime From);
