using System.Globalization;
using Bot.Dialogs.Reading;

namespace Bot.Tests.Reading;

public sealed class DateReaderTests
{
    // A Monday.
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-11-05", "2026-11-05")]
    [InlineData("2026/11/5", "2026-11-05")]
    [InlineData("2026年11月5日", "2026-11-05")]
    [InlineData("２０２６．１１．５", "2026-11-05")]
    [InlineData("20261105", "2026-11-05")]
    [InlineData("115.11.5", "2026-11-05")]
    [InlineData("115/11/05", "2026-11-05")]
    [InlineData("民國115年11月5日", "2026-11-05")]
    [InlineData("民國一百一十五年十一月五日", "2026-11-05")]
    [InlineData("一一五年十一月五號", "2026-11-05")]
    [InlineData("1151105", "2026-11-05")]
    [InlineData("民國99年5月1日", "2010-05-01")]
    [InlineData("99/5/1", "2010-05-01")]
    [InlineData("26/11/5", "2026-11-05")]
    [InlineData("25/11/2025", "2025-11-25")]
    [InlineData("11月5日", "2026-11-05")]
    [InlineData("十一月五號", "2026-11-05")]
    [InlineData("11/5", "2026-11-05")]
    [InlineData("12月25日", "2025-12-25")]
    [InlineData("Nov 5", "2026-11-05")]
    [InlineData("November 5th, 2025", "2025-11-05")]
    [InlineData("5 Nov 2025", "2025-11-05")]
    [InlineData("今天", "2026-11-23")]
    [InlineData("今早八點", "2026-11-23")]
    [InlineData("剛剛", "2026-11-23")]
    [InlineData("昨天晚上", "2026-11-22")]
    [InlineData("前天", "2026-11-21")]
    [InlineData("大前天", "2026-11-20")]
    [InlineData("三天前", "2026-11-20")]
    [InlineData("10日前", "2026-11-13")]
    [InlineData("兩個禮拜前", "~2026-11-09")]
    [InlineData("半個月前", "~2026-11-08")]
    [InlineData("上週五", "2026-11-20")]
    [InlineData("上禮拜天", "2026-11-22")]
    [InlineData("上上星期三", "2026-11-11")]
    [InlineData("星期六", "2026-11-21")]
    [InlineData("禮拜一", "2026-11-23")]
    [InlineData("yesterday", "2026-11-22")]
    [InlineData("3 days ago", "2026-11-20")]
    [InlineData("a week ago", "~2026-11-16")]
    [InlineData("last Friday", "2026-11-20")]
    [InlineData("去年5月3日", "2025-05-03")]
    [InlineData("上個月5號", "2026-10-05")]
    [InlineData("約民國110年", "~2021-01-01..2021-12-31")]
    [InlineData("110年左右", "~2021-01-01..2021-12-31")]
    [InlineData("民國57年", "1968-01-01..1968-12-31")]
    [InlineData("2021", "2021-01-01..2021-12-31")]
    [InlineData("西元2021年", "2021-01-01..2021-12-31")]
    [InlineData("about 2021", "~2021-01-01..2021-12-31")]
    [InlineData("115年11月", "2026-11-01..2026-11-30")]
    [InlineData("2026/10", "2026-10-01..2026-10-31")]
    [InlineData("October 2025", "2025-10-01..2025-10-31")]
    [InlineData("9月", "2026-09-01..2026-09-30")]
    [InlineData("12月初", "2025-12-01..2025-12-31")]
    [InlineData("上個月", "2026-10-01..2026-10-31")]
    [InlineData("last month", "2026-10-01..2026-10-31")]
    [InlineData("三個月前", "~2026-08-01..2026-08-31")]
    [InlineData("上週", "2026-11-16..2026-11-22")]
    [InlineData("去年", "2025-01-01..2025-12-31")]
    [InlineData("今年3月", "2026-03-01..2026-03-31")]
    [InlineData("3年前", "~2023-01-01..2023-12-31")]
    [InlineData("半年前", "~2026-05-01..2026-05-31")]
    public void A_date_is_read_as_exactly_as_it_was_told(string told, string date)
    {
        var reading = DateReader.Read(told, Today);
        Assert.Null(reading.Problem);
        Assert.Equal(date, Line(reading.Value));
    }

    [Theory]
    [InlineData("2026-12-25")]
    [InlineData("民國116年")]
    [InlineData("明天")]
    [InlineData("這週五")]
    public void A_day_to_come_is_taken_only_where_it_makes_sense(string told)
    {
        Assert.IsType<InTheFuture>(DateReader.Read(told, Today).Problem);
        Assert.True(DateReader.Read(told, Today, mayBeInTheFuture: true).IsRead);
    }

    [Theory]
    [InlineData("")]
    [InlineData("不知道")]
    [InlineData("2026-02-30")]
    [InlineData("13月5日")]
    [InlineData("11/12/2026")]
    [InlineData("0912345678")]
    [InlineData("3年")]
    [InlineData("99999999年前")]
    public void Other_words_are_no_date(string told) => Assert.IsType<NothingRead>(DateReader.Read(told, Today).Problem);

    [Theory]
    [InlineData("2026-11-25", "115年11月25日", "25 November 2026")]
    [InlineData("2026-11-01..2026-11-30", "115年11月", "November 2026")]
    [InlineData("~2021-01-01..2021-12-31", "約110年", "about 2021")]
    [InlineData("2026-11-16..2026-11-22", "115年11月16日至115年11月22日", "16 November 2026 to 22 November 2026")]
    public void Dates_are_shown_in_the_years_of_the_language(string date, string chinese, string english)
    {
        var days = date.Trim('~').Split("..").Select(day => DateOnly.Parse(day, CultureInfo.InvariantCulture)).ToArray();
        var told = new ToldDate(days[0], days[^1], date.StartsWith('~'));
        Assert.Equal(chinese, told.Display("zh-TW"));
        Assert.Equal(english, told.Display("en"));
    }

    private static string Line(ToldDate date) =>
        (date.About ? "~" : "") + (date.From == date.To ? $"{date.From:yyyy-MM-dd}" : $"{date.From:yyyy-MM-dd}..{date.To:yyyy-MM-dd}");
}
