using System.Globalization;

namespace Bot.Dialogs.Reading;

/// <summary>A date as exactly as it was told: a day, a week, a month or a year.</summary>
/// <param name="From">The first day that may be meant.</param>
/// <param name="To">The last day that may be meant; the same for a day.</param>
/// <param name="About">True if the citizen said "about".</param>
public readonly record struct ToldDate(DateOnly From, DateOnly To, bool About = false)
{
    /// <summary>The years of the Republic are counted from 1912.</summary>
    private const int BeforeTheRepublic = 1911;

    /// <summary>One day in words: 115年11月25日 in Chinese, 25 November 2026 in English.</summary>
    public static string Display(DateOnly day, string? language)
    {
        var words = ReadingWords.In(language);
        return Fill(words.Day, day, words);
    }

    /// <summary>The 民國 year of a day.</summary>
    public static int RocYear(DateOnly day) => day.Year - BeforeTheRepublic;

    /// <summary>In words, as exactly as it was told.</summary>
    public string Display(string? language)
    {
        var words = ReadingWords.In(language);
        var text = this switch
        {
            _ when From == To => Fill(words.Day, From, words),
            _ when From.AddMonths(1).AddDays(-1) == To => Fill(words.Month, From, words),
            _ when From.AddYears(1).AddDays(-1) == To => Fill(words.Year, From, words),
            _ => string.Format(CultureInfo.InvariantCulture, words.Span, Fill(words.Day, From, words), Fill(words.Day, To, words))
        };
        return About ? string.Format(CultureInfo.InvariantCulture, words.About, text) : text;
    }

    internal static ToldDate Day(DateOnly day, bool about = false) => new(day, day, about);

    internal static ToldDate Month(int year, int month)
    {
        DateOnly first = new(year, month, 1);
        return new(first, first.AddMonths(1).AddDays(-1));
    }

    internal static ToldDate Year(int year) => new(new(year, 1, 1), new(year, 12, 31));

    private static string Fill(string pattern, DateOnly day, ReadingWords words) => words.CountsRocYears
        ? string.Format(CultureInfo.InvariantCulture, pattern, RocYear(day), day.Month, day.Day)
        : string.Format(CultureInfo.InvariantCulture, pattern, day.Year, day.ToString("MMMM", CultureInfo.InvariantCulture), day.Day);
}
