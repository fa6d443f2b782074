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
        this WorkCalendar calendar, TimeLimit limit, DateOnly from, string? district = null, IReadOnlyList<Pause>? pauses = null)
    {
        var (day, left) = (from, limit.Days);
        while (left > 0)
        {
            day = Following(day, from);
            if ((pauses ?? []).FirstOrDefault(p => p.Holds(day)) is { } pause)
            {
                if (pause.Until is null)
                {
                    return null;
                }
            }
            else if (limit.Unit is DayUnit.Calendar || calendar.IsWorkday(day, district))
            {
                left--;
            }
        }

        while (!calendar.IsWorkday(day, district))
        {
            day = Following(day, from);
        }

        return day;
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
