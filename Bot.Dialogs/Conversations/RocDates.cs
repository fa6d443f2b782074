using System.Globalization;

namespace Bot.Dialogs.Conversations;

/// <summary>Dates as citizens of Taiwan read them: 民國 years, counted from 1912.</summary>
public static class RocDates
{
    private const int YearZero = 1911;

    /// <summary>Taiwan has one time zone and no summer time.</summary>
    private static readonly TimeSpan Taipei = TimeSpan.FromHours(8);

    /// <summary>The 民國 year of a day.</summary>
    public static int YearOf(DateOnly day) => day.Year - YearZero;

    /// <summary>The day that a moment (UTC) is where the agency is.</summary>
    public static DateOnly DayOf(DateTime moment) => DateOnly.FromDateTime(moment + Taipei);

    /// <summary>115/11/22.</summary>
    public static string InFigures(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{YearOf(day)}/{day.Month:00}/{day.Day:00}");

    /// <summary>The date in full with its weekday, in a language; whoever reads another than Chinese counts years from Christ.</summary>
    public static string InFull(DateOnly day, string? language)
    {
        var words = Words.In(language);
        var weekday = words.Weekdays.Split(' ')[(int)day.DayOfWeek];
        var month = words.Months.Split(' ')[day.Month - 1];
        return Wordbook.Fill(words.LongDate, words.Language is SpokenLanguage.Chinese ? YearOf(day) : day.Year, month, day.Day, weekday);
    }
}
