using System.Text.RegularExpressions;

namespace Bot.Dialogs.Reading;

/// <summary>The ways in which people write dates, in Chinese and English. Chinese text comes without spaces.</summary>
internal static partial class DateGrammar
{
    private const string N = Numerals.Pattern;
    private const string Free = "(?<![0-9]|[0-9][./-])";
    private const string End = "(?![0-9]|[./-][0-9])";
    private const string MonthName = "(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";

    [GeneratedRegex("約|大概|左右|about|around|or so|roughly")]
    public static partial Regex About();

    [GeneratedRegex(Free + "(?<era>民國|西元)?(?<year>" + N + ")[年./-](?<month>" + N + ")[月./-](?<day>" + N + ")[日號]?" + End)]
    public static partial Regex Full();

    [GeneratedRegex(Free + "(?<one>[0-9]{1,2})[/.-](?<two>[0-9]{1,2})[/.-](?<year>[0-9]{4})" + End)]
    public static partial Regex YearLast();

    [GeneratedRegex(Free + "(?<year>[0-9]{3,4})(?<month>[0-9]{2})(?<day>[0-9]{2})" + End)]
    public static partial Regex Compact();

    [GeneratedRegex(Free + "(?<era>民國|西元)?(?:(?<year>" + N + ")年|(?<year>[0-9]{3,4})[/.-])(?<month>" + N + ")月?" + End)]
    public static partial Regex YearAndMonth();

    [GeneratedRegex("(?<three>大前天)|(?<two>前天|前日|day before yesterday)|(?<one>昨[天日晚早]?|yesterday)|(?<none>今[天日早晚]|剛剛|剛才|現在|目前|today|just now|right now)|(?<tomorrow>明天|明日|tomorrow)|(?<after>後天)")]
    public static partial Regex NearDay();

    [GeneratedRegex("(?<count>" + N + "|半)個?(?<unit>天|日|週|周|星期|禮拜|月|年)多?(?:以|之)?前")]
    public static partial Regex Ago();

    [GeneratedRegex("(?<count>[0-9]+|an?|one|two|three|four|five|six|seven|eight|nine|ten|half a) (?<unit>day|week|month|year)s? ago")]
    public static partial Regex AgoInEnglish();

    [GeneratedRegex("(?<which>上上|上|這|本)?個?(?:週|周|星期|禮拜)(?<day>[一二三四五六日天1-7])")]
    public static partial Regex Weekday();

    [GeneratedRegex("\\b(?<which>last|this|on)? ?(?<day>mon|tues|wednes|thurs|fri|satur|sun)day\\b")]
    public static partial Regex WeekdayInEnglish();

    [GeneratedRegex("(?<which>上上|上|這|本)個?(?:(?<week>週|周|星期|禮拜)|(?<month>月)(?:(?<day>" + N + ")[日號])?)")]
    public static partial Regex WeekOrMonth();

    [GeneratedRegex("\\b(?<which>last|this) (?:(?<week>week)|(?<month>month)|(?<year>year))\\b")]
    public static partial Regex SpanInEnglish();

    [GeneratedRegex("(?<year>今年|去年|大前年|前年)(?:(?<month>" + N + ")月(?:(?<day>" + N + ")[日號]?)?)?")]
    public static partial Regex NearYear();

    [GeneratedRegex(Free + "(?:(?<month>" + N + ")月(?<day>" + N + ")[日號]?|(?<month>[0-9]{1,2})[/.](?<day>[0-9]{1,2}))" + End)]
    public static partial Regex MonthAndDay();

    [GeneratedRegex(Free + "(?<month>" + N + ")月")]
    public static partial Regex MonthAlone();

    [GeneratedRegex("\\b(?:" + MonthName + " (?<day>[0-9]{1,2})(?:st|nd|rd|th)?|(?<day>[0-9]{1,2})(?:st|nd|rd|th)? (?:of )?" + MonthName + ")" + End + "(?:,? (?<year>[0-9]{4}))?")]
    public static partial Regex DayInEnglish();

    [GeneratedRegex("\\b" + MonthName + ",? (?<year>[0-9]{4})\\b")]
    public static partial Regex MonthInEnglish();

    [GeneratedRegex(Free + "(?:(?<era>民國|西元)(?<year>" + N + ")年?|(?<year>" + N + ")年|(?<year>(?:19|20)[0-9]{2}))" + End)]
    public static partial Regex YearAlone();

    public static int MonthOf(string name) => 1 + ("janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(name, StringComparison.Ordinal) / 3);

    /// <summary>The day of the week, Monday being 0; negative if it is none.</summary>
    public static int DayOfWeek(string day) => day switch
    {
        "天" or "7" => 6,
        [>= '1' and <= '6'] => day[0] - '1',
        [_] => "一二三四五六日".IndexOf(day, StringComparison.Ordinal),
        _ => Array.IndexOf(["mon", "tues", "wednes", "thurs", "fri", "satur", "sun"], day)
    };

    /// <summary>How many weeks or months back a word points.</summary>
    public static int StepsBack(string which) => which switch
    {
        "上上" => 2,
        "上" or "last" => 1,
        _ => 0
    };

    /// <summary>How many years back a word points.</summary>
    public static int YearsBack(string year) => Array.IndexOf(["今年", "去年", "前年", "大前年"], year);

    /// <summary>The length of a unit of time in English.</summary>
    public static string UnitOf(string unit) => unit switch
    {
        "天" or "日" => "day",
        "月" => "month",
        "年" => "year",
        "day" or "month" or "year" => unit,
        _ => "week"
    };

    public static bool IsHalf(string count) => count is "半" or "half a";

    public static int? CountOf(string count) => count switch
    {
        "a" or "an" => 1,
        _ when Array.IndexOf(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], count) is >= 0 and var i => i + 1,
        _ => Numerals.ValueOf(count)
    };

    public static bool IsWestern(string era) => era is "西元";

    public static bool IsRoc(string era) => era is "民國";
}
