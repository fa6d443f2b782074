using Bot.Cases;
using Bot.Dialogs.Cases;
using CsCheck;

namespace Bot.Tests.Cases;

public sealed class WorkingDaysTests
{
    private static readonly WorkCalendar Official = Of(CalendarFile.ReadShipped());

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 600].Select(n => new DateOnly(2026, 1, 1).AddDays(n));

    private static readonly Gen<(TimeLimit Limit, DateOnly From, Pause[] Pauses, DateOnly[] Closed)> Counts = Gen.Select(
        Gen.Select(Gen.Int[0, 90], Gen.Bool).Select((days, working) => new TimeLimit(days, working ? DayUnit.Working : DayUnit.Calendar)),
        Days,
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 20]).Array[0, 3].Select(all => all.Select(p => new Pause(
            new DateOnly(2026, 1, 1).AddDays(p.Item1 * 10), new DateOnly(2026, 1, 1).AddDays((p.Item1 * 10) + p.Item2))).ToArray()),
        Days.Array[0, 4]);

    [Fact]
    public void Every_count_agrees_with_a_slow_count_on_a_wall_calendar() => Counts.Sample(count =>
    {
        var calendar = Official with { Closures = count.Closed.Select(day => new Closure(day, null)).ToHashSet() };

        return calendar.LastDay(count.Limit, count.From, null, count.Pauses) == OnTheWall(count.Limit, count.From, count.Pauses, count.Closed);
    }, iter: 2_000);

    [Theory]
    [InlineData("2026-11-25", 30, "2026-12-28")] // the 25th is Constitution Day, then a weekend
    [InlineData("2026-11-24", 30, "2026-12-24")]
    [InlineData("2026-01-16", 30, "2026-02-23")] // the last day lies in the Lunar New Year holiday
    public void A_limit_of_calendar_days_ends_on_a_workday(string received, int days, string last) =>
        Assert.Equal(DateOnly.Parse(last, null), Official.LastDay(new(days, DayUnit.Calendar), DateOnly.Parse(received, null)));

    [Theory]
    [InlineData("2026-11-27", 1, "2026-11-30")] // Friday; Saturday is election day and counts for nothing
    [InlineData("2026-02-13", 1, "2026-02-23")]
    [InlineData("2026-12-24", 5, "2027-01-04")] // across the turn of the year
    public void A_limit_of_working_days_counts_only_those(string received, int days, string last) =>
        Assert.Equal(DateOnly.Parse(last, null), Official.LastDay(new(days, DayUnit.Working), DateOnly.Parse(received, null)));

    [Fact]
    public void A_typhoon_day_counts_where_work_was_called_off()
    {
        var calendar = Official with { Closures = new HashSet<Closure> { new(new(2026, 7, 8), "茂林區"), new(new(2026, 7, 9), null) } };
        var limit = new TimeLimit(3, DayUnit.Working);

        Assert.Equal(new DateOnly(2026, 7, 10), calendar.LastDay(limit, new(2026, 7, 6), "三民區"));
        Assert.Equal(new DateOnly(2026, 7, 13), calendar.LastDay(limit, new(2026, 7, 6), "茂林區"));
    }

    [Fact]
    public void A_Saturday_that_is_worked_in_exchange_counts()
    {
        var calendar = Official with { MakeUpWorkdays = new HashSet<DateOnly> { new(2026, 11, 28) } };

        Assert.Equal(new DateOnly(2026, 11, 28), calendar.LastDay(new(1, DayUnit.Working), new(2026, 11, 27)));
    }

    [Fact]
    public void While_information_is_awaited_the_clock_stands()
    {
        var limit = new TimeLimit(10, DayUnit.Calendar);

        Assert.Null(Official.LastDay(limit, new(2026, 11, 2), null, [new(new(2026, 11, 5))]));
        Assert.Equal(new DateOnly(2026, 11, 17), Official.LastDay(limit, new(2026, 11, 2), null, [new(new(2026, 11, 5), new(2026, 11, 10))]));
    }

    [Fact]
    public void A_pause_on_the_day_of_asking_costs_nobody_a_day() => Assert.Equal(
        Official.LastDay(new(10, DayUnit.Calendar), new(2026, 11, 2)),
        Official.LastDay(new(10, DayUnit.Calendar), new(2026, 11, 2), null, [new(new(2026, 11, 5), new(2026, 11, 5))]));

    [Fact]
    public void An_overdue_case_stays_overdue_while_more_is_asked_for() => Assert.Equal(
        new DateOnly(2026, 11, 12), Official.LastDay(new(10, DayUnit.Calendar), new(2026, 11, 2), null, [new(new(2026, 11, 20))]));

    [Fact]
    public void A_calendar_without_workdays_is_a_mistake_of_ours()
    {
        var never = new WorkCalendar { Holidays = Enumerable.Range(0, 5_000).Select(n => new DateOnly(2026, 1, 1).AddDays(n)).ToHashSet() };

        Assert.Throws<InvalidOperationException>(() => never.LastDay(new(1, DayUnit.Working), new(2026, 1, 1)));
    }

    [Theory]
    [InlineData(2026, 120)]
    [InlineData(2027, 121)]
    public void The_shipped_calendar_has_the_days_off_that_were_announced(int year, int off)
    {
        var days = Enumerable.Range(0, 365).Select(n => new DateOnly(year, 1, 1).AddDays(n));

        Assert.Equal(off, days.Count(day => !Official.IsWorkday(day, null)));
    }

    [Fact]
    public void Workdays_between_two_days_are_counted_in_both_directions()
    {
        Assert.Equal(4, Official.Between(new(2026, 12, 21), new(2026, 12, 28)));
        Assert.Equal(-4, Official.Between(new(2026, 12, 28), new(2026, 12, 21)));
    }

    // A second way to the same answer: lay all days out, strike what does not count, and take the one at the place.
    private static DateOnly OnTheWall(TimeLimit limit, DateOnly from, Pause[] pauses, DateOnly[] closed)
    {
        var off = CalendarFile.ReadShipped().Days.Select(d => d.Date).Concat(closed).ToHashSet();
        var wall = Enumerable.Range(1, 900).Select(n => from.AddDays(n)).ToList();
        var works = (DateOnly day) => (int)day.DayOfWeek is >= 1 and <= 5 && !off.Contains(day);
        var counted = wall.Where(day => !pauses.Any(p => day.DayNumber > p.From.DayNumber && day.DayNumber <= p.Until!.Value.DayNumber))
            .Where(day => limit.Unit is DayUnit.Calendar || works(day)).ToList();
        var last = limit.Days == 0 ? from : counted[limit.Days - 1];
        return works(last) ? last : wall.First(day => day > last && works(day));
    }

    private static WorkCalendar Of(CalendarFile file) => new() { Holidays = file.Days.Select(d => d.Date).ToHashSet() };
}
