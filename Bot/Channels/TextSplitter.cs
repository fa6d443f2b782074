using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Channels;

/// <summary>
/// Cuts a long text into parts that a channel accepts, where a reader would pause: at a paragraph, a line, the end of a
/// sentence, a comma, a space, else between two graphemes; inside a link only if the link alone is too long.
/// </summary>
public static partial class TextSplitter
{
    // From the worst place to cut to the best.
    private enum Seam
    {
        Link,
        Grapheme,
        Space,
        Comma,
        Sentence,
        Line,
        Paragraph
    }

    /// <summary>
    /// Splits a text. White space at both ends of every part is dropped; apart from that the parts joined together are
    /// the text, and no part is blank.
    /// </summary>
    /// <param name="text">Any text; a blank one gives no parts.</param>
    /// <param name="maxUnits">The most UTF-16 units in a part, at least 2 (a surrogate pair is never torn apart).</param>
    public static IReadOnlyList<string> Split(string text, int maxUnits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxUnits, 2);
        List<string> parts = [];
        var rest = text.AsSpan().Trim();
        while (rest.Length > maxUnits)
        {
            var cut = CutOf(rest, maxUnits);
            parts.Add(rest[..cut].TrimEnd().ToString());
            rest = rest[cut..].TrimStart();
        }

        return rest.IsEmpty ? parts : [.. parts, rest.ToString()];
    }

    private static int CutOf(ReadOnlySpan<char> rest, int maxUnits)
    {
        Span<int> last = stackalloc int[(int)Seam.Paragraph + 1];
        var links = Link().EnumerateMatches(rest);
        var (linkFrom, linkTo) = (0, 0);
        for (var at = Grapheme(rest, 0); at <= maxUnits; at += Grapheme(rest, at))
        {
            while (at >= linkTo && links.MoveNext())
            {
                (linkFrom, linkTo) = (links.Current.Index, links.Current.Index + links.Current.Length);
            }

            last[(int)(at > linkFrom && at < linkTo ? Seam.Link : SeamAt(rest, at))] = at;
        }

        // A better seam in the first half of the part is not worth a stump of a message.
        for (var seam = Seam.Paragraph; seam > Seam.Link; seam--)
        {
            if (last[(int)seam] > maxUnits / 2)
            {
                return last[(int)seam];
            }
        }

        var outsideLinks = 0;
        foreach (var at in last[(int)Seam.Grapheme..])
        {
            outsideLinks = Math.Max(outsideLinks, at);
        }

        return (outsideLinks, last[(int)Seam.Link]) switch
        {
            ( > 0, _) => outsideLinks,
            (_, > 0 and var insideLink) => insideLink,
            // One grapheme with more combining marks than fit.
            _ => char.IsHighSurrogate(rest[maxUnits - 1]) ? maxUnits - 1 : maxUnits
        };
    }

    private static int Grapheme(ReadOnlySpan<char> text, int from) =>
        StringInfo.GetNextTextElementLength(text[from..]);

    private static Seam SeamAt(ReadOnlySpan<char> text, int at) => (text[at - 1], text[at]) switch
    {
        ('\n', '\n' or '\r') => Seam.Paragraph,
        ('\n', _) or (_, '\n' or '\r') => Seam.Line,
        ('。' or '！' or '？' or '…', not ('。' or '！' or '？' or '…' or '」' or '』' or '）' or '”')) => Seam.Sentence,
        ('」' or '』' or '）' or '”', _) when at > 1 && text[at - 2] is '。' or '！' or '？' => Seam.Sentence,
        ('.' or '!' or '?', ' ') => Seam.Sentence,
        ('，' or '、' or '；' or '：', _) or (',' or ';' or ':', ' ') => Seam.Comma,
        var (before, after) when char.IsWhiteSpace(before) || char.IsWhiteSpace(after) => Seam.Space,
        _ => Seam.Grapheme
    };

    // Printable ASCII only: in Chinese text a link is often followed by words without a space.
    [GeneratedRegex(@"https?://[!-~]+", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
