using System.Text.Json;
using Bot.Dialogs.Activities;

namespace Bot.Channels.Messenger;

/// <summary>What a citizen's message says.</summary>
internal static class MessengerMessage
{
    public static (string Kind, Activity Activity) Read(JsonElement message)
    {
        var text = message.Member("text").Text() is { } words && !string.IsNullOrWhiteSpace(words) ? words : null;
        if (message.Member("quick_reply").Member("payload").Text() is { } payload)
        {
            return (MessengerEventKind.QuickReply, new ChoiceActivity(payload, text));
        }

        var attachments = message.Member("attachments").Items().ToList();
        var kind = (attachments.Count, text) switch
        {
            ( > 0, _) => MessengerEventKind.Attachments,
            (_, null) => MessengerEventKind.Empty,
            _ => MessengerEventKind.Text
        };
        return (kind, Attached(attachments, text, message.Member("mid").Text()) ?? (text is null ? new UnknownActivity() : new TextActivity(text)));
    }

    // Null: nothing of use is attached. A shared link is, but it comes with the same link as text.
    private static Activity? Attached(List<JsonElement> attachments, string? text, string? messageId)
    {
        if (attachments.Exists(IsSticker))
        {
            return text is null ? new StickerActivity() : null;
        }

        var items = attachments.Select(Medium).OfType<MediaItem>().ToList();
        return items.Count > 0
            ? new MediaActivity(items, text, messageId)
            : attachments.Select(Place).FirstOrDefault(place => place is not null);
    }

    // Since 2026-08-30 a type of its own; before, a picture with a sticker id; in between, both for one sticker.
    private static bool IsSticker(JsonElement attachment) =>
        attachment.Member("type").Text() is "sticker" ||
        attachment.Member("payload").Member("sticker_id").ValueKind is JsonValueKind.Number or JsonValueKind.String;

    private static MediaItem? Medium(JsonElement attachment) =>
        (attachment.Member("type").Text(), attachment.Member("payload").Member("url").Text()) switch
        {
            (_, null) => null,
            ("image", var url) => new MediaItem(MediaKind.Photo, Url: url),
            ("video", var url) => new MediaItem(MediaKind.Video, Url: url),
            ("audio", var url) => new MediaItem(MediaKind.Audio, Url: url),
            ("file", var url) => new MediaItem(MediaKind.File, Url: url),
            _ => null
        };

    // No longer documented, still sent by old clients; the title stands beside the type or inside the payload.
    private static PlaceActivity? Place(JsonElement attachment)
    {
        var payload = attachment.Member("payload");
        var coordinates = payload.Member("coordinates");
        return (coordinates.Member("lat").Degrees(90), coordinates.Member("long").Degrees(180)) is ({ } latitude, { } longitude)
            ? new PlaceActivity(latitude, longitude, attachment.Member("title").Text() ?? payload.Member("title").Text())
            : null;
    }
}
