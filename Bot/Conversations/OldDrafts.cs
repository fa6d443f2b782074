using System.Globalization;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Forms;
using Bot.Messaging;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Conversations;

/// <summary>
/// Finds the half-filled forms that nobody has touched for long and tells their conversations: a day before they are
/// deleted, where that costs nothing, and when their time is up. Told through the inbox, once each, so that deleting is a
/// turn like any other.
/// </summary>
public sealed class OldDrafts(
    Database database, ConversationStore conversations, FrontDoor door, IEnumerable<IChannel> channels, IOptions<ConversationOptions> options, TimeProvider clock)
{
    private const string Select = """
        SELECT citizen, heard_at FROM conversations
        WHERE draft_touched_at IS NOT NULL AND draft_touched_at <= @before AND citizen > @after ORDER BY citizen LIMIT 500
        """;

    private static readonly TimeSpan Notice = TimeSpan.FromDays(1);

    private readonly TimeSpan kept = TimeSpan.FromDays(options.Value.DraftDays);
    private readonly Dictionary<string, TimeSpan> freeFor = channels.ToDictionary(c => c.Name, c => c.FreeFor);

    /// <summary>Looks through all that is due at this moment.</summary>
    /// <exception cref="IOException">The events could not be stored; nothing is lost, the next look finds them again.</exception>
    public async Task TellAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var last = "";
        while (await database.ReadAsync(Select, row => (Citizen: row.GetString(0), HeardAt: row.GetMoment(1)), now - kept + Notice, last) is { Count: > 0 } found)
        {
            foreach (var (citizen, heardAt) in found)
            {
                var (conversation, _) = await conversations.LoadAsync(citizen);
                IncomingEvent[] events = [.. KeptDrafts.Of(conversation).Select(draft => NewsOf(citizen, draft, heardAt, now)).OfType<IncomingEvent>()];
                if (!await door.ReceiveAsync(events, cancellation))
                {
                    throw new IOException("Word of old drafts could not be stored.");
                }
            }

            last = found[^1].Citizen;
        }
    }

    private IncomingEvent? NewsOf(string citizen, Draft draft, DateTime heardAt, DateTime now)
    {
        var channel = citizen[..citizen.IndexOf(':', StringComparison.Ordinal)];
        var age = now - draft.TouchedAt;
        var isFree = freeFor.TryGetValue(channel, out var window) && now - heardAt < window;
        return age >= kept || (age >= kept - Notice && isFree) ? Event(citizen, channel, draft, now, expired: age >= kept) : null;
    }

    // A draft that is touched again starts anew, so the moment of the last touch is part of what makes the word unique.
    private static IncomingEvent Event(string citizen, string channel, Draft draft, DateTime now, bool expired) => new()
    {
        EventId = string.Create(CultureInfo.InvariantCulture, $"draft:{draft.Id}:{draft.TouchedAt.Ticks}:{(expired ? "expired" : "old")}"),
        Channel = channel,
        Citizen = citizen,
        OccurredAt = now,
        Kind = expired ? "draft.expired" : "draft.old",
        Activity = new DraftOldActivity(draft.Id, expired)
    };
}
