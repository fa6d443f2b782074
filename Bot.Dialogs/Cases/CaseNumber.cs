using System.Globalization;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Cases;

/// <summary>
/// The number of a case: three digits of the 民國 year, six running digits, and a check letter: <c>115-000123-K</c>. The
/// check letter catches any single wrong character and any two digits that changed places.
/// </summary>
public readonly record struct CaseNumber
{
    /// <summary>The largest running number of a year.</summary>
    public const int LargestRunning = 999_999;

    private const int Digits = 9;

    // 23 letters, a prime number of them: with the weights 1 to 9 no single change and no swap leaves the sum as it was.
    // I, O and Q are left out because they are read as digits.
    private const string CheckLetters = "ABCDEFGHJKLMNPRSTUVWXYZ";

    // What people write for a digit, and for the letter at the end.
    private const string LookAlikes = "OQDIJLZSBG";
    private const string MeantDigits = "0001112586";
    private const string DigitsForLetters = "258";
    private const string MeantLetters = "ZSB";

    private CaseNumber(string digits) => Value = $"{digits[..3]}-{digits[3..]}-{CheckLetterOf(digits)}";

    /// <summary>The number as it is shown and stored: <c>115-000123-K</c>, always 12 characters; null only in <c>default</c>.</summary>
    public string Value { get; }

    /// <summary>The number of the <paramref name="running"/>th case of a year.</summary>
    /// <param name="rocYear">民國 year, 1 to 999.</param>
    /// <param name="running">1 to <see cref="LargestRunning"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part is out of its range.</exception>
    public static CaseNumber Of(int rocYear, int running)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rocYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rocYear, 999);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(running);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(running, LargestRunning);
        return new(string.Create(CultureInfo.InvariantCulture, $"{rocYear:000}{running:000000}"));
    }

    /// <summary>
    /// Reads a number as people copy it: any width, case, hyphens and spaces, and letters that look like the digit meant.
    /// False if it is not a number or its check letter does not fit.
    /// </summary>
    public static bool TryParse(string? text, out CaseNumber number)
    {
        number = default;
        var written = string.Concat(Plain.Of(text).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        if (written.Length != Digits + 1)
        {
            return false;
        }

        var digits = string.Concat(written[..Digits].Select(c => Meant(c, LookAlikes, MeantDigits)));
        if (!digits.All(char.IsAsciiDigit) || CheckLetterOf(digits) != Meant(written[^1], DigitsForLetters, MeantLetters))
        {
            return false;
        }

        number = new(digits);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static char CheckLetterOf(string digits) =>
        CheckLetters[digits.Select((digit, i) => (digit - '0') * (i + 1)).Sum() % CheckLetters.Length];

    private static char Meant(char written, string from, string meant) =>
        from.IndexOf(written, StringComparison.Ordinal) is >= 0 and var i ? meant[i] : written;
}
