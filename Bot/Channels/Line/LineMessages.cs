using System.Text.Json;
using Bot.Dialogs.Activities;

namespace Bot.Channels.Line;

/// <summary>What a citizen sent, by the kind of message.</summary>
internal static class LineMessages
{
    public static Activity Of(JsonElement? message) => message is not { } sent
        ? new UnknownActivity()
        : sent.TextOf("type") switch
        {
            "text" when LineWords.Of(sent) is { } words => new TextActivity(words),
            "image" => MediaOf(sent, MediaKind.Photo),
            "video" => MediaOf(sent, MediaKind.Video),
            "audio" => MediaOf(sent, MediaKind.Audio),
            "file" => MediaOf(sent, MediaKind.File),
            "location" => PlaceOf(sent),
            "sticker" => new StickerActivity(sent.TextOf("text")),
            _ => new UnknownActivity()
        };

    /// <summary>In a group: the words, if they mention the bot by name; "everybody" is not the bot.</summary>
    public static Activity? MentionOf(JsonElement? message) =>
        message is { } sent && sent.TextOf("type") is "text" && LineWords.MentionTheBot(sent) && LineWords.Of(sent) is { } words
            ? new TextActivity(words)
            : null;

    private static Activity PlaceOf(JsonElement sent) => (sent.NumberOf("latitude"), sent.NumberOf("longitude")) switch
    {
        ( >= -90 and <= 90 and var latitude, >= -180 and <= 180 and var longitude) =>
            new PlaceActivity(latitude, longitude, sent.TextOf("title"), sent.TextOf("address")),
        _ => new UnknownActivity()
    };

    private static Activity MediaOf(JsonElement sent, MediaKind kind)
    {
        var provider = sent.ObjectOf("contentProvider");
        var set = sent.ObjectOf("imageSet");
        return sent.TextOf("id") is { } id && LineIds.IsMessage(id)
            ? new MediaActivity(
                [new MediaItem(
                    kind,
                    ContentId: provider?.TextOf("type") is null or "line" ? id : null,
                    Url: provider?.TextOf("type") is "external" ? provider?.TextOf("originalContentUrl") : null,
                    FileName: sent.TextOf("fileName"),
                    SetId: set?.TextOf("id"),
                    SetIndex: set?.CountOf("index"),
                    SetTotal: set?.CountOf("total"))],
                MessageId: id)
            : new UnknownActivity();
    }
}
