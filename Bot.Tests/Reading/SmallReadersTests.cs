using Bot.Dialogs.Places;
using Bot.Dialogs.Reading;
using CsCheck;

namespace Bot.Tests.Reading;

public sealed class SmallReadersTests
{
    [Theory]
    [InlineData("105", 105)]
    [InlineData("１０５", 105)]
    [InlineData("一百零五", 105)]
    [InlineData("一〇五", 105)]
    [InlineData("十二", 12)]
    [InlineData("二十", 20)]
    [InlineData("廿三", 23)]
    [InlineData("兩", 2)]
    [InlineData("三千五百", 3500)]
    [InlineData("", null)]
    [InlineData("一般", null)]
    [InlineData("99999999999", null)]
    public void Numerals_have_a_value(string text, int? value) => Assert.Equal(value, Numerals.ValueOf(text));

    [Fact]
    public void A_number_in_Chinese_has_its_own_value() =>
        Gen.Int[0, 9999].Sample(value => Assert.Equal(value, Numerals.ValueOf(Numerals.Chinese(value))));

    [Theory]
    [InlineData("ann@example.org", "ann@example.org")]
    [InlineData(" Ann.Lee+kh@Example.ORG ", "Ann.Lee+kh@example.org")]
    [InlineData("我的信箱是ａｎｎ＠ｅｘａｍｐｌｅ.ｏｒｇ，謝謝", "ann@example.org")]
    [InlineData("ann@mail.kcg.gov.tw", "ann@mail.kcg.gov.tw")]
    [InlineData("ann@ymail.com", "ann@ymail.com")]
    [InlineData("ann@gmail.com.", "ann@gmail.com")]
    public void An_address_is_read(string typed, string address) => Assert.Equal(new(address), EmailReader.Read(typed));

    [Theory]
    [InlineData("ann@gmial.com", "ann@gmail.com")]
    [InlineData("ann@gamil.com", "ann@gmail.com")]
    [InlineData("ann@gmail.con", "ann@gmail.com")]
    [InlineData("ann@gmail.co", "ann@gmail.com")]
    [InlineData("ann@gmail.com.tw", "ann@gmail.com")]
    [InlineData("ann@gmail", "ann@gmail.com")]
    [InlineData("ann@gmail,com", "ann@gmail.com")]
    [InlineData("ann@yahoo.com.t", "ann@yahoo.com.tw")]
    [InlineData("ann@yhaoo.com.tw", "ann@yahoo.com.tw")]
    [InlineData("ann@hotmal.com", "ann@hotmail.com")]
    [InlineData("ann@hinet.ne", "ann@hinet.net")]
    public void A_slip_is_asked_about_and_not_corrected(string typed, string meant) =>
        Assert.Equal(new MaybeMeant(meant), EmailReader.Read(typed).Problem);

    [Fact]
    public void Whoever_insists_is_right() => Assert.Equal("ann@gmial.com", EmailReader.Read("ann@gmial.com", asWritten: true).Value);

    [Theory]
    [InlineData("ann")]
    [InlineData("ann@example")]
    [InlineData("@example.org")]
    [InlineData("ann..lee@example.org")]
    [InlineData("")]
    public void Other_words_are_no_address(string typed) => Assert.IsType<NothingRead>(EmailReader.Read(typed).Problem);

    [Fact]
    public void An_address_has_an_end()
    {
        Assert.Equal(new TooLong(254), EmailReader.Read("a@" + string.Concat(Enumerable.Repeat("abcdefgh.", 30)) + "tw").Problem);
        Assert.Equal(new TooLong(64), EmailReader.Read(new string('a', 65) + "@example.org").Problem);
    }

    [Theory]
    [InlineData("王小明", "王小明")]
    [InlineData("  歐陽 娜娜 ", "歐陽 娜娜")]
    [InlineData("我叫王小明", "王小明")]
    [InlineData("拿答 ・ 卡斯", "拿答·卡斯")]
    [InlineData("瓦歷斯•諾幹", "瓦歷斯·諾幹")]
    [InlineData("Nguyễn Thị Hoa", "Nguyễn Thị Hoa")]
    [InlineData("My name is Mary-Ann O'Neil", "Mary-Ann O'Neil")]
    [InlineData("𠮷田太郎", "𠮷田太郎")]
    public void A_name_is_read(string typed, string name) => Assert.Equal(new(name), NameReader.Read(typed));

    [Theory]
    [InlineData("王", typeof(TooShort))]
    [InlineData("0912345678", typeof(NothingRead))]
    [InlineData("A123456789", typeof(NothingRead))]
    [InlineData("？？？", typeof(NothingRead))]
    [InlineData("", typeof(NothingRead))]
    public void Other_words_are_no_name(string typed, Type problem) => Assert.IsType(problem, NameReader.Read(typed).Problem);

    [Fact]
    public void A_name_has_an_end()
    {
        Assert.True(NameReader.Read(new string('王', 50)).IsRead);
        Assert.Equal(new TooLong(50), NameReader.Read(new string('王', 51)).Problem);
    }

    [Theory]
    [InlineData("3F", "3")]
    [InlineData("三樓", "3")]
    [InlineData("3", "3")]
    [InlineData("第十二層", "12")]
    [InlineData("在5樓後面", "5")]
    [InlineData("3rd floor", "3")]
    [InlineData("ground floor", "1")]
    [InlineData("頂樓", "roof")]
    [InlineData("5樓頂樓加蓋", "roof")]
    [InlineData("屋頂", "roof")]
    [InlineData("rooftop", "roof")]
    [InlineData("B1", "B1")]
    [InlineData("Ｂ２", "B2")]
    [InlineData("地下一樓", "B1")]
    [InlineData("地下室", "B1")]
    [InlineData("basement", "B1")]
    [InlineData("露台", "terrace")]
    [InlineData("露臺", "terrace")]
    [InlineData("不清楚", "unsure")]
    [InlineData("not sure", "unsure")]
    public void A_floor_is_read(string typed, string floor) => Assert.Equal(new(floor), FloorReader.Read(typed));

    [Theory]
    [InlineData("")]
    [InlineData("0樓")]
    [InlineData("500樓")]
    [InlineData("後面")]
    [InlineData("0912345678")]
    public void Other_words_are_no_floor(string typed) => Assert.IsType<NothingRead>(FloorReader.Read(typed).Problem);

    // Letters that the readers look for, so that the random text comes near to what they take apart.
    private static readonly Gen<string> Near = Gen.String[Gen.OneOf(
        Gen.Char["高雄市三民區鳳山大寮鄉里鄰路街大道段巷弄衖號樓之頂地下B1F室旁與口台南縣年月日週前上個一二十百〇0123456789-/., @.comgmail#轉+()°'"],
        Gen.Char), 0, 60];

    [Fact]
    public void No_words_are_too_strange_for_a_reader() => Near.Sample(words =>
    {
        _ = AddressReader.Read(words) is { IsRead: true, Value: { } address } ? address.Display() + address.DuplicateKey("三民區") : "";
        _ = PhoneReader.Read(words) is { IsRead: true, Value: { } phone } ? phone.Display("en") : "";
        _ = DateReader.Read(words, new(2026, 11, 23)) is { IsRead: true } date ? date.Value.Display("zh-TW") : "";
        _ = (EmailReader.Read(words), NameReader.Read(words), FloorReader.Read(words));
        _ = (MapLink.Read(words), MapLink.Read("geo:" + words), CoordinateReader.Read(words), Districts.Find(words), Districts.MentionedIn(words));
    });

    [Fact]
    public void Nothing_is_nothing()
    {
        Assert.IsType<NothingRead>(AddressReader.Read(null).Problem);
        Assert.IsType<NothingRead>(PhoneReader.Read(null).Problem);
        Assert.IsType<NothingRead>(DateReader.Read(null, new(2026, 11, 23)).Problem);
        Assert.IsType<NothingRead>(EmailReader.Read(null).Problem);
        Assert.IsType<NothingRead>(NameReader.Read(null).Problem);
        Assert.IsType<NothingRead>(FloorReader.Read(null).Problem);
    }
}
