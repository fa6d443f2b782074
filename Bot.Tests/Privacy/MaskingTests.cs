using Bot.Dialogs.Privacy;

namespace Bot.Tests.Privacy;

public sealed class MaskingTests
{
    public static TheoryData<string, string> Personal => new()
    {
        { "我的電話0912-345-678請回電", "我的電話◯請回電" },
        { "市話(07)336-8333", "市話◯" },
        { "市話（07）3368333分機123找我", "市話◯找我" },
        { "電話07-3368333#21", "電話◯" },
        { "０９１２３４５６７８", "◯" },
        { "手機零九一二三四五六七八", "手機◯" },
        { "+886 912 345 678", "◯" },
        { "身分證A123456789", "身分證◯" },
        { "我是ａ１２３４５６７８９本人", "我是◯本人" },
        { "居留證 AC12345678 可以嗎", "居留證 ◯ 可以嗎" },
        { "信箱 wang.ming@mail.example.tw 謝謝", "信箱 ◯@◯ 謝謝" },
        { "LINE ID: ming_1975", "LINE ID: ◯" },
        { "車牌 ABC-1234 擋住了", "車牌 ◯ 擋住了" },
        { "中山路一段123號5樓頂加蓋", "中山路一段◯號5樓頂加蓋" },
        { "五福路100巷5弄3之2號", "五福路100巷5弄◯號" },
        { "民族街二十三號4樓之1", "民族街◯號4樓◯" },
        { "我家23號後面", "我家◯號後面" },
        { "No. 12-3, Zhongshan Rd., Lingya", "No. ◯, Zhongshan Rd., Lingya" },
        { "the roof of 12 Zhongshan North Road", "the roof of ◯ Zhongshan North Road" },
        { "我叫王小明，要檢舉", "我叫◯，要檢舉" },
        { "我叫做小明", "我叫做◯" },
        { "您好我是陳大文想問進度", "您好我是◯想問進度" },
        { "我是林小姐", "我是◯小姐" },
        { "敝姓歐，想問", "敝姓◯，想問" },
        { "隔壁王先生頂樓加蓋", "隔壁◯先生頂樓加蓋" },
        { "姓名：歐陽小美", "姓名：◯" },
        { "my name is Mary Chen and", "my name is ◯ and" },
        { "Hello, I am John Smith.", "Hello, I am ◯." },
        { "tên tôi là Nguyễn Văn An", "tên tôi là ◯" },
        { "nama saya Budi", "nama saya ◯" },
        { "ผมชื่อสมชาย ครับ", "ผมชื่อ◯" }
    };

    public static TheoryData<string> Ordinary =>
    [
        "", "建築法第25條罰多少", "1999怎麼打", "115年11月22日送的", "2026-11-22送的", "115.11.22", "罰鍰100000元", "我是高雄人", "我是屋主", "我是想問怎麼檢舉",
        "我叫他拆他不拆", "第123號函", "11月23號來", "捷運3號出口", "我是白天不在家", "頂樓加蓋5樓", "高先進的技術", "I am Vietnamese", "Article No. 25 of the act",
        "一樓二樓三樓四樓", "我叫人來拆", "簡單的問題"
    ];

    [Theory]
    [MemberData(nameof(Personal))]
    public void What_may_identify_a_person_is_masked(string words, string kept) => Assert.Equal(kept, Masking.Mask(words));

    [Theory]
    [MemberData(nameof(Personal))]
    public void Masking_twice_is_masking_once(string words, string kept) => Assert.Equal(kept, Masking.Mask(Masking.Mask(words)));

    [Theory]
    [MemberData(nameof(Ordinary))]
    public void Ordinary_words_and_numbers_stay(string words) => Assert.Equal(words, Masking.Mask(words));

    [Fact]
    public void Text_of_any_length_is_masked_at_once() =>
        Assert.Equal("◯", Masking.Mask(string.Concat(Enumerable.Repeat("09-", 20_000)) + "1"));
}
