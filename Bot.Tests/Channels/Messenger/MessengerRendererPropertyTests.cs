using System.Text.Json;
using Bot.Channels.Messenger;
using Bot.Dialogs.Sayings;
using Bot.Tests.Support;
using Bot.Tests.Support.Messenger;
using CsCheck;

namespace Bot.Tests.Channels.Messenger;

/// <summary>Whatever the bot says, Meta takes it and the citizen misses nothing.</summary>
public sealed class MessengerRendererPropertyTests
{
    private static readonly Gen<string> Words = Gen.OneOf("違建", "。", "\n\n", "，", " a ", "👨‍👩‍👧", "https://gov.tw/x").Array[1, 400]
        .Select(string.Concat).Where(t => !string.IsNullOrWhiteSpace(t));

    private static readonly Gen<string> Label = Gen.OneOf("市", "b", "👨‍👩‍👧", "1").Array[1, 30].Select(string.Concat);

    private static readonly Gen<string> Data = Gen.Int[1, 300].Select(n => new string('d', n));

    private static readonly Gen<Button> Buttons = Gen.OneOf<Button>(
        Gen.Select(Label, Data, (l, d) => (Button)new ReplyButton(l, d)),
        Label.Select(l => (Button)new LinkButton(l, new Uri("https://pwb.kcg.gov.tw/a?b=1"))),
        Label.Select(l => (Button)new LinkButton(l, new Uri("http://old.kcg.gov.tw/"))),
        Gen.Select(Label, Gen.OneOf("tel:1999", "tel:+886-7-3368333"), (l, t) => (Button)new LinkButton(l, new Uri(t))));

    private static readonly Gen<Card> Cards = Gen.Select(Words.Null(), Words, Buttons.Array[0, 7], Gen.Bool, (title, text, buttons, picture) =>
        new Card { Title = title, Text = text, Buttons = buttons, ImageUrl = picture ? new Uri("https://pwb.kcg.gov.tw/p.jpg") : null });

    private static readonly Gen<Card> SmallCards = Gen.Select(Label, Label, Buttons.Array[0, 3], (title, text, buttons) =>
        new Card { Title = title, Text = text, Buttons = buttons });

    private static readonly Gen<Saying> Sayings = Gen.Select(
        Gen.OneOf<Saying>(
            Words.Select(w => (Saying)new TextSaying(w)),
            Cards.Select(c => (Saying)new CardSaying(c)),
            Gen.OneOf(Cards, SmallCards).Array[1, 14].Select(c => (Saying)new CardListSaying(c)),
            Words.Select(w => (Saying)new ImageSaying(new Uri("https://pwb.kcg.gov.tw/p.jpg"), null, w))),
        Gen.Select(Label, Data, (l, d) => new Choice(l, d)).Array[0, 20],
        (saying, choices) => saying with { Choices = choices });

    private static readonly JsonSchema? Schema =
        SharedData.IsPresent ? JsonSchema.Load(SharedData.PathOf("messenger-webhooks", "send-api.schema.json")) : null;

    [Fact]
    public void Every_message_keeps_every_limit_and_nothing_is_lost() => Sayings.Array[1, 4].Sample(sayings =>
    {
        var messages = MessengerRenderer.Render(sayings);
        Assert.All(messages, message =>
        {
            using var body = JsonDocument.Parse($$"""{"recipient":{"id":"1"},"messaging_type":"RESPONSE","message":{{message}}}""");
            Assert.Null(SendApiRules.Breach(body.RootElement));
            Assert.True(Schema?.IsValid(body.RootElement) ?? true, message);
        });
        Assert.All(messages.SkipLast(1), m => Assert.DoesNotContain("quick_replies", m, StringComparison.Ordinal));
        var shown = Visible(string.Concat(messages.SelectMany(TextsIn)));
        Assert.All(sayings.SelectMany(WordsOf), words => Assert.Contains(Visible(words), shown, StringComparison.Ordinal));
        Assert.All(sayings.SelectMany(DataOf), data => Assert.Contains(data, string.Concat(messages), StringComparison.Ordinal));
    }, iter: 100);

    private static IEnumerable<string> WordsOf(Saying saying) => saying switch
    {
        TextSaying said => [said.Text],
        ImageSaying said => [said.AlternativeText, said.Url.AbsoluteUri],
        CardSaying said => WordsOf(said.Card),
        CardListSaying said => said.Cards.SelectMany(WordsOf),
        _ => []
    };

    private static IEnumerable<string> WordsOf(Card card) => new[] { card.Title, card.Text, card.ImageUrl?.AbsoluteUri }.OfType<string>();

    // What is behind a tap: postback data, or the address that is a button or a line of text.
    private static IEnumerable<string> DataOf(Saying saying) => saying switch
    {
        CardSaying said => said.Card.Buttons.Select(DataOf),
        CardListSaying said => said.Cards.SelectMany(c => c.Buttons).Select(DataOf),
        _ => []
    };

    private static string DataOf(Button button) => button switch
    {
        ReplyButton reply => $"\"{reply.Data}\"",
        LinkButton { Url.OriginalString: "tel:1999" } => "1999",
        LinkButton { Url.Scheme: "tel" } => "+88673368333",
        LinkButton link => link.Url.OriginalString,
        _ => ""
    };

    private static string Visible(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static IEnumerable<string> TextsIn(string message)
    {
        using var json = JsonDocument.Parse(message);
        return [.. StringsIn(json.RootElement)];
    }

    private static IEnumerable<string> StringsIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Object => element.EnumerateObject()
            .Where(m => !m.Name.EndsWith("type", StringComparison.Ordinal)).SelectMany(m => StringsIn(m.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(StringsIn),
        _ => []
    };
}
