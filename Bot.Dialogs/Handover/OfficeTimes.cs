using Bot.Dialogs.Cases;

namespace Bot.Dialogs.Handover;

/// <summary>When people answer on a working day, on the agency's wall.</summary>
/// <param name="Opens">From then on.</param>
/// <param name="Closes">Until just before then.</param>
/// <param name="LunchFrom">Nobody answers from then on; null without a break.</param>
/// <param name="LunchTo">Until just before then.</param>
public sealed record OfficeTimes(TimeOnly Opens, TimeOnly Closes, TimeOnly? LunchFrom = null, TimeOnly? LunchTo = null)
{
    // Longer than any row of days off; a calendar without workdays must not be searched for ever.
    private const int MostDaysAhead = 60;

    /// <summary>Whether people answer at a moment.</summary>
    /// <param name="wall">The moment on the agency's wall.</param>
    /// <param name="calendar">Which days are worked.</param>
    public bool IsOpen(DateTime wall, WorkCalendar calendar) =>
        calendar.IsWorkday(DateOnly.FromDateTime(wall), district: null) && IsOpen(TimeOnly.FromDateTime(wall));

    /// <summary>When people answer next; the moment itself while they do, null if the calendar knows no such day.</summary>
    /// <param name="wall">The moment on the agency's wall.</param>
    /// <param name="calendar">Which days are worked.</param>
    public DateTime? NextOpening(DateTime wall, WorkCalendar calendar)
    {
        var (today, time) = (DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
        if (calendar.IsWorkday(today, district: null) && time < Closes)
        {
            return IsOpen(time) ? wall : today.ToDateTime(time < Opens ? Opens : LunchTo!.Value);
        }

        return Enumerable.Range(1, MostDaysAhead).Select(today.AddDays).Where(day => calendar.IsWorkday(day, district: null))
            .Select(day => (DateTime?)day.ToDateTime(Opens)).FirstOrDefault();
    }

    private bool IsOpen(TimeOnly time) => time >= Opens && time < Closes && !(time >= LunchFrom && time < LunchTo);
}
