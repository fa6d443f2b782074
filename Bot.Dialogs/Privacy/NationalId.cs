using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Privacy;

/// <summary>
/// National identification numbers of Taiwan, to notice them in free text: the bot never needs one. A letter and nine digits
/// of which the first is 1 or 2 (citizens), 8 or 9 (residents since 2021); older residents' numbers have two letters and
/// eight digits.
/// </summary>
public static partial class NationalId
{
    /// <summary>What looks like one: full-width or not, with hyphens and blanks or without.</summary>
    internal const string Pattern =
        @"(?<![A-Za-zＡ-Ｚａ-ｚ\p{Nd}])[A-Za-zＡ-Ｚａ-ｚ][\s-]?[1289１２８９A-Da-dＡ-Ｄａ-ｄ](?:[\s-]?\p{Nd}){8}(?!\p{Nd})";

    private const string InOrderOfCodes = "ABCDEFGHJKLMNPQRSTUVXYWZIO";
    private const int FirstCode = 10;

    /// <summary>Whether a text has a number in it whose check digit is right.</summary>
    public static bool IsIn(string text) => Alike().Matches(text).Any(match => IsValid(Plain(match.Value)));

    /// <summary>Whether ten characters (upper case, no blanks) are a number with the right check digit.</summary>
    public static bool IsValid(ReadOnlySpan<char> number)
    {
        if (number.Length != 10 || !InOrderOfCodes.Contains(number[0]) || number[2..].ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var code = Code(number[0]);
        var second = number[1] is >= 'A' and <= 'D' ? Code(number[1]) % 10 : number[1] - '0';
        if (number[1] is not ('1' or '2' or '8' or '9' or (>= 'A' and <= 'D')))
        {
            return false;
        }

        var sum = code / 10 + code % 10 * 9 + second * 8 + (number[9] - '0');
        for (var i = 2; i < 9; i++)
        {
            sum += (number[i] - '0') * (9 - i);
        }

        return sum % 10 == 0;
    }

    private static int Code(char letter) => FirstCode + InOrderOfCodes.IndexOf(letter, StringComparison.Ordinal);

    private static string Plain(string written) =>
        string.Concat(written.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));

    [GeneratedRegex(Pattern)]
    private static partial Regex Alike();
}
