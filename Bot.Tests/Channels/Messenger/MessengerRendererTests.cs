using System.Text.Json;
using Bot.Channels.Messenger;
using Bot.Dialogs.Sayings;
using Bot.Tests.Support;

namespace Bot.Tests.Channels.Messenger;

public sealed class MessengerRendererTests
{
    private static readonly Button Report = new ReplyButton("我要檢舉違建", "report:start");
    private static readonly Button Site = new LinkButton("工務局網站", new Uri("https://pwb.kcg.gov.tw/"));
    private static readonly Button Call = new LinkButton("打電話", new Uri("tel:+886-7-336-8333"));

    public static TheoryData<string, Saying[]> Sayings => new()
    {
        { "text", [new TextSaying("您好，我是違章建築處理大隊的小幫手。")] },
        { "text-with-choices", [new TextSaying("請選擇") { Choices = [new("檢舉違建", "report"), new("查詢我已經送出的檢舉案件目前的處理進度", "status")] }] },
        { "choices-that-open-the-phone", [new TextSaying("在哪裡？請傳位置或照片。") { Choices = [Choice.Opening("傳送位置", PhoneTool.Location), Choice.Opening("拍照", PhoneTool.Camera), new("略過", "skip")] }] },
        { "text-with-fifteen-choices", [new TextSaying("哪一區？") { Choices = [.. Enumerable.Range(1, 15).Select(n => new Choice($"第 {n} 區", $"district:{n}"))] }] },
        { "long-text", [new TextSaying(string.Concat(Enumerable.Repeat("違章建築經查報後，依法應予拆除。", 150))) { Choices = [new("知道了", "ok")] }] },
        { "choices-of-an-earlier-saying", [new TextSaying("一") { Choices = [new("甲", "a")] }, new TextSaying("二") { Choices = [new("乙", "b")] }] },
        { "card-with-buttons", [new CardSaying(new Card { Title = "檢舉", Text = "請選擇服務。", Buttons = [Report, Site, Call] })] },
        { "card-without-buttons", [new CardSaying(new Card { Title = "辦公時間", Text = "週一至週五" })] },
        { "card-with-five-buttons", [new CardSaying(new Card { Text = "服務", Buttons = [Report, Site, Call, new ReplyButton("進度", "status"), new ReplyButton("說明", "help")] })] },
        { "card-with-long-text", [new CardSaying(new Card { Title = "說明", Text = string.Concat(Enumerable.Repeat("依建築法第二十五條規定辦理。", 60)), Buttons = [Report] })] },
        { "card-with-picture", [new CardSaying(new Card { Title = "範例", Text = "違建照片", ImageUrl = new Uri("https://pwb.kcg.gov.tw/a.jpg"), Buttons = [Report] })] },
        { "card-with-what-cannot-be-a-button", [new CardSaying(new Card { Text = "聯絡", Buttons = [new LinkButton("市民專線", new Uri("tel:1999")), new LinkButton("舊網站", new Uri("http://old.kcg.gov.tw/"))] })] },
        { "cards", [new CardListSaying([new Card { Title = "甲", Text = "一", Buttons = [Report] }, new Card { Text = "只有文字", Buttons = [Site] }])] },
        { "cards-with-one-too-long", [new CardListSaying([new Card { Title = "甲", Text = "一", Buttons = [Report] }, new Card { Title = "乙", Text = "二" }, new Card { Title = "丙", Text = new string('長', 81), Buttons = [Site] }, new Card { Title = "丁", Text = "四" }])] },
        { "twelve-cards", [new CardListSaying([.. Enumerable.Range(1, 12).Select(n => new Card { Title = $"第 {n} 張", Text = "內容", Buttons = [Report] })])] },
        { "picture", [new ImageSaying(new Uri("https://pwb.kcg.gov.tw/a.png"), null, "流程圖：查報、勘查、拆除") { Choices = [new("好", "ok")] }] }
    };

    [Theory]
    [MemberData(nameof(Sayings))]
    public void What_citizens_get_is_what_was_reviewed(string name, Saying[] sayings) =>
        Snapshot.Matches($"[{string.Join(',', MessengerRenderer.Render(sayings))}]", name);

    [Fact]
    public void Nothing_to_say_is_nothing_to_send() => Assert.Empty(MessengerRenderer.Render([]));

    [Fact]
    public void Half_an_emoji_does_not_break_the_message() =>
        Assert.Equal("a\ufffdb", TextOf(Assert.Single(MessengerRenderer.Render([new TextSaying("a\ud83db")]))));

    [Fact]
    public void A_long_label_is_cut_between_graphemes() =>
        Assert.Equal("一二三四五六七八九十一二三四五六七…", MessengerLimitsTitle("一二三四五六七八九十一二三四五六七👨‍👩‍👧‍👦尾"));

    [Theory]
    [InlineData("", 5)]
    [InlineData("標籤", 0)]
    [InlineData("標籤", 301)]
    public void Buttons_that_no_channel_could_carry_are_our_mistake(string label, int dataLength)
    {
        var data = new string('d', dataLength);
        Assert.ThrowsAny<ArgumentException>(() => MessengerRenderer.Render([new TextSaying("a") { Choices = [new(label, data)] }]));
        Assert.ThrowsAny<ArgumentException>(() => MessengerRenderer.Render([new CardSaying(new Card { Text = "a", Buttons = [new ReplyButton(label, data)] })]));
    }

    private static string MessengerLimitsTitle(string label)
    {
        using var message = JsonDocument.Parse(MessengerRenderer.Render([new TextSaying("a") { Choices = [new(label, "d")] }])[0]);
        return message.RootElement.GetProperty("quick_replies")[0].GetProperty("title").GetString()!;
    }

    private static string? TextOf(string message)
    {
        using var json = JsonDocument.Parse(message);
        return json.RootElement.GetProperty("text").GetString();
    }
}
