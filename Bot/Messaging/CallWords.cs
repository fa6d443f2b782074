using System.Text.Json;

namespace Bot.Messaging;

/// <summary>
/// The words of a call as a citizen reads them, from what <see cref="IChannel.Render"/> made for any platform: texts, titles
/// and subtitles in their order, without buttons and quick replies.
/// </summary>
internal static class CallWords
{
    private static readonly string[] Spoken = ["text", "title", "subtitle"];

    // Buttons, what stands behind them, and the second telling of a card for those who cannot see it.
    private static readonly string[] Unspoken = ["quickReply", "quick_replies", "buttons", "action", "footer", "altText", "metadata"];

    /// <summary>One string for each bubble of words; empty for a picture alone or a body that is no JSON.</summary>
    public static IReadOnlyList<string> In(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return [.. Words(json.RootElement).Where(words => words.Length > 0)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Words(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Words),
        // The simulator keeps both renderings of the same words.
        JsonValueKind.Object when element.TryGetProperty("line", out var line) && element.TryGetProperty("messenger", out _) => Words(line),
        JsonValueKind.Object => element.EnumerateObject().Where(member => !Unspoken.Contains(member.Name)).SelectMany(Words),
        _ => []
    };

    private static IEnumerable<string> Words(JsonProperty member) => member.Value.ValueKind is JsonValueKind.String
        ? Spoken.Contains(member.Name) ? [member.Value.GetString()!] : []
        : Words(member.Value);
}
