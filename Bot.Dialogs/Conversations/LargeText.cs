using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Conversations;

/// <summary>
/// Large text: one thing to a bubble, a sentence to a line, every choice a button that stays, and always a telephone
/// number. No channel lets the bot choose the size of letters, so it makes room around them.
/// </summary>
internal static class LargeText
{
    // LINE answers with five messages at no cost (Messaging API reference, "Send reply message"); one is for the buttons.
    private const int MostBubbles = 4;

    // LINE's Flex carousel holds twelve bubbles (Messaging API reference, "Carousel").
    private const int MostCards = 12;

    public static Turn Of(Turn turn, Facts facts)
    {
        if (!turn.Next.LargeText || turn.Sayings is [])
        {
            return turn;
        }

        var words = Words.In(turn.Next.Language);
        var texts = turn.Sayings.SelectMany(Texts).Select(Lines).ToList();
        texts.Add(Phone(words, facts));
        var others = turn.Sayings.Where(s => s is ImageSaying);
        var buttons = turn.Sayings.SelectMany(Buttons).DistinctBy(ButtonKey);
        var cards = buttons.Select(button => new Card { Text = button.Label, Buttons = [button] }).Chunk(MostCards);
        return turn with
        {
            Sayings =
            [
                .. others.Select(s => s with { Choices = [] }),
                .. Gathered(texts).Select(text => new TextSaying(text)),
                .. cards.Select(some => new CardListSaying(some))
            ]
        };
    }

    private static IEnumerable<string> Texts(Saying saying) => saying switch
    {
        TextSaying said => said.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries),
        CardSaying said => TextOf(said.Card),
        CardListSaying { Cards: [var only] } => TextOf(only),
        CardListSaying list => list.Cards.Select(card => card.Title).OfType<string>().Distinct(),
        _ => []
    };

    private static IEnumerable<string> TextOf(Card card) => card.Title is { } title ? [title, card.Text] : [card.Text];

    private static IEnumerable<Button> Buttons(Saying saying) => saying switch
    {
        CardSaying said => [.. said.Card.Buttons, .. Buttons(said.Choices)],
        CardListSaying said => [.. said.Cards.SelectMany(card => card.Buttons), .. Buttons(said.Choices)],
        _ => Buttons(saying.Choices)
    };

    private static IEnumerable<Button> Buttons(IReadOnlyList<Choice> choices) =>
        choices.Where(c => c.Opens is null).Select(c => new ReplyButton(c.Label, c.Data));

    private static string ButtonKey(Button button) => button switch
    {
        ReplyButton reply => reply.Data,
        LinkButton link => link.Url.AbsoluteUri,
        _ => button.Label
    };

    private static string Lines(string text) => Sentences.Broken(text);

    private static string Phone(Words words, Facts facts) =>
        facts.Contacts.Phone is { Length: > 0 } phone ? Wordbook.Fill(words.PhoneLine, phone) : words.HotlineLine;

    // What does not fit into the free messages shares the last bubble.
    private static List<string> Gathered(List<string> texts) => texts.Count <= MostBubbles
        ? texts
        : [.. texts.Take(MostBubbles - 1), string.Join("\n\n", texts.Skip(MostBubbles - 1))];
}
