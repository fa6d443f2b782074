using Knowledge.Text;

namespace Knowledge.Ranking;

/// <summary>
/// Undoes slips between Han characters: two neighbours in the wrong order (加頂 for 頂加), and one character twice. Of all
/// slips that it can have been, the one counts that leaves the most usual text.
/// </summary>
internal sealed class HanSlips(LexicalIndex index)
{
    // Fitted on swapped and untouched questions of our own: so much more usual (in powers of two) the text has to become.
    private const float EnoughGain = 3f;

    // A pair that so few rows have (in the same measure) is suspect.
    private const float Unusual = 1.1f;

    // Three characters that some row has in this order.
    private const float KnownThree = 2;

    private const int MostSlips = 3;

    // As many characters on either side as a pair of threes reaches.
    private const int Reach = 2;

    /// <summary>The text as it was probably meant; the same instance if nothing is to be repaired.</summary>
    public string Repair(string text)
    {
        for (var slips = 0; slips < MostSlips; slips++)
        {
            if (Better(text) is not { } meant)
            {
                break;
            }

            text = meant;
        }

        return text;
    }

    private string? Better(string text)
    {
        var (best, place) = (EnoughGain, -1);
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (Script.IsHan(text[i]) && Script.IsHan(text[i + 1]) && IsSuspect(text, i))
            {
                var gain = Gain(text, i);
                (best, place) = gain > best ? (gain, i) : (best, place);
            }
        }

        return place < 0 ? null : Undone(text, place);
    }

    private bool IsSuspect(string text, int at) => Usual(text[at], text[at + 1]) < Unusual;

    private float Gain(string text, int at)
    {
        var (first, second) = (text[at], text[at + 1]);
        if (first == second)
        {
            return IsHitTwice(text, at) ? float.PositiveInfinity : 0;
        }

        var start = Math.Max(0, at - Reach);
        var written = text.AsSpan(start, Math.Min(text.Length, at + 2 + Reach) - start);
        Span<char> meant = stackalloc char[written.Length];
        written.CopyTo(meant);
        (meant[at - start], meant[at - start + 1]) = (second, first);
        return Familiarity(meant) - Familiarity(written);
    }

    private bool IsHitTwice(string text, int at) =>
        Usual(text[at], text[at]) == 0
        && ((at > 0 && Usual(text[at - 1], text[at]) > 0) || (at + 2 < text.Length && Usual(text[at], text[at + 2]) > 0));

    private static string Undone(string text, int at) => text[at] == text[at + 1]
        ? text.Remove(at, 1)
        : string.Concat(text.AsSpan(0, at), [text[at + 1], text[at]], text.AsSpan(at + 2));

    private float Familiarity(ReadOnlySpan<char> text)
    {
        var sum = 0f;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            sum += Usual(text[i], text[i + 1]);
            sum += i + 2 < text.Length && index.Terms.ContainsKey(Keys.Of(PieceKind.Stretch, text.Slice(i, 3))) ? KnownThree : 0;
        }

        return sum;
    }

    // 0 for a pair that no row has, more the more rows have it.
    private float Usual(char first, char second) =>
        index.Terms.TryGetValue(Keys.OfPair(Keys.Of(PieceKind.Unit, [first]), Keys.Of(PieceKind.Unit, [second])), out var term)
            ? MathF.Log2(1 + index.Postings[term].Length)
            : 0;
}
