using System.Text.Json.Nodes;

namespace Bot.Channels.Messenger;

/// <summary>Puts a sentence before the words of a message that was rendered long ago.</summary>
internal static class LateMessage
{
    /// <summary>The message with the sentence, or null if it has no words or no room for it.</summary>
    public static string? Prefix(string message, string notice)
    {
        var json = JsonNode.Parse(message)!;
        var payload = json["attachment"]?["payload"];
        var (place, room) = (json["text"], payload?["text"]) switch
        {
            (not null, _) => (json, MessengerLimits.Text),
            (_, not null) => (payload, MessengerLimits.ButtonText),
            _ => (null, 0)
        };
        var words = $"{notice}\n\n{(string?)place?["text"]}";
        if (place is null || words.Length > room)
        {
            return null;
        }

        place["text"] = words;
        return json.ToJsonString(MessengerLimits.Relaxed);
    }
}
