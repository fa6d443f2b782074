using System.Buffers;
using System.Globalization;
using System.Text;

namespace Knowledge.Text;

/// <summary>
/// Writes Chinese numerals before a counter in digits (三十天 → 30天, 二樓 → 2樓). Elsewhere they are parts of words
/// (一般, 萬一, 三民區) and stay.
/// </summary>
internal static class Numerals
{
    private const string Digits = "零一二三四五六七八九";
    private const string Counters = "樓層年月日天號元萬歲坪次週周條項款棟戶倍";
    private static readonly SearchValues<char> Numeral = SearchValues.Create(Digits + "〇兩十百千");

    public static string Normalise(string text)
    {
        var first = text.AsSpan().IndexOfAny(Numeral);
        if (first < 0)
        {
            return text;
        }

        var written = new StringBuilder(text.Length).Append(text, 0, first);
        for (var start = first; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && Numeral.Contains(text[end]))
            {
                end++;
            }

            if (end > start && end < text.Length && Counters.Contains(text[end]))
            {
                written.Append(ValueOf(text.AsSpan(start, end - start)).ToString(CultureInfo.InvariantCulture));
                start = end;
                continue;
            }

            end = Math.Max(end, start + 1);
            written.Append(text, start, end - start);
            start = end;
        }

        return written.ToString();
    }

    // 一百零五 and 一〇五 are both 105.
    private static long ValueOf(ReadOnlySpan<char> numeral)
    {
        long total = 0, digit = 0;
        var pending = false;
        foreach (var c in numeral)
        {
            if (c is '十' or '百' or '千')
            {
                total += (pending ? digit : 1) * (c is '十' ? 10 : c is '百' ? 100 : 1000);
                (digit, pending) = (0, false);
                continue;
            }

            var value = c switch { '〇' => 0, '兩' => 2, _ => Digits.IndexOf(c) };
            digit = pending ? (digit * 10 + value) % 1_000_000_000 : value;
            pending = true;
        }

        return total + digit;
    }
}
