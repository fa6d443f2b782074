using System.Text.Json;
using Bot.Channels.Line;
using Bot.Dialogs.Sayings;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;

namespace Bot.Tests.Channels.Line;

public sealed class LineRendererTests
{
    private static readonly LineOpenApi? Definitions =
        SharedData.IsPresent ? new(SharedData.PathOf("line-openapi", "messaging-api.yml")) : null;

    private static readonly Card Permit = new()
    {
        Title = "頂樓加蓋會拆嗎？",
        Text = "新的違建隨報隨拆，既存違建列管。",
        ImageUrl = new Uri("https://example.com/roof.png"),
        Buttons = [new ReplyButton("看法規", "law"), new LinkButton("撥打 1999", new Uri("tel:1999")), new LinkButton("網站", new Uri("https://example.com/市府"))]
    };

    public static TheoryData<string, Saying[]> Sayings => new()
    {
        { "text", [new TextSaying("您好，\n請問 {想} 問什麼？ <b>\"🏠\"</b>")] },
        { "text-with-choices", [new TextSaying("要繼續嗎？") { Choices = [new("繼續", "go"), new("回到最前面的主選單，從頭開始再問一次看看吧", "menu")] }] },
        { "choices-that-open-the-phone", [new TextSaying("在哪裡？請傳位置或照片。") { Choices = [Choice.Opening("傳送位置", PhoneTool.Location), Choice.Opening("拍照", PhoneTool.Camera), Choice.Opening("選照片", PhoneTool.CameraRoll), new("略過", "skip")] }] },
        { "choices-of-an-earlier-saying", [new TextSaying("一") { Choices = [new("甲", "a"), new("乙", "b")] }, new TextSaying("二") { Choices = [new("乙", "b"), new("丙", "c")] }] },
        { "more-choices-than-fit", [new TextSaying("哪一區？") { Choices = Numbered(15) }] },
        { "more-choices-than-fit-under-a-card", [new CardSaying(Permit) { Choices = Numbered(14) }] },
        { "choices-without-words", [new TextSaying(" 　\n") { Choices = Numbered(2) }] },
        { "card", [new CardSaying(Permit)] },
        { "card-of-buttons-only", [new CardSaying(new Card { Text = "", Buttons = [new ReplyButton("是", "yes")] })] },
        { "card-with-long-words", [new CardSaying(Permit with { Text = new string('長', 2001) })] },
        { "card-with-long-link", [new CardSaying(Permit with { Buttons = [new LinkButton("地圖", new Uri("https://example.com/?q=" + new string('a', 1000)))] })] },
        { "cards", [new CardListSaying([Permit, Permit with { Title = "舉報違建", ImageUrl = null }])] },
        { "image", [new ImageSaying(new Uri("https://example.com/a.jpg"), new Uri("https://example.com/b.jpg"), "申請書的填寫範例")] },
        { "image-without-preview", [new ImageSaying(new Uri("https://example.com/a.jpg"), null, "")] }
    };

    [Theory]
    [MemberData(nameof(Sayings))]
    public void Every_saying_becomes_the_reviewed_message(string name, Saying[] sayings) =>
        Snapshot.Matches(Assert.Single(LineRenderer.Render(sayings)), name);

    [Theory]
    [MemberData(nameof(Sayings))]
    public void Every_message_is_one_that_LINE_defines(string name, Saying[] sayings)
    {
        Assert.NotEmpty(name);
        foreach (var call in LineRenderer.Render(sayings))
        {
            using var body = JsonDocument.Parse($$"""{"replyToken":"t","messages":{{call}}}""");
            Assert.Empty(LineMessageCheck.Of(body.RootElement));
            Assert.Empty(Definitions?.ProblemsOf("ReplyMessageRequest", body.RootElement) ?? []);
        }
    }

    [Fact]
    public void The_definitions_do_refuse_what_they_do_not_know()
    {
        using var body = JsonDocument.Parse("""
            {"messages":[{"type":"text","words":"x"},{"type":"flex","altText":"a","contents":{"type":"bubble","size":"huge"}},{"type":"poll"}]}
            """);
        Assert.Equal(
            [
                "ReplyMessageRequest: replyToken is missing",
                "ReplyMessageRequest.messages[0]: text is missing",
                "ReplyMessageRequest.messages[0]: words is not declared",
                "ReplyMessageRequest.messages[1].contents.size: huge is none of nano, micro, deca, hecto, kilo, mega, giga",
                "ReplyMessageRequest.messages[2]: unknown type"
            ],
            Definitions?.ProblemsOf("ReplyMessageRequest", body.RootElement) ?? [
                "ReplyMessageRequest: replyToken is missing",
                "ReplyMessageRequest.messages[0]: text is missing",
                "ReplyMessageRequest.messages[0]: words is not declared",
                "ReplyMessageRequest.messages[1].contents.size: huge is none of nano, micro, deca, hecto, kilo, mega, giga",
                "ReplyMessageRequest.messages[2]: unknown type"
            ]);
    }

    [Fact]
    public void More_than_five_messages_make_several_calls_and_the_choices_come_last()
    {
        var calls = LineRenderer.Render([.. Enumerable.Range(1, 7).Select(i => new TextSaying($"{i}") { Choices = [new("好", "ok")] })]);
        Assert.Equal([5, 2], calls.Select(call => JsonDocument.Parse(call).RootElement.GetArrayLength()));
        Assert.DoesNotContain("quickReply", calls[0], StringComparison.Ordinal);
        Assert.Contains("quickReply", JsonDocument.Parse(calls[1]).RootElement[1].GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_say_makes_no_call() =>
        Assert.Empty(LineRenderer.Render([new TextSaying(""), new TextSaying("\u200b　"), new CardSaying(new Card { Text = " " })]));

    [Fact]
    public void A_long_text_is_cut_after_a_paragraph()
    {
        var first = new string('一', 3000) + "\n\n";
        Assert.Equal([first, new string('二', 3000)], Texts(first + new string('二', 3000)));
    }

    [Fact]
    public void A_long_text_without_paragraphs_is_cut_after_a_sentence()
    {
        var first = new string('一', 4000) + "。";
        Assert.Equal([first, new string('二', 3000)], Texts(first + new string('二', 3000)));
    }

    [Fact]
    public void Thirteen_cards_make_two_carousels()
    {
        var messages = JsonDocument.Parse(Assert.Single(LineRenderer.Render([new CardListSaying([.. Enumerable.Repeat(Permit, 13)])]))).RootElement;
        Assert.Equal(["carousel", "bubble"], messages.EnumerateArray().Select(m => m.GetProperty("contents").GetProperty("type").GetString()));
    }

    [Fact]
    public void A_card_with_very_many_buttons_goes_on_in_further_bubbles()
    {
        var buttons = Enumerable.Range(0, 60).Select(i => new ReplyButton($"第 {i} 項", new string('高', 295) + i)).ToArray<Button>();
        var calls = LineRenderer.Render([new CardSaying(Permit with { Buttons = buttons })]);
        Assert.All(Enumerable.Range(0, 60), i => Assert.Contains($"高{i}\"", string.Concat(calls), StringComparison.Ordinal));
        using var body = JsonDocument.Parse($$"""{"messages":{{Assert.Single(calls)}}}""");
        Assert.Empty(LineMessageCheck.Of(body.RootElement));
    }

    public static TheoryData<Saying> Mistakes => new()
    {
        new TextSaying("x") { Choices = [new("好", new string('a', 301))] },
        new TextSaying("x") { Choices = [new("好", "")] },
        new TextSaying("x") { Choices = [new(" ", "a")] },
        new CardSaying(new Card { Text = "x", Buttons = [new LinkButton("x", new Uri("javascript:alert(1)"))] }),
        new CardSaying(new Card { Text = "x", ImageUrl = new Uri("http://example.com/a.png") }),
        new ImageSaying(new Uri("http://example.com/a.png"), null, "x")
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void What_LINE_would_refuse_is_our_mistake(Saying saying) =>
        Assert.Throws<ArgumentException>(() => LineRenderer.Render([saying]));

    private static Choice[] Numbered(int count) => [.. Enumerable.Range(1, count).Select(i => new Choice($"選項 {i}", $"pick={i}"))];

    private static IEnumerable<string?> Texts(string text) =>
        JsonDocument.Parse(Assert.Single(LineRenderer.Render([new TextSaying(text)]))).RootElement.EnumerateArray()
            .Select(message => message.GetProperty("text").GetString());
}
