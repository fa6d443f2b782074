using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Bot.Channels.Line;

/// <summary>
/// Counts and cuts text as LINE does: message text in UTF-16 units, labels in grapheme clusters (Messaging API reference,
/// Character counting). A cut never falls inside a grapheme: half a surrogate pair is not even text.
/// </summary>
internal static class LineText
{
    private const string Ellipsis = "…";

    /// <summary>True for nothing, spaces of any kind and marks without width.</summary>
    public static bool IsBlank([NotNullWhen(false)] string? text) =>
        text is null || text.All(c => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format);

    public static int Graphemes(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>The text, or its beginning and "…" within both limits.</summary>
    public static string Shorten(string text, int maxUnits, int maxGraphemes = int.MaxValue)
    {
        if (text.Length <= maxUnits && (text.Length <= maxGraphemes || Graphemes(text) <= maxGraphemes))
        {
            return text;
        }

        var end = 0;
        for (var count = 1; count < maxGraphemes; count++)
        {
            var next = end + StringInfo.GetNextTextElementLength(text.AsSpan(end));
            if (next > maxUnits - Ellipsis.Length)
            {
                break;
            }

            end = next;
        }

        return text[..end].TrimEnd() + Ellipsis;
    }

    /// <summary>
    /// The text in pieces of at most <paramref name="maxUnits"/>, which put together are the text again: cut after a
    /// paragraph if there is one in the second half of a piece, else after a line, a sentence, a word, a grapheme.
    /// </summary>
    public static IEnumerable<string> Split(string text, int maxUnits)
    {
        var rest = text;
        while (rest.Length > maxUnits)
        {
            var cut = CutOf(rest, maxUnits);
            yield return rest[..cut];
            rest = rest[cut..];
        }

        yield return rest;
    }

    private static int CutOf(string text, int maxUnits)
    {
        Span<int> cuts = stackalloc int[5];
        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(text.AsSpan(end)) is var next && next <= maxUnits)
        {
            cuts[RankOf(text, end, next)] = next;
            end = next;
        }

        foreach (var cut in cuts)
        {
            if (cut >= maxUnits / 2 && cut > 0)
            {
                return cut;
            }
        }

        // One grapheme that is longer than a whole message: only its code points can be kept together.
        return end > 0 ? end : maxUnits - (char.IsHighSurrogate(text[maxUnits - 1]) ? 1 : 0);
    }

    // 0 is the best place to cut after.
    private static int RankOf(string text, int start, int end) => text[end - 1] switch
    {
        '\n' when start > 0 && text[start - 1] == '\n' => 0,
        '\n' => 1,
        '。' or '！' or '？' or '；' or '!' or '?' => 2,
        '.' when end < text.Length && char.IsWhiteSpace(text[end]) => 2,
        var last when char.IsWhiteSpace(last) => 3,
        _ => 4
    };
}
