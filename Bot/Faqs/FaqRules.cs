using System.Text.RegularExpressions;
using Bot.Dialogs.Conversations;
using Bot.Platform;

namespace Bot.Faqs;

/// <summary>What the words of an entry have to be like before they are kept.</summary>
internal static partial class FaqRules
{
    public const int LongestId = 60;
    public const int LongestReason = 500;
    private const int LongestName = 60;
    public const int LongestQuestion = 200;
    public const int LongestAnswer = 5000;
    public const int MostPhrasings = 100;
    private const int MostLinks = 10;
    private const int LongestLink = 500;

    /// <summary>The languages that an entry may have.</summary>
    public static readonly IReadOnlyList<string> Languages = [SpokenLanguage.Chinese, SpokenLanguage.English, "vi", "id", "th", "fil"];

    /// <summary>All that has to be put right; empty if nothing.</summary>
    public static IEnumerable<FaqProblem> Problems(FaqContent content, AgencyDirectory agency) =>
    [
        .. Whole(content),
        .. content.Texts.SelectMany(text => Of(text, agency).Select(problem => problem with { Text = text.Language }))
    ];

    private static IEnumerable<FaqProblem> Whole(FaqContent content)
    {
        if (!Id().IsMatch(content.Id))
        {
            yield return new("BadId", content.Id);
        }

        if (content.Texts.All(t => t.Language != SpokenLanguage.Chinese))
        {
            yield return new("NoChinese");
        }

        foreach (var twice in content.Texts.GroupBy(t => t.Language).Where(same => same.Count() > 1))
        {
            yield return new("TwiceSameLanguage", twice.Key);
        }

        if (content.ValidUntil < content.ValidFrom)
        {
            yield return new("EndsBeforeItBegins");
        }

        foreach (var name in new[] { content.Category, content.Owner }.Where(name => name.Length > LongestName))
        {
            yield return new("TooLong", name, LongestName);
        }
    }

    private static IEnumerable<FaqProblem> Of(FaqText text, AgencyDirectory agency)
    {
        if (!Languages.Contains(text.Language))
        {
            yield return new("BadLanguage", text.Language);
        }

        if (string.IsNullOrWhiteSpace(text.Question))
        {
            yield return new("NoQuestion", text.Language);
        }

        if (string.IsNullOrWhiteSpace(text.Answer))
        {
            yield return new("NoAnswer", text.Language);
        }

        foreach (var question in text.Questions().Where(q => q.Length > LongestQuestion))
        {
            yield return new("TooLong", question, LongestQuestion);
        }

        if (text.Answer.Length > LongestAnswer)
        {
            yield return new("TooLong", text.Question, LongestAnswer);
        }

        if (text.Phrasings.Count > MostPhrasings)
        {
            yield return new("TooMany", text.Question, MostPhrasings);
        }

        if (text.Links.Count > MostLinks)
        {
            yield return new("TooMany", text.Question, MostLinks);
        }

        foreach (var link in text.Links.Where(link => !link.IsUsable || link.ToString().Length > LongestLink))
        {
            yield return new("BadLink", link.ToString());
        }

        // A line with a contact that does not exist would never be shown.
        var known = agency.Placeholders(text.Language);
        foreach (var name in Placeholders.NamesIn(text.Answer).Where(name => !known.ContainsKey(name)))
        {
            yield return new("UnknownPlaceholder", name);
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,59}$")]
    private static partial Regex Id();
}
