using System.Globalization;
using System.Text;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Conversations;

/// <summary>
/// A citizen's typed words made comparable: one width and case, no invisible or direction marks. Only for recognising what
/// is meant; what staff read later is the text as it was typed.
/// </summary>
internal sealed class TypedWords
{
    private TypedWords(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in Whole(text).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            HasEmoji |= Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol;
            HasQuestionMark |= rune.Value is '?';
            HasLetters |= Rune.IsLetterOrDigit(rune);
            seen.Append(Simplify(rune));
        }

        Clauses = seen.ToString();
        Command = string.Concat(Clauses.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The words with a line break for every punctuation mark, so that a "not" is read only within its clause.</summary>
    public string Clauses { get; }

    /// <summary>The words without spaces and punctuation, to be compared with whole commands.</summary>
    public string Command { get; }

    /// <summary>True if there is something to read: a letter or a digit.</summary>
    public bool HasLetters { get; }

    public bool HasEmoji { get; }

    public bool HasQuestionMark { get; }

    /// <summary>The words of an activity; null if it has none.</summary>
    public static TypedWords? In(string? text) => text is null ? null : new(text);

    /// <summary>What was typed with or on something: a text, a sticker with words, a photo with words.</summary>
    public static string? Of(Activity activity) => activity switch
    {
        TextActivity said => said.Text,
        StickerActivity { Text: { } text } when !string.IsNullOrWhiteSpace(text) => text,
        MediaActivity { Text: { } text } when !string.IsNullOrWhiteSpace(text) => text,
        _ => null
    };

    // Half a surrogate pair cannot be normalised; reading by runes replaces it.
    private static string Whole(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsInvisible(rune))
            {
                whole.Append(rune);
            }
        }

        return whole.ToString();
    }

    // The fillers and the blank braille cell count as letters or symbols in Unicode, yet nobody sees them.
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format
        || rune.Value is Plain.Unnormalisable or 0x034F or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800 or (>= 0xFE00 and <= 0xFE0F);

    private static string Simplify(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        _ when rune.Value is '\'' or 0x2019 => "",
        _ when rune.Value is '\n' or '\r' => "\n",
        _ when Rune.IsWhiteSpace(rune) => " ",
        UnicodeCategory.Control => "",
        _ when Rune.IsPunctuation(rune) || Rune.IsSymbol(rune) => "\n",
        _ => Rune.ToLowerInvariant(rune).ToString()
    };
}
