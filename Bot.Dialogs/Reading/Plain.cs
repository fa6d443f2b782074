using System.Globalization;
using System.Text;

namespace Bot.Dialogs.Reading;

/// <summary>
/// Words in one width, without invisible characters, half surrogates and control characters: what all readers begin with.
/// </summary>
internal static class Plain
{
    /// <summary>Normalising throws at this one although it is no half of a pair (.NET, <c>String.Normalize</c>); nobody types it.</summary>
    internal const int Unnormalisable = 0xFFFE;

    /// <summary>The words, cut to a length that no reader has trouble with.</summary>
    public static string Of(string? words, int longest = 500)
    {
        var plain = new StringBuilder();
        foreach (var rune in (words ?? "").EnumerateRunes())
        {
            if (plain.Length + rune.Utf16SequenceLength > longest)
            {
                break;
            }

            plain.Append(Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Format => "",
                _ when rune.Value is Unnormalisable => "",
                UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
                _ => rune.ToString()
            });
        }

        return plain.ToString().Normalize(NormalizationForm.FormKC).Trim();
    }
}
