using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using Bot.Messaging;

namespace Bot.Channels.Line;

/// <summary>
/// Reads a webhook body into events, one by one, so that one that is new to us or broken never harms its neighbours. What
/// concerns nobody we could answer (no source, an unknown one, the console's check of the address) is left out, and so is
/// everything said in a group that is not meant for the bot: that is not ours to keep.
/// </summary>
public static class LineWebhookReader
{
    // LINE's older check of the address sends events of this user, with reply tokens of zeros or f only.
    private const string CheckAddress = "line:Udeadbeefdeadbeefdeadbeefdeadbeef";

    private static readonly JsonDocumentOptions Tolerant = new() { MaxDepth = 128 };

    /// <exception cref="JsonException">The body is not JSON, or not a webhook of LINE.</exception>
    public static IReadOnlyList<IncomingEvent> Read(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body, Tolerant);
        if (document.RootElement.ArrayOf("events") is not { } events)
        {
            throw new JsonException("There is no list of events.");
        }

        var read = new List<IncomingEvent>(events.GetArrayLength());
        foreach (var item in events.EnumerateArray())
        {
            if (ReadEvent(item) is { } known)
            {
                read.Add(known);
            }
        }

        return read;
    }

    private static IncomingEvent? ReadEvent(JsonElement item)
    {
        if (LineSource.Of(item) is not { } source || IsCheck(item, source))
        {
            return null;
        }

        var active = item.TextOf("mode") is null or "active";
        var activity = source.Address is null ? null : active ? LineActivities.Of(item, source.InGroup) : LineActivities.Overheard(item, source.InGroup);
        if (source.InGroup && activity is null && item.TextOf("type") is not "leave")
        {
            return null;
        }

        return new IncomingEvent
        {
            EventId = IdOf(item),
            Channel = LineIds.Channel,
            Citizen = source.Address,
            OccurredAt = MomentOf(item),
            Kind = LineKind.Of(item),
            Activity = activity,
            MessageId = LineActivities.MessageIdOf(item),
            ReplyToken = active ? item.TextOf("replyToken") : null,
            InGroup = source.InGroup
        };
    }

    private static bool IsCheck(JsonElement item, LineSource source) =>
        source.Address is CheckAddress
        || (item.TextOf("replyToken") is { Length: > 0 } token
            && (!token.AsSpan().ContainsAnyExcept('0') || !token.AsSpan().ContainsAnyExcept('f')));

    private static string IdOf(JsonElement item) => item.TextOf("webhookEventId") is { } id && LineIds.IsEvent(id)
        ? $"{LineIds.Channel}:{id}"
        : $"{LineIds.Channel}:{Convert.ToHexStringLower(SHA256.HashData(JsonMarshal.GetRawUtf8Value(item)))}";

    // Without a usable time the event counts as old: its reply token is then not relied upon.
    private static DateTime MomentOf(JsonElement item) =>
        item.NumberOf("timestamp") is { } number && number is > 0 and < 253_402_300_800_000
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)number).UtcDateTime
            : DateTime.UnixEpoch;
}
