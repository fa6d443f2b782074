using System.Globalization;
using System.Text;

namespace Knowledge.Text;

/// <summary>Takes diacritics off, as most people type Vietnamese in a hurry: "nhà ở" → "nha o".</summary>
internal static class Marks
{
    public static bool Any(ReadOnlySpan<char> word) => word.ContainsAnyExceptInRange('\0', '\u007F');

    public static string Strip(ReadOnlySpan<char> word)
    {
        var bare = new StringBuilder(word.Length);
        foreach (var c in word.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            {
                bare.Append(c is 'đ' ? 'd' : c);
            }
        }

        return bare.ToString();
    }
}
