using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Cases;

/// <summary>
/// The code that opens a case from another account: eight characters that are not mistaken for each other, about 37 bits; with a
/// letter and a digit at least, so that it is told from ordinary words.
/// Wrong tries lock, so that it cannot be guessed online; only a keyed hash is stored.
/// </summary>
public static class LookUpCode
{
    /// <summary>Characters of a code.</summary>
    public const int Length = 8;

    /// <summary>Without 0, 1, 5, 8, B, I, L, O, S, U and V: what is read wrongly on paper or heard wrongly on the telephone.</summary>
    public const string Alphabet = "234679ACDEFGHJKMNPQRTWXYZ";

    /// <summary>A code as it is compared, from what somebody typed: any width, case, blanks and hyphens.</summary>
    public static string Normalise(string? typed) =>
        string.Concat(Plain.Of(typed).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
}
