using Microsoft.Extensions.Options;

namespace Bot.Platform;

/// <summary>Section <c>Site</c>: what holds for the whole agency.</summary>
public sealed class SiteOptions
{
    /// <summary>IANA name of the zone in which staff and citizens read dates.</summary>
    public string TimeZone { get; init; } = "Asia/Taipei";
}

/// <summary>The agency's days: a date that people write begins at midnight where they are, not at midnight UTC.</summary>
public sealed class SiteCalendar(IOptions<SiteOptions> options)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <summary>The day that it is there at a moment.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    /// <summary>The moment at which a day begins, in UTC.</summary>
    public DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), zone);

    /// <summary>The day of a moment (UTC).</summary>
    public DateOnly DayOf(DateTime moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(moment, zone));

    /// <summary>The first day of the month in which a moment (UTC) lies.</summary>
    public DateOnly MonthOf(DateTime moment) =>
        DayOf(moment) is var day ? new(day.Year, day.Month, 1) : default;
}
