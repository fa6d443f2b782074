using System.Globalization;
using System.Text;

namespace Knowledge.Text;

/// <summary>
/// Makes spellings that mean the same equal: width, case, variants of characters, simplified characters, numerals before
/// a counter, white space, invisible characters. Letters and digits remain, punctuation becomes a <see cref="Break"/>.
/// </summary>
public static class Normaliser
{
    /// <summary>Stands for punctuation: words on its two sides are not neighbours.</summary>
    public const char Break = '\n';

    /// <summary>What lies beyond this many characters of a text is not looked at.</summary>
    public const int Longest = 4000;

    // Normalize throws at this one although it is no half of a pair.
    private const char Unnormalisable = '\uFFFE';

    /// <summary>Normalises any text, also one with broken surrogates.</summary>
    public static string Normalise(string text) =>
        Politeness.Strip(Numerals.Normalise(Letters(Compose(text.Length > Longest ? text[..Longest] : text))));

    private static string Compose(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        // A lone half of a pair would make Normalize throw; the round trip turns it into a replacement character.
        var whole = HasLoneSurrogate(text) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
        return whole.Replace(Unnormalisable, Break).Normalize(NormalizationForm.FormKC);
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !char.IsSurrogatePair(text, i++))
            {
                return true;
            }
        }

        return false;
    }

    private static string Letters(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(text, i);
            if (char.IsSurrogate(text[i]))
            {
                // Rare Han characters are letters of two halves; emoji are not.
                Append(clean, category is UnicodeCategory.OtherLetter ? text.AsSpan(i, 2) : [Break]);
                i++;
                continue;
            }

            switch (category)
            {
                case UnicodeCategory.Format or UnicodeCategory.EnclosingMark:
                case UnicodeCategory.NonSpacingMark when text[i] is >= '\uFE00' and <= '\uFE0F':
                    break;
                case UnicodeCategory.SpaceSeparator or UnicodeCategory.Control:
                    Append(clean, [text[i] is '\n' or '\r' ? Break : ' ']);
                    break;
                case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                    or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
                    or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber
                    or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark:
                    Append(clean, [Variants.Of(char.ToLowerInvariant(text[i]))]);
                    break;
                default:
                    // An apostrophe joins: "don't" is one word.
                    if (text[i] is not ('\'' or '\u2019'))
                    {
                        Append(clean, [Break]);
                    }

                    break;
            }
        }

        return clean.ToString().Trim(' ', Break);
    }

    // A space between Han characters means nothing: people put them anywhere. Elsewhere one is as good as many.
    private static void Append(StringBuilder clean, ReadOnlySpan<char> next)
    {
        var last = clean.Length > 0 ? clean[^1] : Break;
        var blank = next[0] is ' ' or Break;
        if (blank && (last == Break || last == next[0]))
        {
            return;
        }

        if (last == ' ' && (next[0] == Break || (Script.IsHan(next[0]) && clean.Length > 1 && Script.IsHan(clean[^2]))))
        {
            clean.Length--;
        }

        clean.Append(next);
    }
}
