using System.Text.Json.Nodes;
using Bot.Dialogs.Sayings;

namespace Bot.Channels.Line;

/// <summary>Turns what the bot says into the messages of calls to LINE, within every limit of LINE.</summary>
public static class LineRenderer
{
    /// <returns>One JSON array of 1 to 5 message objects per call; nothing if there is nothing to say.</returns>
    /// <exception cref="ArgumentException">A button or picture is one that LINE would refuse: a mistake of ours.</exception>
    public static IReadOnlyList<string> Render(IReadOnlyList<Saying> sayings)
    {
        var messages = sayings.SelectMany(MessagesOf).ToList();
        // Quick replies vanish with the next message, so those of every saying go to the very last one.
        Offer(messages, [.. sayings.SelectMany(saying => saying.Choices).Distinct()]);
        return [.. messages.Chunk(LineLimits.MessagesPerCall).Select(Write)];
    }

    /// <summary>The messages of two calls in one, or null if they are more than LINE takes.</summary>
    public static string? Join(string earlier, string later)
    {
        var (first, second) = (JsonNode.Parse(earlier)!.AsArray(), JsonNode.Parse(later)!.AsArray());
        if (first.Count + second.Count > LineLimits.MessagesPerCall)
        {
            return null;
        }

        // Each array is JSON already: between them stands only a comma.
        return $"{earlier[..^1]},{later[1..]}";
    }

    private static IEnumerable<LineMessage> MessagesOf(Saying saying) => saying switch
    {
        TextSaying text => LineTexts.Of(text.Text),
        CardSaying card => LineCards.Of([card.Card]),
        CardListSaying list => LineCards.Of(list.Cards),
        // LINE's pictures have no alternative text; as a caption it serves everybody.
        ImageSaying image => LineTexts.Of(image.AlternativeText).Prepend(PictureOf(image)),
        _ => throw new ArgumentException($"LINE has no messages for {saying.GetType().Name}.", nameof(saying))
    };

    private static LineImageMessage PictureOf(ImageSaying image) =>
        new(LinePictures.AddressOf(image.Url), LinePictures.AddressOf(image.PreviewUrl ?? image.Url));

    private static void Offer(List<LineMessage> messages, IReadOnlyList<Choice> choices)
    {
        if (choices.Count > LineLimits.QuickReplies || (messages.Count == 0 && choices.Count > 0))
        {
            Append(messages, string.Join('\n', choices.Where(choice => choice.Opens is null).Select((choice, i) => $"{i + 1}. {choice.Label}")));
        }

        if (choices.Count > 0)
        {
            messages[^1] = messages[^1] with { Choices = [.. choices.Take(LineLimits.QuickReplies)] };
        }
    }

    private static void Append(List<LineMessage> messages, string lines)
    {
        if (messages is [.., LineTextMessage last] && $"{last.Text}\n\n{lines}" is { Length: <= LineLimits.Text } joined)
        {
            messages[^1] = last with { Text = joined };
            return;
        }

        messages.AddRange(LineTexts.Of(lines));
    }

    private static string Write(LineMessage[] messages) => WrittenJson.Text(json =>
    {
        json.WriteStartArray();
        foreach (var message in messages)
        {
            message.Write(json);
        }

        json.WriteEndArray();
    });
}
