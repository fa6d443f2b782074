using Bot.Dialogs.Sayings;

namespace Bot.Channels.Line;

/// <summary>Cards as messages: first in plain text what a card cannot hold, then the cards, as many to a message as fit.</summary>
internal static class LineCards
{
    public static IEnumerable<LineMessage> Of(IReadOnlyList<Card> cards) =>
        [.. cards.SelectMany(TextBefore), .. Packed(cards.Select(Slimmed).SelectMany(LineBubble.Of))];

    private static IEnumerable<LineMessage> TextBefore(Card card)
    {
        var words = LongTitle(card) || LongText(card) ? new[] { card.Title, LongText(card) ? card.Text : null } : [];
        var links = card.Buttons.OfType<LinkButton>().Where(IsLong).Select(link => $"{link.Label}\n{link.Url.AbsoluteUri}");
        return LineTexts.Of(string.Join("\n\n", words.Concat(links).Where(part => !LineText.IsBlank(part))));
    }

    private static Card Slimmed(Card card) => card with
    {
        Title = LongTitle(card) ? null : card.Title,
        Text = LongText(card) ? "" : card.Text,
        Buttons = [.. card.Buttons.Where(button => !IsLong(button))]
    };

    private static bool LongTitle(Card card) => card.Title?.Length > LineLimits.CardTitle;

    private static bool LongText(Card card) => card.Text.Length > LineLimits.CardText;

    private static bool IsLong(Button button) =>
        button is LinkButton { Url: { IsAbsoluteUri: true, AbsoluteUri.Length: > LineLimits.Link, Scheme: "https" or "http" } };

    private static IEnumerable<LineMessage> Packed(IEnumerable<LineBubble> bubbles)
    {
        var pack = new List<LineBubble>();
        foreach (var bubble in bubbles)
        {
            if (pack.Count == LineLimits.BubblesPerCarousel
                || pack.Sum(packed => packed.Json.Length + 1) + bubble.Json.Length + 100 > LineLimits.Carousel)
            {
                yield return new LineFlexMessage([.. pack]);
                pack.Clear();
            }

            pack.Add(bubble);
        }

        if (pack.Count > 0)
        {
            yield return new LineFlexMessage([.. pack]);
        }
    }
}
