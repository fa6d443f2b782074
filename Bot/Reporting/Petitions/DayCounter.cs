using Bot.Dialogs.Cases;

namespace Bot.Reporting.Petitions;

/// <summary>Counts days for many cases: most of them share their days with others, so each count is done once.</summary>
internal sealed class DayCounter(WorkCalendar calendar, TimeLimit limit)
{
    private readonly Dictionary<(DateOnly, DateOnly, string?), int> workdays = [];
    private readonly Dictionary<(DateOnly, int, string?), DateOnly?> limits = [];

    /// <summary>The workdays after one day, up to and with the other.</summary>
    public int Working(DateOnly from, DateOnly until, string? district)
    {
        if (!workdays.TryGetValue((from, until, district), out var count))
        {
            workdays.Add((from, until, district), count = calendar.Between(from, until, district));
        }

        return count;
    }

    /// <summary>The last day of the limit; null while the clock stands.</summary>
    public DateOnly? Limit(DateOnly from, int extraDays, string? district, IReadOnlyList<Pause> pauses)
    {
        if (pauses.Count > 0)
        {
            return calendar.LastDay(limit.Plus(extraDays), from, district, pauses);
        }

        if (!limits.TryGetValue((from, extraDays, district), out var last))
        {
            limits.Add((from, extraDays, district), last = calendar.LastDay(limit.Plus(extraDays), from, district));
        }

        return last;
    }
}
