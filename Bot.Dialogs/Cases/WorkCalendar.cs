namespace Bot.Dialogs.Cases;

/// <summary>The agency's days: which are worked. A value, so that counting needs nothing else.</summary>
public sealed record WorkCalendar
{
    /// <summary>Saturdays and Sundays alone.</summary>
    public static readonly WorkCalendar WeekendsOnly = new();

    /// <summary>Listed holidays and substitute days off; those on a weekend change nothing.</summary>
    public IReadOnlySet<DateOnly> Holidays { get; init; } = new HashSet<DateOnly>();

    /// <summary>Saturdays that are worked in exchange (補行上班日); none since 2025, but the rule may change again.</summary>
    public IReadOnlySet<DateOnly> MakeUpWorkdays { get; init; } = new HashSet<DateOnly>();

    /// <summary>Days on which work was called off at short notice (停止上班), such as typhoon days.</summary>
    public IReadOnlySet<Closure> Closures { get; init; } = new HashSet<Closure>();

    /// <summary>True if the agency works on that day, for matters of that district.</summary>
    /// <param name="day">The day in Taiwan.</param>
    /// <param name="district">One of Kaohsiung's districts; null if it does not matter or is not known.</param>
    public bool IsWorkday(DateOnly day, string? district) =>
        !Closures.Contains(new(day, null))
        && (district is null || !Closures.Contains(new(day, district)))
        && (MakeUpWorkdays.Contains(day)
            || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day)));
}

/// <summary>A day on which work was called off.</summary>
/// <param name="Day">Which.</param>
/// <param name="District">Where; null for the whole city.</param>
public readonly record struct Closure(DateOnly Day, string? District);
