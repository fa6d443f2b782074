using System.Text.RegularExpressions;

namespace Bot.Dialogs.Reading;

/// <summary>Dates that are told from today: 昨天, 三天前, 上週五, last month. Weeks begin on Monday.</summary>
internal static class RelativeDates
{
    private const int MostYears = 150;

    public static ToldDate? NearDay(Match match, DateOnly today)
    {
        var days = match switch
        {
            _ when match.Groups["three"].Success => -3,
            _ when match.Groups["two"].Success => -2,
            _ when match.Groups["one"].Success => -1,
            _ when match.Groups["tomorrow"].Success => 1,
            _ when match.Groups["after"].Success => 2,
            _ => 0
        };
        return ToldDate.Day(today.AddDays(days));
    }

    public static ToldDate? Ago(Match match, DateOnly today)
    {
        var unit = DateGrammar.UnitOf(match.Groups["unit"].Value);
        if (DateGrammar.IsHalf(match.Groups["count"].Value))
        {
            return unit switch
            {
                "month" => ToldDate.Day(today.AddDays(-15), about: true),
                "year" => ToldDate.Month(today.AddMonths(-6).Year, today.AddMonths(-6).Month) with { About = true },
                _ => null
            };
        }

        return (unit, DateGrammar.CountOf(match.Groups["count"].Value)) switch
        {
            ("day", <= 366 * MostYears and { } days) => ToldDate.Day(today.AddDays(-days)),
            ("week", <= 53 * MostYears and { } weeks) => ToldDate.Day(today.AddDays(-7 * weeks), about: true),
            ("month", <= 12 * MostYears and { } months) =>
                ToldDate.Month(today.AddMonths(-months).Year, today.AddMonths(-months).Month) with { About = true },
            ("year", <= MostYears and { } years) => ToldDate.Year(today.Year - years) with { About = true },
            _ => null
        };
    }

    /// <summary>A day of the week: of the week that is named, or the last one that has come.</summary>
    public static ToldDate? Weekday(Match match, DateOnly today)
    {
        var day = Monday(today).AddDays(DateGrammar.DayOfWeek(match.Groups["day"].Value));
        return (match.Groups["which"].Value, DateGrammar.StepsBack(match.Groups["which"].Value)) switch
        {
            // English speakers mean the last Friday that has come, not that of last week.
            ("last", _) => ToldDate.Day(day < today ? day : day.AddDays(-7)),
            ("" or "on", _) => ToldDate.Day(day <= today ? day : day.AddDays(-7)),
            (_, var weeks) => ToldDate.Day(day.AddDays(-7 * weeks))
        };
    }

    public static ToldDate? Span(Match match, DateOnly today)
    {
        var back = DateGrammar.StepsBack(match.Groups["which"].Value);
        var month = today.AddMonths(-back);
        return match switch
        {
            _ when match.Groups["week"].Success => new(Monday(today).AddDays(-7 * back), Monday(today).AddDays((-7 * back) + 6)),
            _ when match.Groups["day"].Success => DateReader.FullDate(month.Year, month.Month, DateReader.Part(match, "day")),
            _ when match.Groups["month"].Success => ToldDate.Month(month.Year, month.Month),
            _ => ToldDate.Year(today.Year - back)
        };
    }

    public static ToldDate? NearYear(Match match, DateOnly today)
    {
        var year = today.Year - DateGrammar.YearsBack(match.Groups["year"].Value);
        return match switch
        {
            _ when match.Groups["day"].Success => DateReader.FullDate(year, DateReader.Part(match, "month"), DateReader.Part(match, "day")),
            _ when match.Groups["month"].Success => DateReader.MonthOf(year, DateReader.Part(match, "month")),
            _ => ToldDate.Year(year)
        };
    }

    private static DateOnly Monday(DateOnly today) => today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
}
