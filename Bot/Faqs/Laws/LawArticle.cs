using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Dialogs.Conversations;

namespace Bot.Faqs.Laws;

/// <summary>An article of a law, or a law as a whole, as legal bases cite it in Chinese.</summary>
/// <param name="Law">The law's name.</param>
/// <param name="Number">The article; 0 for the law as a whole.</param>
/// <param name="Insert">The number after "of"; 0 for none: Article 11-1 is (11, 1).</param>
/// <param name="Unit">The word for an article or a point; empty for the law as a whole.</param>
public sealed record LawArticle(string Law, int Number, int Insert, string Unit)
{
    // More articles in one range are a slip of the pen.
    private const int LongestRange = 50;

    /// <summary>As citations write it.</summary>
    public string Name => Number == 0 ? Law : LawCitations.Chinese.Name(Law, Number, Insert, Unit);

    /// <summary>The articles that an entry cites; its Chinese words count, which the others translate.</summary>
    public static IReadOnlyList<LawArticle> CitedBy(FaqContent content) => In(content.In(SpokenLanguage.Chinese)?.LegalBasis ?? "");

    /// <summary>The articles that a legal basis names. An article without a law belongs to the law named before it; of a range each one counts.</summary>
    public static IReadOnlyList<LawArticle> In(string legalBasis)
    {
        var law = "";
        List<LawArticle> found = [];
        foreach (var citation in LawCitations.Chinese.In(legalBasis))
        {
            var match = LawCitations.Chinese.Match(citation);
            law = match is { Success: true } && match.Groups["law"].Value.Trim() is var named ? (named is "" ? law : named) : citation;
            found.AddRange(match.Success ? Articles(law, match) : [new(law, 0, 0, "")]);
        }

        return [.. InOrder(found.Distinct(), article => article)];
    }

    /// <summary>By law, then by number.</summary>
    public static IEnumerable<T> InOrder<T>(IEnumerable<T> items, Func<T, LawArticle> article) => items
        .OrderBy(item => article(item).Law, StringComparer.Ordinal).ThenBy(item => article(item).Number).ThenBy(item => article(item).Insert);

    private static IEnumerable<LawArticle> Articles(string law, Match match)
    {
        var (first, insert, unit) = (Value("from"), Value("insert"), match.Groups["unit"].Value);
        var last = match.Groups["to"].Success ? Math.Min(Value("to"), first + LongestRange) : first;
        return last > first ? Enumerable.Range(first, last - first + 1).Select(n => new LawArticle(law, n, 0, unit)) : [new(law, first, insert, unit)];

        int Value(string group) => int.TryParse(match.Groups[group].Value, CultureInfo.InvariantCulture, out var value) ? value : 0;
    }
}
