using System.Text.RegularExpressions;

namespace Bot.Faqs;

/// <summary>
/// Contacts in approved texts stand as <c>{{phone}}</c> and are filled from configuration. A line whose contact is not
/// configured is left out, so that nobody reads half a sentence.
/// </summary>
internal static partial class Placeholders
{
    public static string Fill(string text, IReadOnlyDictionary<string, string> values)
    {
        var lines = text.ReplaceLineEndings("\n").Trim().Split('\n').Where(line => NamesIn(line).All(name => values.GetValueOrDefault(name) is { Length: > 0 }));
        var filled = Pattern().Replace(string.Join('\n', lines), match => values[match.Groups[1].Value]);
        return EmptyLines().Replace(filled, "\n\n").Trim();
    }

    /// <summary>The contacts that a text names.</summary>
    public static IEnumerable<string> NamesIn(string text) => Pattern().Matches(text).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"\{\{([a-z-]+)\}\}")]
    private static partial Regex Pattern();

    // Where a line was left out between two empty ones, one empty line remains.
    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex EmptyLines();
}
