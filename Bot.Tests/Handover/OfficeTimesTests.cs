using System.Globalization;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Handover;

namespace Bot.Tests.Handover;

/// <summary>When people answer: hours, the break at noon, weekends, holidays, typhoon days and made-up Saturdays.</summary>
public sealed class OfficeTimesTests
{
    private static readonly OfficeTimes Times = new(new(8, 0), new(17, 30), new(12, 0), new(13, 30));

    private static readonly WorkCalendar Calendar = new()
    {
        Holidays = new HashSet<DateOnly> { new(2026, 12, 25) },
        MakeUpWorkdays = new HashSet<DateOnly> { new(2026, 12, 19) },
        Closures = new HashSet<Closure> { new(new(2026, 11, 24), null) }
    };

    [Theory]
    [InlineData("2026-11-18 07:59", false, "2026-11-18 08:00")]
    [InlineData("2026-11-18 08:00", true, "2026-11-18 08:00")]
    [InlineData("2026-11-18 11:59", true, "2026-11-18 11:59")]
    [InlineData("2026-11-18 12:00", false, "2026-11-18 13:30")]
    [InlineData("2026-11-18 13:29", false, "2026-11-18 13:30")]
    [InlineData("2026-11-18 13:30", true, "2026-11-18 13:30")]
    [InlineData("2026-11-18 17:29", true, "2026-11-18 17:29")]
    [InlineData("2026-11-18 17:30", false, "2026-11-19 08:00")]
    [InlineData("2026-11-20 18:00", false, "2026-11-23 08:00")] // Friday evening
    [InlineData("2026-11-21 10:00", false, "2026-11-23 08:00")] // Saturday
    [InlineData("2026-11-23 20:00", false, "2026-11-25 08:00")] // a typhoon day follows
    [InlineData("2026-12-19 10:00", true, "2026-12-19 10:00")] // a Saturday that is worked
    [InlineData("2026-12-25 10:00", false, "2026-12-28 08:00")] // a holiday before a weekend
    public void People_answer_in_office_hours_of_working_days(string wall, bool open, string next)
    {
        var moment = DateTime.Parse(wall, CultureInfo.InvariantCulture);
        Assert.Equal(open, Times.IsOpen(moment, Calendar));
        Assert.Equal(DateTime.Parse(next, CultureInfo.InvariantCulture), Times.NextOpening(moment, Calendar));
    }

    [Fact]
    public void Without_a_break_noon_is_like_any_other_hour() =>
        Assert.True(new OfficeTimes(new(8, 0), new(17, 30)).IsOpen(new DateTime(2026, 11, 18, 12, 30, 0), Calendar));

    [Fact]
    public void A_calendar_without_workdays_promises_nothing()
    {
        var never = new WorkCalendar { Closures = Enumerable.Range(0, 100).Select(d => new Closure(new DateOnly(2026, 11, 18).AddDays(d), null)).ToHashSet() };
        Assert.Null(Times.NextOpening(new DateTime(2026, 11, 18, 10, 0, 0), never));
    }
}
