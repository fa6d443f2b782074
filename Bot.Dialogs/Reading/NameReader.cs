using System.Text.RegularExpressions;

namespace Bot.Dialogs.Reading;

/// <summary>
/// Reads a person's name: Chinese, an indigenous name in Latin letters, or a long one with middle dots. Letters of any
/// script are taken; figures are not, because a name with figures is something else.
/// </summary>
public static partial class NameReader
{
    /// <summary>The shortest name.</summary>
    public const int Shortest = 2;

    /// <summary>The longest name; names of indigenous people and new residents are long.</summary>
    public const int Longest = 50;

    /// <summary>The name with single spaces, or <see cref="TooShort"/>, <see cref="TooLong"/>, <see cref="NothingRead"/>.</summary>
    public static Reading<string> Read(string? words)
    {
        var name = Introduction().Replace(Plain.Of(words, 200), "").Trim(' ', '.', ',', '。', '!');
        name = Spaces().Replace(MiddleDots().Replace(name, "·"), " ");
        return name.EnumerateRunes().Count() switch
        {
            _ when !Letters().IsMatch(name) => new(null, new NothingRead()),
            < Shortest => new(null, new TooShort(Shortest)),
            > Longest => new(null, new TooLong(Longest)),
            _ => new(name)
        };
    }

    [GeneratedRegex(@"^(?:我的?(?:名字)?(?:叫做?|是)|姓名(?:是)?|名字(?:是)?|敝姓|my name is|i am|i'm|name)\s*[::]?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"\s*[·・‧•．]\s*")]
    private static partial Regex MiddleDots();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^\p{L}(?:[\p{L}\p{M}·'’.,\- \uD800-\uDFFF])*$|^[\uD840-\uD88D][\uDC00-\uDFFF](?:[\p{L}\p{M}·'’.,\- \uD800-\uDFFF])*$")]
    private static partial Regex Letters();
}
