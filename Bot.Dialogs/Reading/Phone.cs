using System.Globalization;

namespace Bot.Dialogs.Reading;

/// <summary>A telephone number.</summary>
/// <param name="E164">With country code and plus sign: <c>+886912345678</c>.</param>
/// <param name="Extension">Digits; null if there is none.</param>
public sealed record Phone(string E164, string? Extension = null)
{
    private const string Taiwan = "+886";

    // Longest first. National numbering plan: the digits after the area code are as many as are left.
    private static readonly string[] AreaCodes = ["0836", "0826", "082", "089", "049", "037", "02", "03", "04", "05", "06", "07", "08"];

    /// <summary>Reads the form in which a number is kept (<see cref="ToString"/>).</summary>
    public static Phone Of(string stored) => stored.Split(";ext=", 2) is [var number, var extension] ? new(number, extension) : new(stored);

    /// <summary>The form in which a number is kept (RFC 3966 without its scheme): <c>+88775618712;ext=102</c>.</summary>
    public override string ToString() => Extension is null ? E164 : $"{E164};ext={Extension}";

    /// <summary>As people write it here: 0912-345-678, (07)336-8333轉102; a foreign number keeps its plus sign.</summary>
    /// <param name="language">BCP 47 tag, for the word before an extension.</param>
    public string Display(string language)
    {
        var number = E164.StartsWith(Taiwan, StringComparison.Ordinal) ? National("0" + E164[Taiwan.Length..]) : E164;
        return Extension is null
            ? number
            : number + string.Format(CultureInfo.InvariantCulture, ReadingWords.In(language).Extension, Extension);
    }

    private static string National(string digits) => digits switch
    {
        ['0', '9', ..] or ['0', '8', '0', ..] when digits.Length is 10 => $"{digits[..4]}-{digits[4..7]}-{digits[7..]}",
        _ when AreaCodes.FirstOrDefault(code => digits.StartsWith(code, StringComparison.Ordinal)) is { } code =>
            $"({code}){Halves(digits[code.Length..])}",
        _ => digits
    };

    private static string Halves(string digits) => digits.Length switch
    {
        < 5 => digits,
        5 => $"{digits[..2]}-{digits[2..]}",
        8 => $"{digits[..4]}-{digits[4..]}",
        _ => $"{digits[..3]}-{digits[3..]}"
    };
}
