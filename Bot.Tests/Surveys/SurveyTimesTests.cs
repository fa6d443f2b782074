using System.Globalization;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Surveys;

namespace Bot.Tests.Surveys;

/// <summary>When people are asked: two days after the answer, on a working day, between ten and eight.</summary>
public sealed class SurveyTimesTests
{
    private static readonly SurveyTimes Times = new(2, new(10, 0), new(20, 0));

    // From the list of 2026: 25 and 28 September are holidays, so that four days off hang together.
    private static readonly WorkCalendar Calendar = new() { Holidays = new HashSet<DateOnly> { new(2026, 9, 25), new(2026, 9, 28) } };

    [Theory]
    [InlineData("2026-11-23 15:30", "2026-11-25 15:30")] // Monday: Wednesday, at the same hour
    [InlineData("2026-11-23 08:05", "2026-11-25 10:00")] // too early: from ten
    [InlineData("2026-11-23 21:15", "2026-11-26 10:00")] // too late: the next morning
    [InlineData("2026-11-23 20:00", "2026-11-26 10:00")] // eight is too late as well
    [InlineData("2026-11-23 19:59", "2026-11-25 19:59")]
    [InlineData("2026-11-26 11:00", "2026-11-30 10:00")] // Thursday: Saturday is no working day
    [InlineData("2026-11-27 11:00", "2026-11-30 10:00")] // Friday: nor is Sunday
    [InlineData("2026-11-27 21:00", "2026-11-30 10:00")]
    [InlineData("2026-09-23 11:00", "2026-09-29 10:00")] // Wednesday before the four days off: Tuesday after them
    public void It_is_asked_some_days_later_in_working_hours(string answered, string asked) =>
        Assert.Equal(Wall(asked), Times.AskAt(Wall(answered), Calendar));

    [Fact]
    public void A_typhoon_day_is_no_day_to_ask()
    {
        var calendar = Calendar with { Closures = new HashSet<Closure> { new(new(2026, 11, 25), null) } };

        Assert.Equal(Wall("2026-11-26 10:00"), Times.AskAt(Wall("2026-11-23 15:30"), calendar));
    }

    [Theory]
    [InlineData("2026-12-31", "2026-W53")]
    [InlineData("2027-01-03", "2026-W53")]
    [InlineData("2027-01-04", "2027-W01")]
    public void Weeks_are_those_of_ISO_8601(string day, string week) =>
        Assert.Equal(week, SurveyTimes.WeekOf(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    private static DateTime Wall(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
