using System.Globalization;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Conversations;

/// <summary>Dates as citizens of Taiwan read them: 民國 years, counted from 1912.</summary>
public static class RocDates
{
    /// <summary>Taiwan has one time zone and no summer time.</summary>
    private static readonly TimeSpan Taipei = TimeSpan.FromHours(8);

    /// <summary>The day that a moment (UTC) is where the agency is.</summary>
    public static DateOnly DayOf(DateTime moment) => DateOnly.FromDateTime(moment + Taipei);

    /// <summary>115/11/22.</summary>
    public static string InFigures(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{ToldDate.RocYear(day)}/{day.Month:00}/{day.Day:00}");
}
