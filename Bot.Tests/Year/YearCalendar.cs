using Bot.Cases;

namespace Bot.Tests.Year;

/// <summary>The agency's days as a clerk reads them off the wall, and the hours of the rules.</summary>
internal static class YearCalendar
{
    private static readonly HashSet<DateOnly> Off = [.. CalendarFile.ReadShipped().Days.Select(d => d.Date)];

    public static bool IsWorked(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Off.Contains(day);

    /// <summary>Between nine in the evening and eight in the morning nobody is told anything that can wait.</summary>
    public static bool IsQuiet(DateTime wall) => wall.Hour is >= 21 or < 8;

    /// <summary>Surveys are asked on working days between ten and twenty o'clock.</summary>
    public static bool IsForSurveys(DateTime wall) => IsWorked(DateOnly.FromDateTime(wall)) && wall.Hour is >= 10 and < 20;

    /// <summary>The day on which somebody is asked about what ended at a moment: two days later, on a day that is worked.</summary>
    public static DateOnly AskDay(DateTime ended) => DateOnly.FromDateTime(AskAt(ended));

    /// <summary>The same to the hour: that of the end, if people may be asked then, else ten o'clock.</summary>
    public static DateTime AskAt(DateTime ended)
    {
        var day = DateOnly.FromDateTime(ended).AddDays(ended.Hour >= 20 ? 3 : 2);
        while (!IsWorked(day))
        {
            day = day.AddDays(1);
        }

        return day == DateOnly.FromDateTime(ended).AddDays(2) && ended.Hour >= 10 ? ended.AddDays(2) : day.ToDateTime(new TimeOnly(10, 0));
    }

    /// <summary>The last day of a limit: so many days on the wall, pauses struck out, and from there to a day that is worked.</summary>
    public static DateOnly LastDay(DateOnly from, int days, IReadOnlyList<(DateOnly From, DateOnly? Until)> pauses)
    {
        var counted = Enumerable.Range(1, 600).Select(from.AddDays).Where(d => !pauses.Any(p => p.From < d && d <= (p.Until ?? DateOnly.MaxValue))).ElementAt(days - 1);
        return Enumerable.Range(0, 40).Select(counted.AddDays).First(IsWorked);
    }
}
