using System.Text.RegularExpressions;

namespace Bot.Dialogs.Places;

/// <summary>Names in an address that is written in English. Such an address stays words; only its city and district are read.</summary>
internal static partial class EnglishWords
{
    public const string Kaohsiung = "Kaohsiung";

    private const string NotARoad = @"(?!(?:\s*(?:\d+(?:st|nd|rd|th)|n|s|e|w|north|south|east|west)\.?)*\s*(?:rd|road|st|street|blvd|boulevard|ave|avenue|ln|lane)\b)";

    /// <summary>Words to look in: without the apostrophes of Yong'an.</summary>
    public static string Of(string words) => Apostrophe().Replace(words, "");

    public static bool HasDistrict(string text, string name) => Has(text, name, @"\s+(?:dist|district|township|city)\b");

    public static bool HasName(string text, string name) => Has(text, name, @"\b" + NotARoad);

    public static bool HasCity(string text, string name) => Has(text, name, @"(?:\s+(?:city|county))?\b" + NotARoad);

    public static bool LooksLikeAnAddress(string text) => AddressLike().IsMatch(text);

    private static bool Has(string text, string name, string after) =>
        Regex.IsMatch(text, @"\b" + Regex.Escape(Of(name)) + after, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [GeneratedRegex("['’`]")]
    private static partial Regex Apostrophe();

    [GeneratedRegex(@"\b(?:rd|road|st|street|ln|lane|aly|alley|blvd|boulevard|sec|section)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AddressLike();
}
