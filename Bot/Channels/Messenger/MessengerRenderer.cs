using Bot.Dialogs.Sayings;

namespace Bot.Channels.Messenger;

/// <summary>
/// Turns sayings into message objects of the Send API, each within every limit of it. Nothing is lost: what a template
/// cannot hold goes before it as plain words, and only labels of buttons are shortened (with "…").
/// </summary>
public static class MessengerRenderer
{
    /// <summary>Renders what is said in one turn. Pure.</summary>
    /// <returns>One JSON <c>message</c> per call, to be sent in this order.</returns>
    /// <exception cref="ArgumentException">A label is blank, or data is empty or longer than 300 units.</exception>
    public static IReadOnlyList<string> Render(IReadOnlyList<Saying> sayings)
    {
        List<PageMessage> messages = [.. sayings.SelectMany(Render)];

        // Quick replies vanish with the next message, so those of every saying go under the last one. Messenger's cannot open
        // the map or the camera: the question itself says what to send.
        List<Choice> choices = [.. sayings.SelectMany(s => s.Choices).Where(c => c.Opens is null).Distinct()];
        var shown = choices.Take(MessengerLimits.QuickReplies).ToList();
        var folded = choices.Index()
            .Skip(messages.Count == 0 ? 0 : MessengerLimits.QuickReplies)
            .Select(choice => $"{choice.Index + 1}. {choice.Item.Label}");
        messages.AddRange(Words(string.Join('\n', folded)));
        return [.. messages.Select((m, at) => PageMessageWriter.Write(m, at == messages.Count - 1 ? shown : []))];
    }

    private static IEnumerable<PageMessage> Render(Saying saying) => saying switch
    {
        TextSaying said => Words(said.Text),
        CardSaying said => Single(CardFace.Of(said.Card)),
        CardListSaying said => Several([.. said.Cards.Select(CardFace.Of)]),
        ImageSaying said when CardFace.IsShowable(said.Url) =>
            [new PictureMessage(said.Url.AbsoluteUri), .. Words(said.AlternativeText)],
        ImageSaying said => Words($"{said.AlternativeText}\n{said.Url}"),
        _ => throw new ArgumentException($"Messenger cannot say a {saying.GetType().Name}.", nameof(saying))
    };

    private static IEnumerable<PageMessage> Words(string text) =>
        TextSplitter.Split(text, MessengerLimits.Text).Select(part => new WordsMessage(part));

    // Neighbours that fit are shown side by side; a card that does not keeps its place among them.
    private static IEnumerable<PageMessage> Several(IReadOnlyList<CardFace> cards)
    {
        List<CardFace> row = [];
        foreach (var card in cards)
        {
            if (card.AsElement is null || row.Count == MessengerLimits.Cards)
            {
                foreach (var message in Row(row))
                {
                    yield return message;
                }

                row = [];
            }

            if (card.AsElement is not null)
            {
                row.Add(card);
                continue;
            }

            foreach (var message in Single(card))
            {
                yield return message;
            }
        }

        foreach (var message in Row(row))
        {
            yield return message;
        }
    }

    private static IEnumerable<PageMessage> Row(List<CardFace> row) => row.Count switch
    {
        0 => [],
        1 => Single(row[0]),
        _ => [new CardsMessage([.. row.Select(card => card.AsElement).OfType<PageCard>()])]
    };

    private static IEnumerable<PageMessage> Single(CardFace card) => card switch
    {
        { ImageUrl: not null, AsElement: { } element } => [new CardsMessage([element])],
        { ImageUrl: { } image } => [new PictureMessage(image), .. Single(card with { ImageUrl = null })],
        { Buttons: [] } => Words(card.Words),
        _ => WithButtons(card.Words, card.Buttons)
    };

    // The last words of a long text stand over the buttons; more buttons than three need words of their own: their labels.
    private static IEnumerable<PageMessage> WithButtons(string text, IReadOnlyList<PageButton> buttons)
    {
        var groups = buttons.Chunk(MessengerLimits.Buttons).ToList();
        var end = TextSplitter.Split(text, MessengerLimits.ButtonText) is [.., var last] ? last : LabelsOf(groups[0]);
        var beginning = text.Length > end.Length ? text[..^end.Length] : "";
        return
        [
            .. Words(beginning),
            new ButtonsMessage(end, groups[0]),
            .. groups.Skip(1).Select(group => new ButtonsMessage(LabelsOf(group), group))
        ];
    }

    private static string LabelsOf(IEnumerable<PageButton> buttons) => string.Join(" · ", buttons.Select(b => b.Title));
}
