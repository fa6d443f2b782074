using System.Text.RegularExpressions;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Cases;

/// <summary>A case number that somebody typed, perhaps with its code.</summary>
/// <param name="Number">The number; its check letter fits.</param>
/// <param name="Code">What may be its code; null if there is none.</param>
internal sealed partial record CaseMention(CaseNumber Number, string? Code)
{
    // Years before 民國100 and after 199 are telephone numbers that happen to fit.
    private const char Century = '1';

    /// <summary>The first case number in a text; null if there is none.</summary>
    public static CaseMention? In(string? text)
    {
        var plain = Plain.Of(text).ToUpperInvariant();
        foreach (Match match in NumberLike().Matches(plain))
        {
            if (CaseNumber.TryParse(match.Value, out var number) && number.Value[0] == Century)
            {
                return new(number, CodeIn(plain.Remove(match.Index, match.Length)));
            }
        }

        return null;
    }

    /// <summary>A code as it may be typed alone: letters and digits, perhaps with blanks and hyphens; null for anything else.</summary>
    public static string? CodeAlone(string? text) =>
        Plain.Of(text).ToUpperInvariant() is var plain && CodeTyped().IsMatch(plain) ? string.Concat(plain.Where(char.IsAsciiLetterOrDigit)) : null;

    // A word of an ordinary sentence has no digits in it.
    private static string? CodeIn(string rest) =>
        CodeLike().Matches(rest).Select(m => m.Value).FirstOrDefault(code => code.Any(char.IsAsciiDigit) && code.Any(char.IsAsciiLetter));

    // The letters that are taken for digits are those of CaseNumber.
    [GeneratedRegex("(?<![A-Z0-9])[0-9OQDIJLZSBG]{3}[ -]?[0-9OQDIJLZSBG]{6}[ -]?[A-Z0-9](?![A-Z0-9])")]
    private static partial Regex NumberLike();

    [GeneratedRegex("(?<![A-Z0-9])[A-Z0-9]{6,12}(?![A-Z0-9])")]
    private static partial Regex CodeLike();

    [GeneratedRegex("^[A-Z0-9](?:[ -]?[A-Z0-9]){5,11}$")]
    private static partial Regex CodeTyped();
}
