using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Bot.Tests.House;

/// <summary>The texts of one resource file by their keys, and what two languages of it have to share.</summary>
public sealed partial record Wording(IReadOnlyDictionary<string, string> Texts)
{
    public static Wording Parse(string resx) =>
        new(XDocument.Parse(resx).Root!.Elements("data")
            .ToDictionary(data => (string)data.Attribute("name")!, data => (string?)data.Element("value") ?? ""));

    /// <summary>Where a translation departs from this wording, one sentence each.</summary>
    /// <param name="translation">The same file in another language.</param>
    /// <param name="complete">True if it has to have every text.</param>
    public IEnumerable<string> Differences(Wording translation, bool complete) =>
    [
        .. Texts.Keys.Except(translation.Texts.Keys).Where(_ => complete).Select(key => $"\"{key}\" is not translated"),
        .. translation.Texts.Keys.Except(Texts.Keys).Select(key => $"\"{key}\" translates nothing"),
        .. Texts.Keys.Intersect(translation.Texts.Keys)
            .Where(key => !Placeholders(Texts[key]).SetEquals(Placeholders(translation.Texts[key])))
            .Select(key => $"\"{key}\" has other placeholders")
    ];

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\w+[^{}]*\}")]
    private static partial Regex Placeholder();
}
