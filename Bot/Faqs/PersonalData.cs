using System.Text.RegularExpressions;

namespace Bot.Faqs;

/// <summary>
/// Masks what may identify a person in words kept for learning: national ids, phone and other long numbers, mail addresses.
/// Digits may be full-width or broken up by hyphens, dots and blanks.
/// </summary>
internal static partial class PersonalData
{
    public static string Mask(string text) => Numbers().Replace(Ids().Replace(Mails().Replace(text, "◯@◯"), "◯"), "◯");

    [GeneratedRegex(@"[\p{L}\p{Nd}._%+-]+@[\p{L}\p{Nd}-]+(\.[\p{L}\p{Nd}-]+)+")]
    private static partial Regex Mails();

    // One letter, then 1, 2 (citizens) or 8, 9 (residents), then eight digits.
    [GeneratedRegex(@"[A-Za-zＡ-Ｚａ-ｚ][\s-]?[1289１２８９](?:[\s-]?\p{Nd}){8}")]
    private static partial Regex Ids();

    [GeneratedRegex(@"\+?\(?\p{Nd}(?:[\s().-]{0,2}\p{Nd}){6,}")]
    private static partial Regex Numbers();
}
