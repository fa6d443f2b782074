using System.Globalization;
using Bot.Dialogs.Cases;

namespace Bot.Dialogs.Surveys;

/// <summary>When people may be asked: some days after the answer, on working days, at hours that disturb nobody.</summary>
/// <param name="DelayDays">Days after the answer.</param>
/// <param name="From">The first hour, on the agency's wall.</param>
/// <param name="Until">The hour from which nothing is sent any more.</param>
public sealed record SurveyTimes(int DelayDays, TimeOnly From, TimeOnly Until)
{
    // Ten years: a calendar that has no workday until then is broken.
    private const int Longest = 3660;

    /// <summary>When to ask about something that was answered at a moment; both on the agency's wall.</summary>
    public DateTime AskAt(DateTime answered, WorkCalendar calendar) => NextMoment(answered.AddDays(DelayDays), calendar);

    /// <summary>The first moment at which something may be sent, not before the one given.</summary>
    /// <exception cref="InvalidOperationException">The calendar has no workdays.</exception>
    public DateTime NextMoment(DateTime wall, WorkCalendar calendar)
    {
        var (day, time) = (DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
        if (time >= Until)
        {
            (day, time) = (day.AddDays(1), From);
        }

        for (var i = 0; i < Longest; i++)
        {
            if (calendar.IsWorkday(day, district: null))
            {
                return day.ToDateTime(time < From ? From : time);
            }

            (day, time) = (day.AddDays(1), From);
        }

        throw new InvalidOperationException("The calendar has no workdays left to ask on.");
    }

    /// <summary>The week of a day by ISO 8601, as answers are dated: <c>2026-W48</c>.</summary>
    public static string WeekOf(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day)}-W{ISOWeek.GetWeekOfYear(day):00}");
}
