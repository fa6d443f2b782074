using Microsoft.Extensions.Options;

namespace Bot.Platform;

/// <summary>Section <c>Site</c>: what holds for the whole agency.</summary>
public sealed class SiteOptions
{
    /// <summary>The address at which people reach the site, as in <c>https://bot.example.gov.tw</c>; empty for the one it listens on.</summary>
    public string PublicBaseUrl { get; init; } = "";

    /// <summary>Addresses or networks of the reverse proxies in front of the program, whose word about who calls is believed.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>Addresses or networks that see the figures of <c>/health/ready</c>, beside this machine itself.</summary>
    public IReadOnlyList<string> HealthDetailsTo { get; init; } = [];

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

    /// <summary>A moment (UTC) as the clock on the agency's wall shows it.</summary>
    public DateTime OnTheWall(DateTime moment) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(moment, DateTimeKind.Utc), zone);

    /// <summary>The moment (UTC) at which the clock on the agency's wall shows this.</summary>
    public DateTime MomentOf(DateTime wall) => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(wall, DateTimeKind.Unspecified), zone);

    /// <summary>The day of a moment (UTC).</summary>
    public DateOnly DayOf(DateTime moment) => DateOnly.FromDateTime(OnTheWall(moment));

    /// <summary>The first day of the month in which a moment (UTC) lies.</summary>
    public DateOnly MonthOf(DateTime moment) =>
        DayOf(moment) is var day ? new(day.Year, day.Month, 1) : default;
}
