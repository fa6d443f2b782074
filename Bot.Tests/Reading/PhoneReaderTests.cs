using Bot.Dialogs.Reading;

namespace Bot.Tests.Reading;

public sealed class PhoneReaderTests
{
    [Theory]
    [InlineData("0912345678", "+886912345678", "0912-345-678")]
    [InlineData("0912-345-678", "+886912345678", "0912-345-678")]
    [InlineData("0912 345 678", "+886912345678", "0912-345-678")]
    [InlineData("０９１２３４５６７８", "+886912345678", "0912-345-678")]
    [InlineData("+886912345678", "+886912345678", "0912-345-678")]
    [InlineData("+886 912-345-678", "+886912345678", "0912-345-678")]
    [InlineData("886912345678", "+886912345678", "0912-345-678")]
    [InlineData("+886 (0)912 345 678", "+886912345678", "0912-345-678")]
    [InlineData("我的手機是0912345678，謝謝", "+886912345678", "0912-345-678")]
    [InlineData("07-3368333", "+88673368333", "(07)336-8333")]
    [InlineData("(07)336-8333", "+88673368333", "(07)336-8333")]
    [InlineData("（０７）３３６８３３３", "+88673368333", "(07)336-8333")]
    [InlineData("073368333", "+88673368333", "(07)336-8333")]
    [InlineData("07-336-8333", "+88673368333", "(07)336-8333")]
    [InlineData("+886-7-3368333", "+88673368333", "(07)336-8333")]
    [InlineData("07-5618712轉102", "+88675618712;ext=102", "(07)561-8712轉102")]
    [InlineData("07-5618712#102", "+88675618712;ext=102", "(07)561-8712轉102")]
    [InlineData("07-5618712 分機 102", "+88675618712;ext=102", "(07)561-8712轉102")]
    [InlineData("07-5618712 ext.102", "+88675618712;ext=102", "(07)561-8712轉102")]
    [InlineData("07-5618712 x102", "+88675618712;ext=102", "(07)561-8712轉102")]
    [InlineData("02-27208889", "+886227208889", "(02)2720-8889")]
    [InlineData("03-3322101", "+88633322101", "(03)332-2101")]
    [InlineData("037-322150", "+88637322150", "(037)322-150")]
    [InlineData("04-22289111", "+886422289111", "(04)2228-9111")]
    [InlineData("049-2222106", "+886492222106", "(049)222-2106")]
    [InlineData("089-326141", "+88689326141", "(089)326-141")]
    [InlineData("0836-25131", "+886836-25131", "(0836)25-131")]
    [InlineData("0800-000-123", "+886800000123", "0800-000-123")]
    [InlineData("+81 90-1234-5678", "+819012345678", "+819012345678")]
    [InlineData("+84 912 345 678", "+84912345678", "+84912345678")]
    [InlineData("0912345678 或 073368333", "+886912345678", "0912-345-678")]
    public void A_number_is_kept_in_one_form_and_shown_in_another(string typed, string kept, string shown)
    {
        var phone = Assert.IsType<Phone>(PhoneReader.Read(typed).Value);
        Assert.Equal(kept.Replace("+886836-", "+886836", StringComparison.Ordinal), phone.ToString());
        Assert.Equal(shown, phone.Display("zh-TW"));
        Assert.Equal(phone, Phone.Of(phone.ToString()));
    }

    [Fact]
    public void The_word_before_an_extension_is_translated() =>
        Assert.Equal("(07)561-8712 ext. 102", PhoneReader.Read("07-5618712#102").Value!.Display("en"));

    [Theory]
    [InlineData("3368333", "+88673368333")]
    [InlineData("336-8333轉5", "+88673368333;ext=5")]
    [InlineData("912345678", "+886912345678")]
    public void What_was_left_out_is_asked_about(string typed, string meant)
    {
        Assert.Equal(new MaybeMeant(meant), PhoneReader.Read(typed).Problem);
        Assert.True(PhoneReader.Read(meant).IsRead);
    }

    [Theory]
    [InlineData("091234567", 10)]
    [InlineData("07-336833", 9)]
    [InlineData("02-2720888", 10)]
    [InlineData("27208889", 9)]
    [InlineData("1234567", 9)]
    public void Too_few_digits_are_counted(string typed, int least) => Assert.Equal(new TooShort(least), PhoneReader.Read(typed).Problem);

    [Theory]
    [InlineData("09123456789", 10)]
    [InlineData("07-33683333", 9)]
    [InlineData("+12345678901234567", 15)]
    public void Too_many_digits_are_counted(string typed, int most) => Assert.Equal(new TooLong(most), PhoneReader.Read(typed).Problem);

    [Theory]
    [InlineData("")]
    [InlineData("沒有電話")]
    [InlineData("1999")]
    [InlineData("12345")]
    public void Other_words_are_no_number(string typed) => Assert.IsType<NothingRead>(PhoneReader.Read(typed).Problem);
}
