using Bot.Conversations;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Handover;
using Bot.Messaging;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Handover;

/// <summary>
/// Sends the words of a member of staff: by the free reply token of what the citizen has just said, else as a push within
/// the budget, else in the window that the platform leaves to people. What the platform would refuse is not sent at all.
/// </summary>
public sealed class StaffVoice(
    FreeReplies free, WriteQueue writes, ConversationStore conversations, Outbox outbox, Courier courier, IEnumerable<IChannel> channels,
    HandoverDesk desk, AuditLog log, IOptions<HandoverOptions> options, TimeProvider clock)
{
    /// <summary>The most characters of one answer.</summary>
    public const int Longest = 2000;

    // Only whoever has the conversation speaks in it.
    private const string Say = """
        UPDATE handovers SET said_at = @now, answered_at = COALESCE(answered_at, @now), quiet_at = @quiet_at, version = version + 1
        WHERE id = @id AND status = 'Taken' AND taken_by = @by
        """;

    private readonly Dictionary<string, IChannel> channelByName = channels.ToDictionary(c => c.Name);

    /// <summary>What may be said to the citizen now.</summary>
    public async Task<StaffWindow> WindowAsync(HandoverRow row) => channelByName.TryGetValue(row.Channel, out var channel)
        ? channel.WindowFor(clock.GetUtcNow().UtcDateTime - ((await conversations.OfAsync(row.Citizen)).HeardAt ?? row.HeardAt))
        : StaffWindow.Closed;

    /// <summary>Says something to the citizen.</summary>
    /// <param name="id">The conversation.</param>
    /// <param name="by">The member's id: the words are theirs.</param>
    /// <param name="words">What was written by hand.</param>
    /// <param name="entry">The line of the audit log, stored with the words.</param>
    public async Task<Spoken> SayAsync(string id, string by, string words, AuditEntry? entry = null)
    {
        if (await desk.FindAsync(id) is not { Status: HandoverStage.Taken } row || row.TakenBy != by)
        {
            return Spoken.NotYours;
        }

        var (conversation, _) = await conversations.LoadAsync(row.Citizen);
        if (conversation.Blocked)
        {
            return Spoken.Blocked;
        }

        if (await WindowAsync(row) is StaffWindow.Closed)
        {
            return Spoken.WindowClosed;
        }

        var token = await free.FindAsync(row.Citizen);
        var calls = await CallsAsync(row, by, words, conversation.Language ?? SpokenLanguage.Chinese);
        var stored = await writes.RunAloneAsync(writer =>
        {
            var said = Store(writer, row, by, calls, token);
            log.Append(writer, said.Count > 0 ? entry : null);
            return said;
        });
        courier.Post(row.Citizen, stored);
        return stored.Count > 0 ? Spoken.Said : Spoken.NotYours;
    }

    private async Task<List<QueuedCall>> CallsAsync(HandoverRow row, string by, string words, string language)
    {
        var heardAt = (await conversations.OfAsync(row.Citizen)).HeardAt ?? row.HeardAt;
        return [.. channelByName[row.Channel].Render(PersonSays.Of(words, language)).Select(body => outbox.Seal(new QueuedCall
        {
            Citizen = row.Citizen,
            Channel = row.Channel,
            Body = body,
            Language = language,
            RetryKey = Guid.NewGuid(),
            WrittenBy = by,
            HeardAt = heardAt
        }))];
    }

    private List<QueuedCall> Store(Writer writer, HandoverRow row, string by, List<QueuedCall> calls, FreeReply? token)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (writer.Execute(Say, now, now + options.Value.Quiet, row.Id, by) != 1)
        {
            return [];
        }

        if (token is not null && FreeReplies.Take(writer, token))
        {
            calls = [calls[0] with { ReplyToken = token.Token, ReplyTokenFrom = token.From }, .. calls.Skip(1)];
        }

        return calls.ConvertAll(call => Outbox.Add(writer, call, now));
    }
}

/// <summary>What became of a member's words.</summary>
public enum Spoken
{
    /// <summary>They are on their way.</summary>
    Said,

    /// <summary>The member does not have the conversation, or not any more.</summary>
    NotYours,

    /// <summary>The platform takes no word until the citizen writes again. Nothing was sent.</summary>
    WindowClosed,

    /// <summary>The citizen blocks the account. Nothing was sent.</summary>
    Blocked
}
