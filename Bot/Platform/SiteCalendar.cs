using Microsoft.Extensions.Options;

namespace Bot.Platform;

/// <summary>Section <c>Site</c>: what holds for the whole agency.</summary>
public sealed class SiteOptions
{
    /// <summary>The address at which people reach the site, as in <c>https://bot.example.gov.tw</c>; empty for the one it listens on.</summary>
    public string PublicBaseUrl { get; init; } = "";

    /// <summary>IANA name of the zone in which staff and citizens read dates.</summary>
    public string TimeZone { get; init; } = "Asia/Taipei";
}

/// <summary>The agency's days: a date that people write begins at midnight where they are, not at midnight UTC.</summary>
public sealed class SiteCalendar(IOptions<SiteOptions> options)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <summary>The moment at which a day begins, in UTC.</summary>
    public DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), zone);

    /// <summary>A moment as the clock on the agency's wall shows it.</summary>
    public DateTime OnTheWall(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);

    /// <summary>The day that a moment falls on.</summary>
    public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(OnTheWall(utc));

    /// <summary>The first day of the month in which a moment (UTC) lies.</summary>
    public DateOnly MonthOf(DateTime moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(moment, zone)) is var day ? new(day.Year, day.Month, 1) : default;
}
