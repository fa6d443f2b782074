using Bot.Dialogs.Sayings;

namespace Bot.Tests.Channels.Simulator;

/// <summary>One saying of each kind, as a citizen of the brigade might get it.</summary>
public static class Samples
{
    public static TextSaying Greeting { get; } = new("您好，我是違建服務小幫手。\n請直接打字發問，或從下面選一項。")
    {
        Choices = [new("我要檢舉違建", "report"), new("查詢案件進度", "status"), new("拆除時程", "faq:schedule"), new("English", "language:en")]
    };

    public static CardSaying Answer { get; } = new(new Card
    {
        Title = "頂樓加蓋要怎麼檢舉？",
        Text = "請準備違建的地址、照片與您的聯絡方式，線上填表或打電話都可以。檢舉人的身分依法保密。",
        Buttons =
        [
            new ReplyButton("這有幫助", "rate:up"),
            new ReplyButton("沒有幫助", "rate:down"),
            new LinkButton("線上檢舉", new Uri("https://example.gov.tw/report"))
        ]
    });

    public static CardListSaying DidYouMean { get; } = new(
    [
        Entry("什麼是違章建築？", "沒有申請許可就蓋的，都可能是違章建築。"),
        Entry("既存違建會馬上拆嗎？", "依危害公共安全的程度排定先後，不一定會馬上拆。"),
        Entry("雨遮算不算違建？", "要看伸出外牆多少、用什麼材料，請先查一查標準。")
    ]);

    public static ImageSaying Picture { get; } = new(new Uri("https://example.gov.tw/rooftop.jpg"), null, "頂樓加蓋的例子");

    public static TextSaying LongText { get; } = new(string.Join('\n', Enumerable.Range(1, 14).Select(n =>
        $"{n}. 依建築法第 25 條，建築物非經申請直轄市主管建築機關之審查許可並發給執照，不得擅自建造。詳見 https://law.example.tw/{n}。")));

    private static Card Entry(string title, string text) => new()
    {
        Title = title,
        Text = text,
        Buttons = [new ReplyButton("看答案", $"faq:{title}")]
    };
}
