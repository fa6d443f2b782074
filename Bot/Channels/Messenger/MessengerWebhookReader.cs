using System.Text.Json;
using Bot.Messaging;

namespace Bot.Channels.Messenger;

/// <summary>
/// Turns the body of a webhook into events for the inbox. Pure, tolerant of every shape, and strict in one thing only:
/// what is not for our Page is left out, and so are receipts, which have no identity and which nobody waits for.
/// </summary>
public static class MessengerWebhookReader
{
    /// <param name="body">The signed bytes.</param>
    /// <param name="pageId">Our Page; entries of other Pages are ignored.</param>
    /// <param name="appId">Our app, or empty if it is not configured.</param>
    /// <returns>The events in the order of the body; the same event twice has the same <see cref="IncomingEvent.EventId"/>.</returns>
    /// <exception cref="JsonException">The body is not JSON, or none that can be read.</exception>
    public static IReadOnlyList<IncomingEvent> Read(ReadOnlyMemory<byte> body, string pageId, string appId = "")
    {
        using var document = JsonDocument.Parse(body);
        try
        {
            return Read(document.RootElement, new MessengerEventReader(pageId, appId), pageId);
        }
        catch (InvalidOperationException broken)
        {
            throw new JsonException("Names around the events are no text.", broken);
        }
    }

    private static List<IncomingEvent> Read(JsonElement body, MessengerEventReader reader, string pageId)
    {
        List<IncomingEvent> events = [];
        if (body.Member("object").Text() is not "page")
        {
            // Instagram or WhatsApp linked to the same callback address: answered with 200, or Meta would retry for ever.
            return events;
        }

        foreach (var entry in body.Member("entry").Items())
        {
            if (entry.Member("id").Text() == pageId)
            {
                events.AddRange(EventsOf(entry, reader));
            }
        }

        return events;
    }

    // Names may be halves of characters too, which .NET refuses to read: one such item is recorded, and the others are heard.
    private static IncomingEvent? Read(MessengerItem item, MessengerEventReader reader)
    {
        try
        {
            return reader.Read(item);
        }
        catch (InvalidOperationException)
        {
            return new()
            {
                EventId = item.KeyByContent(),
                Channel = MessengerPage.ChannelName,
                OccurredAt = item.EntryTime ?? DateTime.UnixEpoch,
                Kind = MessengerEventKind.Unknown
            };
        }
    }

    private static IEnumerable<IncomingEvent> EventsOf(JsonElement entry, MessengerEventReader reader)
    {
        var time = entry.Member("time").Moment();
        foreach (var item in entry.Member("messaging").Items())
        {
            if (Read(new MessengerItem(item, time), reader) is { } read)
            {
                yield return read;
            }
        }

        // Another app or the Page inbox owns the thread: never answered.
        foreach (var item in entry.Member("standby").Items())
        {
            if (Read(new MessengerItem(item, time), reader) is { } read)
            {
                yield return read with { Kind = MessengerEventKind.Standby + read.Kind, Activity = MessengerThread.Overheard(read.Activity) };
            }
        }

        // The verdict on a template matters to us; comments and posts of the Page feed do not, and are personal data.
        foreach (var change in entry.Member("changes").Items())
        {
            if (change.Member("field").Text() is "message_template_status_update" or "messenger_template_status_update")
            {
                yield return MessengerEventReader.Change(new MessengerItem(change, time));
            }
        }
    }
}
