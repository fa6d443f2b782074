using System.Text.Json;

namespace Bot.Channels.Line;

/// <summary>
/// The words of a text message without what only LINE put there: the mention of the bot, and the placeholders of LINE's own
/// emoji such as "(love)", which would disturb the search for an answer.
/// </summary>
internal static class LineWords
{
    /// <summary>The words, perhaps blank; null if the message has no readable text.</summary>
    public static string? Of(JsonElement message)
    {
        if (message.TextOf("text") is not { } text)
        {
            return null;
        }

        var mentions = MentionsOfTheBot(message).Where(span => Is(text, span, '@')).ToList();
        var emojis = Items(message.ArrayOf("emojis")).Select(SpanOf).Where(span => Is(text, span, '(')).ToList();
        return (mentions, emojis) switch
        {
            ([], []) => text,
            _ when Without(text, [.. mentions, .. emojis]) is { Length: > 0 } words => words,
            // Nothing but emoji: their names are better than silence.
            _ => Without(text, mentions)
        };
    }

    public static bool MentionTheBot(JsonElement message) => MentionsOfTheBot(message).Any();

    private static IEnumerable<(int Start, int Length)> MentionsOfTheBot(JsonElement message) =>
        Items(message.ObjectOf("mention")?.ArrayOf("mentionees")).Where(mention => mention.IsTrue("isSelf")).Select(SpanOf);

    private static JsonElement.ArrayEnumerator Items(JsonElement? list) => list?.EnumerateArray() ?? default;

    // Positions are UTF-16 units, which is how .NET counts.
    private static (int Start, int Length) SpanOf(JsonElement item) => (item.CountOf("index") ?? -1, item.CountOf("length") ?? 0);

    // LINE documents the unit of positions for outgoing texts only; a span that does not begin as it must is left alone.
    private static bool Is(string text, (int Start, int Length) span, char first) =>
        span is { Start: >= 0, Length: > 0 }
        && span.Start <= text.Length - span.Length
        && text[span.Start] == first
        && !char.IsHighSurrogate(text[span.Start + span.Length - 1]);

    private static string Without(string text, IReadOnlyList<(int Start, int Length)> spans)
    {
        var words = text;
        var end = text.Length;
        foreach (var (start, length) in spans.OrderByDescending(span => span.Start))
        {
            // Overlapping spans would cut twice.
            if (start + length <= end)
            {
                words = words.Remove(start, length);
                end = start;
            }
        }

        return words.Trim();
    }
}
