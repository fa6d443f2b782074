using System.Buffers;

namespace Knowledge.Text;

/// <summary>
/// Takes the commonest English endings off a word. It is lighter than Porter's on purpose: a stem that is too short joins
/// words that differ, and word parts (see <see cref="Cutter"/>) join the rest.
/// </summary>
internal static class Stemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word) => word switch
    {
        { Length: < 4 } => word,
        [.., 's', 's'] or [.., 'u', 's'] or [.., 'i', 's'] => word,
        [.. var stem, 'i', 'e', 's'] when stem.Length > 2 => word[..^2],
        [.. var stem, 's'] => Stem(stem),
        [.., 'e', 'e', 'd'] => word,
        [.. var stem, 'e', 'd'] when HasVowel(stem) => Tidy(stem),
        [.. var stem, 'i', 'n', 'g'] when HasVowel(stem) => Tidy(stem),
        [.. var stem, 'l', 'y'] when stem.Length > 3 => stem,
        [.. var stem, 'y'] when stem.Length > 2 => stem.Length > 2 && !IsVowel(stem[^1]) ? Spelled(word) : word,
        [.. var stem, 'e'] => stem,
        _ => word
    };

    // "carry" and "carries" meet at "carri".
    private static ReadOnlySpan<char> Spelled(ReadOnlySpan<char> word) => string.Concat(word[..^1], "i");

    // "stopped" → "stop", "making" and "make" → "mak".
    private static ReadOnlySpan<char> Tidy(ReadOnlySpan<char> stem) => stem switch
    {
        [.., var a, var b] when a == b && !IsVowel(a) && a is not ('l' or 's' or 'z') => stem[..^1],
        _ => stem
    };

    private static bool HasVowel(ReadOnlySpan<char> text) => text.Length > 1 && text.ContainsAny(Vowels);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
