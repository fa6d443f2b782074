using System.Text.Json;

namespace Bot.Channels.Line;

/// <summary>LINE's word for an event, for logs and staff: <c>follow</c>, <c>message.text</c>, <c>postback.richmenu</c>.</summary>
public static class LineKind
{
    private const int MaxLength = 40;

    public static string Of(JsonElement item)
    {
        var kind = Word(item.TextOf("type"));
        return kind switch
        {
            "message" => $"{kind}.{Word(item.ObjectOf("message")?.TextOf("type"))}",
            "postback" when LineActivities.IsRichMenuSwitch(item) => $"{kind}.richmenu",
            _ => kind
        };
    }

    // A word comes from outside and goes into logs.
    private static string Word(string? text) =>
        text is { Length: > 0 and <= MaxLength } && text.All(char.IsAsciiLetterOrDigit) ? text : "unknown";
}
