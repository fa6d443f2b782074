using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Channels.Line;

/// <summary>
/// Puts a sentence before messages that are late: as a message of its own while there is room for one (LINE: 5 to a call),
/// else at the head of the first text or card that can hold it.
/// </summary>
internal static class LineLateNotice
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = WrittenJson.Relaxed.Encoder };

    public static string Put(string notice, string body)
    {
        var messages = JsonNode.Parse(body)!.AsArray();
        if (messages.Count < LineLimits.MessagesPerCall)
        {
            messages.Insert(0, TextOf(notice));
        }
        else
        {
            // If nothing has room, the messages matter more than the excuse.
            _ = messages.Any(message => PutInto(message!, notice));
        }

        return messages.ToJsonString(Relaxed);
    }

    private static bool PutInto(JsonNode message, string notice) => (string?)message["type"] switch
    {
        "text" => PutIntoText(message, notice),
        "flex" => PutIntoCard(message["contents"]!, notice),
        _ => false
    };

    private static bool PutIntoText(JsonNode message, string notice)
    {
        var joined = $"{notice}\n\n{(string?)message["text"]}";
        if (joined.Length > LineLimits.Text)
        {
            return false;
        }

        message["text"] = joined;
        return true;
    }

    // Cards are rendered with room to spare: 27 KB of the 30 that LINE takes, 45 of 50 for several.
    private static bool PutIntoCard(JsonNode container, string notice)
    {
        var bubble = (string?)container["type"] is "carousel" ? container["contents"]![0]! : container;
        if (bubble["body"]?["contents"] is not JsonArray lines || notice.Length > LineLimits.NoticeOnCard)
        {
            return false;
        }

        var line = TextOf(notice);
        line["wrap"] = true;
        line["color"] = LineBubble.QuietColor;
        lines.Insert(0, line);
        return true;
    }

    private static JsonObject TextOf(string notice) => new() { ["type"] = "text", ["text"] = notice };
}
