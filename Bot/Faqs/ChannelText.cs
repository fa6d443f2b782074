using System.Text.RegularExpressions;

namespace Bot.Faqs;

/// <summary>
/// The little Markdown that curators may write, as text for channels that show none: <c># heading</c>, <c>- item</c>,
/// <c>**strong**</c> and <c>[label](address)</c>. Everything else, also an unfinished mark, stays as it was written.
/// </summary>
internal static partial class ChannelText
{
    public static string Of(string markdown) => string.Join('\n', markdown.Split('\n').Select(Line));

    private static string Line(string line) =>
        Strong().Replace(Link().Replace(Item().Replace(Heading().Replace(line, "\u3010$1\u3011"), "$1\u30FB"), "$1 $2"), "$1");

    [GeneratedRegex(@"^#{1,3}\s+(.+?)\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(\s*)[-*]\s+")]
    private static partial Regex Item();

    [GeneratedRegex(@"\[([^\[\]\n]+)\]\(((?:https?|tel):[^\s()]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*(?=\S)(.+?)(?<=\S)\*\*")]
    private static partial Regex Strong();
}
