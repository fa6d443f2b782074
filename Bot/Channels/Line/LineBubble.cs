using System.Text.Json;
using Bot.Dialogs.Sayings;

namespace Bot.Channels.Line;

/// <summary>
/// A card in LINE's Flex format: large type that follows the reader's own text size, nothing cut off, buttons one below the
/// other. Templates would be simpler, but 160 characters of text and four buttons do not hold our cards.
/// </summary>
/// <param name="Json">The bubble as UTF-8; its length is what LINE's size limit is measured on.</param>
/// <param name="Summary">Its words in short, for the chat list and screen readers; never blank.</param>
internal sealed record LineBubble(byte[] Json, string Summary)
{
    public const string QuietColor = "#555555";

    /// <summary>The card as one bubble, or more when its buttons do not fit into one. None if the card is empty.</summary>
    public static IEnumerable<LineBubble> Of(Card card)
    {
        var summary = SummaryOf(card);
        var buttons = card.Buttons.Select(button => WrittenJson.Bytes(json => LineActions.WriteButton(json, button))).ToList();
        var rest = card;
        do
        {
            var bare = WrittenJson.Bytes(json => Write(json, rest, []));
            var room = LineLimits.Bubble - bare.Length - 200;
            var fitting = buttons.TakeWhile(button => (room -= button.Length + 1) >= 0).ToList();
            if (fitting.Count > 0 || !IsEmpty(rest))
            {
                yield return new(WrittenJson.Bytes(json => Write(json, rest, fitting)), summary);
            }

            buttons.RemoveRange(0, fitting.Count);
            rest = rest with { Text = "", ImageUrl = null };
        }
        while (buttons.Count > 0);
    }

    private static bool IsEmpty(Card card) => LinesOf(card).Count == 0 && card.ImageUrl is null;

    private static void Write(Utf8JsonWriter json, Card card, IReadOnlyList<byte[]> buttons)
    {
        var lines = LinesOf(card);
        json.WriteStartObject();
        json.WriteString("type", "bubble");
        // All bubbles of a carousel must have the same size.
        json.WriteString("size", "mega");
        if (card.ImageUrl is { } picture)
        {
            json.WritePropertyName("hero");
            WritePicture(json, picture);
        }

        WriteBox(json, "body", "md", lines);
        WriteBox(json, lines.Count > 0 ? "footer" : "body", "sm", buttons);
        json.WriteEndObject();
    }

    private static List<byte[]> LinesOf(Card card)
    {
        var lines = new List<byte[]>(2);
        if (!LineText.IsBlank(card.Title))
        {
            lines.Add(WrittenJson.Bytes(json => WriteText(json, card.Title, "xl", "bold")));
        }

        if (!LineText.IsBlank(card.Text))
        {
            lines.Add(WrittenJson.Bytes(json => WriteText(json, card.Text, "lg", "regular")));
        }

        return lines;
    }

    private static void WriteBox(Utf8JsonWriter json, string name, string spacing, IReadOnlyList<byte[]> contents)
    {
        if (contents.Count == 0)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("type", "box");
        json.WriteString("layout", "vertical");
        json.WriteString("spacing", spacing);
        json.WriteStartArray("contents");
        foreach (var content in contents)
        {
            json.WriteRawValue(content, skipInputValidation: true);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string text, string size, string weight)
    {
        json.WriteStartObject();
        json.WriteString("type", "text");
        json.WriteString("text", text);
        json.WriteString("size", size);
        json.WriteString("weight", weight);
        json.WriteBoolean("wrap", true);
        json.WriteBoolean("scaling", true);
        json.WriteEndObject();
    }

    private static void WritePicture(Utf8JsonWriter json, Uri picture)
    {
        json.WriteStartObject();
        json.WriteString("type", "image");
        json.WriteString("url", LinePictures.AddressOf(picture));
        json.WriteString("size", "full");
        json.WriteString("aspectRatio", "20:13");
        json.WriteString("aspectMode", "cover");
        json.WriteEndObject();
    }

    private static string SummaryOf(Card card) =>
        string.Join('\n', new[] { card.Title, card.Text }.Where(words => !LineText.IsBlank(words))) is { Length: > 0 } words ? words
        : card.Buttons.Count > 0 ? string.Join('\n', card.Buttons.Select(button => button.Label))
        : "…";
}
