using System.Globalization;
using System.Text;

namespace Bot.Dialogs.Reading;

/// <summary>Numbers as they are written in Taiwan: 105, １０５, 一百零五, 一〇五, 廿三, 兩.</summary>
public static class Numerals
{
    /// <summary>A regular expression for one numeral, in any of the ways of writing.</summary>
    internal const string Pattern = "[0-9零〇一二兩三四五六七八九十廿卅百千]+";

    private const string Digits = "零一二三四五六七八九";
    private const int Largest = 99_999_999;

    /// <summary>The value of a numeral, up to 99,999,999; null if the text is anything else.</summary>
    public static int? ValueOf(string? text)
    {
        long total = 0, pending = -1;
        foreach (var c in text ?? "")
        {
            if (UnitOf(c) is { } unit)
            {
                total += Math.Max(pending, pending < 0 ? 1 : 0) * unit;
                pending = c is '廿' or '卅' ? 0 : -1;
            }
            else if (DigitOf(c) is { } digit)
            {
                // After a unit the digits of 廿三 follow, between digits those of 一〇五.
                pending = (Math.Max(pending, 0) * 10) + digit;
            }
            else
            {
                return null;
            }

            if (total + pending > Largest)
            {
                return null;
            }
        }

        return string.IsNullOrEmpty(text) ? null : (int)(total + Math.Max(pending, 0));
    }

    /// <summary>A number in Chinese as it is read aloud, the way road names and sections have it: 12 is 十二.</summary>
    /// <param name="value">0 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is larger or negative.</exception>
    public static string Chinese(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 9999);
        var written = new StringBuilder();
        var gap = false;
        foreach (var (unit, word) in ((int, string)[])[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = value / unit % 10;
            written.Append(gap && digit > 0 ? "零" : "").Append(digit > 0 ? Digits[digit] + word : "");
            gap = digit is 0 && written.Length > 0;
        }

        return written.ToString() switch
        {
            "" => "零",
            ['一', '十', .. var rest] => "十" + rest,
            var text => text
        };
    }

    /// <summary>A numeral in Arabic digits; the text itself if it is no numeral.</summary>
    internal static string Arabic(string text) =>
        ValueOf(text) is { } value ? value.ToString(CultureInfo.InvariantCulture) : text;

    private static int? UnitOf(char c) => c switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        '廿' => 20,
        '卅' => 30,
        _ => null
    };

    private static int? DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        '〇' => 0,
        '兩' => 2,
        _ => Digits.IndexOf(c) is >= 0 and var digit ? digit : null
    };
}
