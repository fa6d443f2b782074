using Knowledge.Text;

namespace Knowledge.Ranking;

/// <summary>
/// Undoes slips of the finger by what the index knows: two neighbours that were swapped (加頂 for 頂加, "prinetr") and a key
/// that was hit twice. Only what the index has never seen is touched, and only if the text is better known afterwards.
/// </summary>
internal sealed class SlipRepair(LexicalIndex index)
{
    // Fitted on swapped and untouched questions: a pair in one row at most is suspect, and so
    // much more usual (in powers of two) the text has to become.
    private const float Unusual = 1.1f;
    private const float EnoughGain = 2.5f;

    private const int ShortestWord = 4;
    private const int LongestWord = 40;

    /// <summary>The normalised text as it was probably meant; the same instance if nothing is to be repaired.</summary>
    public string Repair(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Script.IsHan(text[i]))
            {
                text = i + 1 < text.Length && Script.IsHan(text[i + 1]) && Usual(text[i], text[i + 1]) < Unusual ? RepairHan(text, i) : text;
            }
            else if (IsLetter(text[i]))
            {
                var end = i;
                while (end < text.Length && IsLetter(text[end]))
                {
                    end++;
                }

                var word = text.AsSpan(i, end - i);
                var meant = word.Length is >= ShortestWord and <= LongestWord && !IsWord(word) ? RepairWord(word) : null;
                text = meant is null ? text : string.Concat(text.AsSpan(0, i), meant, text.AsSpan(end));
                i += (meant?.Length ?? word.Length) - 1;
            }
        }

        return text;
    }

    // Is it one character twice, or two in the wrong order?
    private string RepairHan(string text, int at)
    {
        var (first, second) = (text[at], text[at + 1]);
        var before = at > 0 ? text[at - 1] : ' ';
        var after = at + 2 < text.Length ? text[at + 2] : ' ';
        var written = Usual(first, second);
        if (first == second)
        {
            return written == 0 && Usual(before, first) + Usual(first, after) > 0 ? text.Remove(at, 1) : text;
        }

        var swapped = Usual(second, first);
        var gain = swapped - written + Usual(before, second) - Usual(before, first) + Usual(first, after) - Usual(second, after);
        return swapped >= written && gain >= EnoughGain
            ? string.Concat(text.AsSpan(0, at), [second, first], text.AsSpan(at + 2))
            : text;
    }

    private string? RepairWord(ReadOnlySpan<char> word)
    {
        Span<char> tried = stackalloc char[word.Length];
        for (var i = 0; i + 1 < word.Length; i++)
        {
            if (word[i] == word[i + 1])
            {
                word[..i].CopyTo(tried);
                word[(i + 1)..].CopyTo(tried[i..]);
                if (IsWord(tried[..^1]))
                {
                    return tried[..^1].ToString();
                }
            }

            word.CopyTo(tried);
            (tried[i], tried[i + 1]) = (word[i + 1], word[i]);
            if (IsWord(tried))
            {
                return tried.ToString();
            }
        }

        return null;
    }

    // 0 for a pair that no row has, more the more rows have it.
    private float Usual(char first, char second) =>
        index.Terms.TryGetValue(Keys.OfPair(Keys.Of(PieceKind.Unit, [first]), Keys.Of(PieceKind.Unit, [second])), out var term)
            ? MathF.Log2(1 + index.Postings[term].Length)
            : 0;

    private bool IsWord(ReadOnlySpan<char> word) => index.Terms.ContainsKey(Keys.Of(PieceKind.Unit, Stemmer.Stem(word)));

    // Words with marks are left alone: what stands in the index is their spelling without.
    private static bool IsLetter(char c) => char.IsAsciiLetter(c);
}
