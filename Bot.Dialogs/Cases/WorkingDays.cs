namespace Bot.Dialogs.Cases;

/// <summary>Counting days as the law counts them. The first day does not count (行政程序法 §48 II, 民法 §120).</summary>
public static class WorkingDays
{
    // Ten years: a count that gets there has been given a calendar without workdays.
    private const int Longest = 3660;

    /// <summary>The last day of a limit.</summary>
    /// <param name="calendar">The agency's days.</param>
    /// <param name="limit">How many days of which kind; of a calendar limit, a last day that is not worked moves to the next that is (行政程序法 §48 IV).</param>
    /// <param name="from">The day of receipt.</param>
    /// <param name="district">The district of the matter.</param>
    /// <param name="pauses">While these last, no day counts.</param>
    /// <returns>The last day; null while the clock stands.</returns>
    /// <exception cref="InvalidOperationException">The calendar has no workdays.</exception>
    public static DateOnly? LastDay(
        this WorkCalendar calendar, TimeLimit limit, DateOnly from, string? district = null, IReadOnlyList<Pause>? pauses = null) =>
        calendar.Count(limit, from, district, pauses).Last;

    /// <summary>The same count with its steps, for those who have to explain it.</summary>
    public static DayCount Count(
        this WorkCalendar calendar, TimeLimit limit, DateOnly from, string? district = null, IReadOnlyList<Pause>? pauses = null)
    {
        var (day, left) = (from, limit.Days);
        var (paused, off) = (0, new List<DateOnly>());
        while (left > 0)
        {
            day = Following(day, from);
            if ((pauses ?? []).FirstOrDefault(p => p.Holds(day)) is { } pause)
            {
                if (pause.Until is null)
                {
                    return new(limit, from, limit.Days - left, paused, off, Counted: null, Last: null);
                }

                paused++;
            }
            else if (limit.Unit is DayUnit.Calendar || calendar.IsWorkday(day, district))
            {
                left--;
            }
            else
            {
                off.Add(day);
            }
        }

        var counted = day;
        while (!calendar.IsWorkday(day, district))
        {
            day = Following(day, from);
        }

        return new(limit, from, limit.Days, paused, off, counted, day);
    }

    /// <summary>The workdays after one day, up to and with the other; negative if the other is earlier.</summary>
    public static int Between(this WorkCalendar calendar, DateOnly from, DateOnly until, string? district = null)
    {
        var (first, last, sign) = from <= until ? (from, until, 1) : (until, from, -1);
        var count = 0;
        for (var day = first.AddDays(1); day <= last; day = day.AddDays(1))
        {
            count += calendar.IsWorkday(day, district) ? sign : 0;
        }

        return count;
    }

    private static DateOnly Following(DateOnly day, DateOnly from) => day.DayNumber - from.DayNumber < Longest
        ? day.AddDays(1)
        : throw new InvalidOperationException("The calendar has no workdays left to count.");
}

/// <summary>How a limit was counted.</summary>
/// <param name="Limit">The limit, extensions included.</param>
/// <param name="From">The day of receipt, which does not count.</param>
/// <param name="Days">How many days have counted: all of them, unless the clock stands.</param>
/// <param name="Paused">Days that did not count because the citizen was asked for more.</param>
/// <param name="Off">Days that did not count because the agency does not work; empty if every day counts.</param>
/// <param name="Counted">The last day that counted; null while the clock stands.</param>
/// <param name="Last">The last day of the limit: the same, or the next workday; null while the clock stands.</param>
public sealed record DayCount(TimeLimit Limit, DateOnly From, int Days, int Paused, IReadOnlyList<DateOnly> Off, DateOnly? Counted, DateOnly? Last);

/// <summary>A limit of the law or of the service.</summary>
/// <param name="Days">From 0.</param>
/// <param name="Unit">Of which kind.</param>
public readonly record struct TimeLimit(int Days, DayUnit Unit)
{
    /// <summary>The limit with an extension of the same kind.</summary>
    public TimeLimit Plus(int days) => this with { Days = Days + days };
}

/// <summary>The kinds of day that limits count.</summary>
public enum DayUnit
{
    /// <summary>Every day.</summary>
    Calendar,

    /// <summary>Days on which the agency works.</summary>
    Working
}

/// <summary>A time in which the clock stands because the citizen is asked for more.</summary>
/// <param name="From">The day of asking; it still counts.</param>
/// <param name="Until">The day on which it ended, the last that does not count; null while it lasts.</param>
public sealed record Pause(DateOnly From, DateOnly? Until = null)
{
    /// <summary>True if the day does not count.</summary>
    public bool Holds(DateOnly day) => day > From && (Until is null || day <= Until);
}
