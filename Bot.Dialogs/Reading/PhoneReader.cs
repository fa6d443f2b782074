using System.Text.RegularExpressions;

namespace Bot.Dialogs.Reading;

/// <summary>Reads a telephone number as people type it, Taiwanese or foreign.</summary>
public static partial class PhoneReader
{
    private const int LeastDigits = 6;
    private const int MostDigits = 15;
    private const string Taiwan = "+886";
    private const string Kaohsiung = "+8867";

    /// <summary>
    /// The first number in the words, or a problem: <see cref="TooShort"/> and <see cref="TooLong"/> tell how many digits
    /// such a number has, <see cref="MaybeMeant"/> suggests an area code or a zero that was left out (the suggestion can be
    /// read again), and <see cref="NothingRead"/>.
    /// </summary>
    public static Reading<Phone> Read(string? words)
    {
        var found = Number().Match(Plain.Of(words));
        if (!found.Success)
        {
            return new(null, new NothingRead());
        }

        var digits = string.Concat(found.Groups["number"].Value.Where(char.IsAsciiDigit));
        var extension = found.Groups["extension"] is { Success: true } more ? more.Value : null;
        return found.Groups["plus"].Success || IsTaiwanWithoutPlus(digits) ? International(digits, extension) : National(digits, extension);
    }

    private static Reading<Phone> International(string digits, string? extension) => digits switch
    {
        ['8', '8', '6', .. var rest] => National("0" + rest.TrimStart('0'), extension),
        { Length: < LeastDigits } => new(null, new TooShort(LeastDigits)),
        { Length: > MostDigits } => new(null, new TooLong(MostDigits)),
        _ => new(new Phone("+" + digits, extension))
    };

    private static Reading<Phone> National(string digits, string? extension) => digits switch
    {
        ['0', ..] => LengthProblem(digits) is { } problem ? new(null, problem) : new(new Phone(Taiwan + digits[1..], extension)),
        [>= '2', ..] when digits.Length is 7 => new(null, new MaybeMeant(new Phone(Kaohsiung + digits, extension).ToString())),
        ['9', ..] when digits.Length is 9 => new(null, new MaybeMeant(new Phone(Taiwan + digits, extension).ToString())),
        { Length: > MostDigits } => new(null, new TooLong(MostDigits)),
        { Length: 7 or 8 } => new(null, new TooShort(9)),
        _ => new(null, new NothingRead())
    };

    // Mobile numbers have 10 digits, (02) has 10 and (07) has 9; outside those the plan varies, so both are taken.
    private static Misreading? LengthProblem(string digits)
    {
        var (least, most) = digits switch
        {
            ['0', '9', ..] or ['0', '2', ..] => (10, 10),
            ['0', '7', ..] => (9, 9),
            _ => (9, 10)
        };
        return digits.Length < least ? new TooShort(least) : digits.Length > most ? new TooLong(most) : null;
    }

    private static bool IsTaiwanWithoutPlus(string digits) => digits is ['8', '8', '6', ..] && digits.Length is 11 or 12 or 13;

    [GeneratedRegex(@"(?<![0-9])(?<plus>\+)?(?<number>\(?[0-9](?:[ ().\-–—ー]*[0-9]){4,24})(?:[ ,]*(?:#|轉|分機|ext\.?|x)[ :]*(?<extension>[0-9]{1,6}))?", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
