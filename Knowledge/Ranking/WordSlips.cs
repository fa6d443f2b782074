using Knowledge.Text;

namespace Knowledge.Ranking;

/// <summary>
/// Undoes slips in and between words: two letters in the wrong order ("prinetr"), a letter twice, a space one letter too early
/// or too late ("phonen umber"). Only words that no row has are touched, and only if known words come of it.
/// </summary>
internal sealed class WordSlips(LexicalIndex index)
{
    // So much more usual (in powers of two) short words have to become; of a long one it is enough to be a word.
    private const float EnoughGain = 2.5f;
    private const int ShortWord = 4;

    private const int ShortestWord = 3;
    private const int LongestWord = 40;

    /// <summary>The text as it was probably meant; the same instance if nothing is to be repaired.</summary>
    public string Repair(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = EndOf(text, start);
            if (end > start && end - start <= LongestWord && Usual(text.AsSpan(start, end - start)) == 0)
            {
                var (spaced, repaired) = (WithSpaceMoved(text, start, end), WithWordRepaired(text, start, end));
                text = (spaced.Gain > repaired.Gain ? spaced : repaired).Text ?? text;
                end = EndOf(text, start);
            }

            start = Math.Max(end, start + 1);
        }

        return text;
    }

    // The first or last letter of the word, or of a neighbour, may belong on the other side of the space.
    private (float Gain, string? Text) WithSpaceMoved(string text, int start, int end)
    {
        var best = (Gain: EnoughGain, Text: default(string));
        foreach (var at in (ReadOnlySpan<int>)[start - 2, start - 1, end - 1, end])
        {
            if (at < 0 || at + 1 >= text.Length || (text[at] is ' ') == (text[at + 1] is ' '))
            {
                continue;
            }

            var tried = Swapped(text, at);
            var (written, meant) = (Around(text, text[at] is ' ' ? at : at + 1), Around(tried, tried[at] is ' ' ? at : at + 1));
            var gain = Math.Min(meant.Left, meant.Right) == 0 ? 0 : meant.Left + meant.Right - written.Left - written.Right;
            best = gain > best.Gain ? (gain, tried) : best;
        }

        return best;
    }

    private (float Gain, string? Text) WithWordRepaired(string text, int start, int end)
    {
        var best = (Gain: end - start <= ShortWord ? EnoughGain : 0, Text: default(string));
        for (var i = start; i + 1 < end && end - start >= ShortestWord; i++)
        {
            var same = text[i] == text[i + 1];
            var tried = same ? text.Remove(i, 1) : Swapped(text, i);
            var gain = Usual(tried.AsSpan(start, end - start - (same ? 1 : 0)));
            best = gain > best.Gain ? (gain, tried) : best;
        }

        return best;
    }

    private (float Left, float Right) Around(string text, int space)
    {
        var (start, end) = (StartOf(text, space), EndOf(text, space + 1));
        return (Usual(text.AsSpan(start, space - start)), Usual(text.AsSpan(space + 1, end - space - 1)));
    }

    private static string Swapped(string text, int at) =>
        string.Concat(text.AsSpan(0, at), [text[at + 1], text[at]], text.AsSpan(at + 2));

    // 0 for a word that no row has, more the more rows have it.
    private float Usual(ReadOnlySpan<char> word) =>
        index.Terms.TryGetValue(Keys.Of(PieceKind.Unit, Stemmer.Stem(word)), out var term)
            ? MathF.Log2(1 + index.Postings[term].Length)
            : 0;

    // Words with marks are left alone: what stands in the index is their spelling without.
    private static int EndOf(string text, int start)
    {
        while (start < text.Length && char.IsAsciiLetter(text[start]))
        {
            start++;
        }

        return start;
    }

    private static int StartOf(string text, int end)
    {
        while (end > 0 && char.IsAsciiLetter(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
