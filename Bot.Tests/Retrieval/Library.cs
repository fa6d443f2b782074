using Knowledge;

namespace Bot.Tests.Retrieval;

/// <summary>A small knowledge base of a library, in several languages; what it says is made up.</summary>
internal static class Library
{
    public static IReadOnlyList<FaqEntry> Entries { get; } =
    [
        Zh("card", "如何辦理借書證？", "請帶身分證到櫃台辦理。", "借書證怎麼辦", "我要辦借書證要帶什麼", "小朋友可以辦借書證嗎"),
        Zh("lost-card", "借書證遺失如何補發？", "請到櫃台申請補發，工本費五十元。", "借書證掉了怎麼辦", "補辦借書證要多少錢", "證件弄丟了想補一張"),
        Zh("hours", "圖書館的開放時間為何？", "週二至週日上午九點到晚上九點。", "圖書館幾點開門", "星期一有開嗎", "晚上開到幾點"),
        Zh("renew", "借閱的書籍如何續借？", "到期前可上網續借一次。", "書還沒看完想續借", "可以延長借書時間嗎", "續借可以借幾次"),
        Zh("overdue", "逾期還書的處罰規定為何？", "每逾一日停借一日，罰鍰另計。", "書太晚還會怎樣", "逾期要付錢嗎", "忘記還書會被停借嗎"),
        Zh("noise", "如何檢舉閱覽室內的噪音？", "請告知現場館員處理。", "閱覽室有人很吵", "檢舉大聲講話的人", "有人在裡面講電話可以投訴嗎"),
        Zh("taipei", "臺北總館的地址在哪裡？", "位於臺北車站旁。", "總館在哪", "台北總館怎麼去", "總館地址"),
        Zh("room", "如何預約討論室？", "請於三日前線上預約。", "討論室要怎麼訂", "可以借討論室開會嗎", "討論室可以用多久"),
        En("printing", "How can I print documents?", "Use the printers on the second floor.",
            "Where are the printers?", "Printing a file from my phone", "How much does a page cost?"),
        En("wifi", "How do I connect to the wireless network?", "Choose the network called Library.",
            "What is the wifi password?", "Internet does not work", "Is there free internet?"),
        Of("vi", "borrow-vi", "Làm thế nào để mượn sách?", "Mượn sách ở đâu", "Tôi muốn mượn sách thiếu nhi"),
        Of("th", "borrow-th", "ยืมหนังสืออย่างไร", "อยากยืมหนังสือต้องทำอย่างไร", "ยืมได้กี่เล่ม"),
        Of("id", "borrow-id", "Bagaimana cara meminjam buku?", "Pinjam buku di mana", "Berapa buku boleh dipinjam"),
        Of("fil", "borrow-fil", "Paano humiram ng libro?", "Saan puwedeng humiram ng aklat", "Ilang libro ang puwedeng hiramin")
    ];

    /// <summary>Everyday messages that the library has no answer to.</summary>
    public static IReadOnlyList<string> Everyday { get; } =
    [
        "今天天氣真好", "晚餐要吃什麼", "我好累想睡覺", "你叫什麼名字", "說個笑話給我聽", "股票會不會漲", "貓咪一直叫", "高鐵票好難買",
        "牛肉麵哪家好吃", "手機沒電了", "颱風會來嗎", "我要請假", "電影好看嗎", "下個月要搬家", "想去海邊玩", "早安", "晚安", "在嗎",
        "冷氣壞了找誰修", "路上有一隻狗", "垃圾車幾點來", "我想買腳踏車", "牙齒好痛", "水費怎麼繳", "紅燈右轉罰多少", "小孩發燒了",
        "機票多少錢", "我想學英文", "公司在徵人嗎", "鄰居家漏水", "明天放假嗎", "信用卡丟了", "考試好難", "洗衣機推薦", "哪裡有停車場",
        "what a lovely day", "tell me a joke", "I am hungry", "who won the game", "my car broke down", "book a flight to Tokyo"
    ];

    public static FaqIndex Index { get; } = FaqIndex.Build(Entries, new() { Background = Everyday });

    public static string? BestOf(string text) => Index.Ask(text).Ranked is [var best, ..] ? best.Id : null;

    private static FaqEntry Zh(string id, string question, string answer, params string[] alternates) =>
        new() { Id = id, Question = question, Answer = answer, Alternates = alternates };

    private static FaqEntry En(string id, string question, string answer, params string[] alternates) =>
        Zh(id, question, answer, alternates) with { Language = "en" };

    private static FaqEntry Of(string language, string id, string question, params string[] alternates) =>
        Zh(id, question, "", alternates) with { Language = language };
}
