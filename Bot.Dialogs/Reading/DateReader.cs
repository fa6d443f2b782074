using System.Text.RegularExpressions;

namespace Bot.Dialogs.Reading;

/// <summary>
/// Reads dates in 民國 and Western forms and relative to a given day: 115.11.5, 1151105, 2026-11-05, 11月5日, Nov 5, 昨天,
/// 三天前, 上週五, 約民國110年.
/// </summary>
public static class DateReader
{
    private const int Earliest = 1850;
    private const int Latest = 2200;

    // The more a form says, the earlier it is tried.
    private static readonly IReadOnlyList<(Regex Form, Func<Match, DateOnly, ToldDate?> Read)> Forms =
    [
        (DateGrammar.Full(), (m, today) => FullDate(YearOf(m), Part(m, "month"), Part(m, "day"))),
        (DateGrammar.YearLast(), (m, today) => YearLast(Part(m, "one"), Part(m, "two"), Part(m, "year"))),
        (DateGrammar.Compact(), (m, today) => FullDate(YearOf(m), Part(m, "month"), Part(m, "day"))),
        (DateGrammar.YearAndMonth(), (m, today) => MonthOf(YearOf(m), Part(m, "month"))),
        (DateGrammar.NearYear(), RelativeDates.NearYear),
        (DateGrammar.Ago(), RelativeDates.Ago),
        (DateGrammar.AgoInEnglish(), RelativeDates.Ago),
        (DateGrammar.Weekday(), RelativeDates.Weekday),
        (DateGrammar.WeekdayInEnglish(), RelativeDates.Weekday),
        (DateGrammar.WeekOrMonth(), RelativeDates.Span),
        (DateGrammar.SpanInEnglish(), RelativeDates.Span),
        (DateGrammar.DayInEnglish(), EnglishDay),
        (DateGrammar.MonthInEnglish(), (m, today) => MonthOf(Part(m, "year"), DateGrammar.MonthOf(m.Groups["name"].Value))),
        (DateGrammar.MonthAndDay(), (m, today) => LatestDay(Part(m, "month"), Part(m, "day"), today)),
        (DateGrammar.NearDay(), RelativeDates.NearDay),
        (DateGrammar.MonthAlone(), (m, today) => LatestMonth(Part(m, "month"), today)),
        (DateGrammar.YearAlone(), (m, today) => YearAlone(m))
    ];

    /// <summary>
    /// The date, as exactly as it was told, or <see cref="NothingRead"/>, or <see cref="InTheFuture"/> unless that is allowed. A date
    /// without a year is the last one that has come.
    /// </summary>
    /// <param name="words">The citizen's words.</param>
    /// <param name="today">The day on which they were said, in Taipei.</param>
    /// <param name="mayBeInTheFuture">True where a coming date makes sense.</param>
    public static Reading<ToldDate> Read(string? words, DateOnly today, bool mayBeInTheFuture = false)
    {
        var plain = Plain.Of(words, 200).ToLowerInvariant();
        var text = plain.Any(c => c > 0x2E7F) ? plain.Replace(" ", "", StringComparison.Ordinal) : plain;
        foreach (var (form, read) in Forms)
        {
            if (form.Match(text) is { Success: true } match && read(match, today) is { } date)
            {
                return date.From > today && !mayBeInTheFuture
                    ? new(date, new InTheFuture(date.From))
                    : new(date with { About = date.About || DateGrammar.About().IsMatch(text) });
            }
        }

        return new(default, new NothingRead());
    }

    internal static int? Part(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? Numerals.ValueOf(found.Value) : null;

    internal static ToldDate? FullDate(int? year, int? month, int? day) =>
        year is >= Earliest and <= Latest && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year.Value, month.Value)
            ? ToldDate.Day(new(year.Value, month.Value, day.Value))
            : null;

    internal static ToldDate? MonthOf(int? year, int? month) =>
        year is >= Earliest and <= Latest && month is >= 1 and <= 12 ? ToldDate.Month(year.Value, month.Value) : null;

    // Three digits are a 民國 year, four a Western one. Two are written for either: 99 is 民國, 26 is 2026.
    private static int? YearOf(Match match)
    {
        var era = match.Groups["era"].Value;
        return Part(match, "year") switch
        {
            null => null,
            var year when DateGrammar.IsWestern(era) => year,
            var year when DateGrammar.IsRoc(era) => year + 1911,
            < 30 and var year => year + 2000,
            < 1000 and var year => year + 1911,
            var year => year
        };
    }

    private static ToldDate? YearAlone(Match match)
    {
        // 3年 may be how long it has been there.
        var isYear = match.Groups["era"].Success || Part(match, "year") is >= 40;
        return isYear && YearOf(match) is >= Earliest and <= Latest and var year ? ToldDate.Year(year) : null;
    }

    // 11/12/2026 is read in two ways by two people, so it is not read at all.
    private static ToldDate? YearLast(int? one, int? two, int? year) => (one, two) switch
    {
        _ when one == two => FullDate(year, one, two),
        ( > 12, _) => FullDate(year, two, one),
        (_, > 12) => FullDate(year, one, two),
        _ => null
    };

    private static ToldDate? EnglishDay(Match match, DateOnly today)
    {
        var month = DateGrammar.MonthOf(match.Groups["name"].Value);
        return Part(match, "year") is { } year ? FullDate(year, month, Part(match, "day")) : LatestDay(month, Part(match, "day"), today);
    }

    private static ToldDate? LatestDay(int? month, int? day, DateOnly today) =>
        FullDate(today.Year, month, day) is { } thisYear && thisYear.From <= today ? thisYear : FullDate(today.Year - 1, month, day);

    private static ToldDate? LatestMonth(int? month, DateOnly today) =>
        MonthOf(today.Year, month) is { } thisYear && thisYear.From <= today ? thisYear : MonthOf(today.Year - 1, month);
}
