using System.Text.RegularExpressions;
using Bot.Dialogs.Reports;

namespace Bot.Dialogs.Privacy;

/// <summary>
/// Finds what in a text may tell who informed, before it leaves the house (違章建築處理辦法 §9): how to reach somebody, names,
/// doors other than that of the case, and words that tell from where somebody looks. It finds what is written as such; whoever
/// lets the text out reads it all the same.
/// </summary>
public static class Clues
{
    // How much before a number has to agree for a door to be that of the case.
    private const int Before = 4;

    private static readonly Regex Vantage = new(
        string.Join('|', Said.List("Revealing").Concat(Said.List("Vantage"))
            .Select(words => Regex.Escape(words).Replace("…", "[^\n\u3002\uFF0C]{0,8}", StringComparison.Ordinal))),
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The clues in the order in which they stand; they do not overlap.</summary>
    /// <param name="text">What is to leave the house.</param>
    /// <param name="place">Where the case is: its own door is no clue.</param>
    public static IReadOnlyList<Clue> In(string text, string place)
    {
        var found = new List<Clue>();
        foreach (var (kind, pattern) in Masking.Patterns.Append((ClueKind.Vantage, Vantage)))
        {
            found.AddRange(pattern.Matches(text)
                .Where(m => m.Length > 0 && !found.Exists(c => m.Index < c.Start + c.Text.Length && c.Start < m.Index + m.Length))
                .Where(m => kind is not ClueKind.Door || !IsOwn(text, m, place))
                .Select(m => new Clue(kind, m.Index, m.Value)));
        }

        return [.. found.OrderBy(c => c.Start)];
    }

    private static bool IsOwn(string text, Match door, string place)
    {
        var from = Math.Max(0, door.Index - Before);
        return place.Contains(text[from..(door.Index + door.Length)], StringComparison.Ordinal);
    }
}

/// <summary>Something that may tell who informed.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Start">Where it begins, in characters.</param>
/// <param name="Text">The words.</param>
public sealed record Clue(ClueKind Kind, int Start, string Text);

/// <summary>What a clue looks like.</summary>
public enum ClueKind
{
    /// <summary>A telephone number, a mail address, an account, a licence plate or an ID number.</summary>
    Contact,

    /// <summary>A name.</summary>
    Name,

    /// <summary>The number of a house that is not that of the case.</summary>
    Door,

    /// <summary>From where somebody looks, or who they are to the place.</summary>
    Vantage
}
