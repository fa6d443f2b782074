using System.Globalization;
using System.Text;
using System.Text.Json;
using Bot.Channels.Line;
using Bot.Dialogs.Sayings;
using Bot.Tests.Support.Line;
using CsCheck;

namespace Bot.Tests.Channels.Line;

/// <summary>Whatever the words are: LINE's limits are kept and nothing is lost.</summary>
public sealed class LineRendererPropertyTests
{
    private static readonly string[] Pieces =
        ["高", "雄。", "a", " ", "\n", "\n\n", "\r\n", "🍎", "𠮷", "👨‍👩‍👧‍👦", "🇹🇼", "e\u0301", "\u200f", "\u202e", "\"", "\\", "{}", "\u0001", "<", "！"];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]);

    private static readonly Gen<string> Words = Piece.Array[0, 60].Select(string.Concat);

    private static readonly Gen<string> LongWords =
        Gen.Select(Piece.Array[1, 40].Select(string.Concat), Gen.Int[1, 700], (words, times) =>
            new StringBuilder().Insert(0, words + "字", times).ToString());

    private static readonly Gen<string> Label = Words.Select(words => words + "字");

    private static readonly Gen<Choice> Choices = Gen.Select(Label, Gen.Int[0, 99], (label, i) => new Choice(label, $"d{i}"));

    private static readonly Gen<Button> Buttons = Gen.OneOf(
        Gen.Select(Label, Words, (label, data) => (Button)new ReplyButton(label, (data + "d")[..Math.Min(data.Length + 1, 300)])),
        Gen.Select(Label, Gen.Int[0, 1500], (label, length) => (Button)new LinkButton(label, new Uri("https://example.com/" + new string('x', length)))));

    private static readonly Gen<Card> Cards = Gen.Select(
        Words, Gen.OneOf(Words, LongWords), Buttons.Array[0, 12], Gen.Bool,
        (title, text, buttons, picture) => new Card
        {
            Title = title,
            Text = text,
            Buttons = buttons,
            ImageUrl = picture ? new Uri("https://example.com/p.png") : null
        });

    private static readonly Gen<Saying> Sayings = Gen.OneOf(
        Gen.Select(Gen.OneOf(Words, LongWords), Choices.Array[0, 20], (text, choices) => (Saying)new TextSaying(text) { Choices = choices }),
        Gen.Select(Cards, Choices.Array[0, 3], (card, choices) => (Saying)new CardSaying(card) { Choices = choices }),
        Gen.Select(Cards.Array[1, 14], cards => (Saying)new CardListSaying(cards)));

    [Fact]
    public void The_limits_of_LINE_are_kept() => Sayings.Array[0, 8].Sample(
        sayings =>
        {
            foreach (var call in LineRenderer.Render(sayings))
            {
                using var body = JsonDocument.Parse($$"""{"messages":{{call}}}""");
                Assert.Empty(LineMessageCheck.Of(body.RootElement));
                Assert.True(Encoding.UTF8.GetByteCount(call) < 2_000_000);
            }
        },
        iter: 60);

    [Fact]
    public void A_text_in_pieces_is_the_whole_text_and_no_grapheme_is_torn() => LongWords.Sample(
        whole =>
        {
            var pieces = LineRenderer.Render([new TextSaying(whole)]).SelectMany(Texts).ToList();
            Assert.Equal(whole, string.Concat(pieces));
            var borders = StringInfo.ParseCombiningCharacters(whole).ToHashSet();
            var at = 0;
            foreach (var piece in pieces)
            {
                Assert.Contains(at, borders);
                at += piece.Length;
            }
        },
        iter: 60);

    [Fact]
    public void Half_a_surrogate_pair_still_makes_a_readable_message() => Gen.String.Sample(
        text =>
        {
            foreach (var call in LineRenderer.Render([new TextSaying(text + "完")]))
            {
                Assert.EndsWith("完", Texts(call)[^1], StringComparison.Ordinal);
            }
        },
        iter: 60);

    [Fact]
    public void No_choice_is_lost() => Choices.Array[0, 30].Sample(
        choices =>
        {
            var call = Assert.Single(LineRenderer.Render([new TextSaying("哪一個？") { Choices = choices }]));
            var labels = choices.Distinct().Select(choice => choice.Label).ToList();
            var text = string.Concat(Texts(call));
            Assert.All(labels.Select((label, i) => $"{i + 1}. {label}"), line => Assert.True(labels.Count <= 13 || text.Contains(line, StringComparison.Ordinal)));
        },
        iter: 60);

    private static IReadOnlyList<string> Texts(string call)
    {
        using var messages = JsonDocument.Parse(call);
        return [.. messages.RootElement.EnumerateArray().Select(message => message.GetProperty("text").GetString()!)];
    }
}
