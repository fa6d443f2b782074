using System.Text.RegularExpressions;
using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Surveys;

/// <summary>What a questionnaire must be before it may be published: short enough for a chat, complete in both languages.</summary>
public static partial class SurveyRules
{
    /// <summary>The most items besides the open one.</summary>
    public const int MostItems = 10;

    private const int MostOptions = 8;
    private const int LongestId = 20;
    private const int LongestText = 120;

    // LINE Messaging API reference, Quick reply: a label has at most 20 characters; "change" stands before it.
    private const int LongestLabel = 16;

    /// <summary>What has to be put right, in the language of whoever writes; empty if it may be published.</summary>
    public static IReadOnlyList<string> Problems(SurveyDefinition survey, string? language)
    {
        var words = SurveyWords.In(language);
        List<string> problems = [];
        void Add(string name, params object[] values) => problems.Add(Wordbook.Fill(words.Problem(name), values));

        if (!IsWritten(survey.Title))
        {
            Add("NoTitle");
        }

        if (survey.Questions is [])
        {
            Add("NoQuestions");
        }

        if (survey.Questions.Count(q => q.Kind is not SurveyQuestionKind.Text) > MostItems || survey.Questions.Count(q => q.Kind is SurveyQuestionKind.Text) > 1)
        {
            Add("TooMany", MostItems);
        }

        foreach (var same in survey.Questions.GroupBy(q => q.Id).Where(same => same.Count() > 1))
        {
            Add("SameId", same.Key);
        }

        foreach (var question in survey.Questions)
        {
            foreach (var (name, most) in ProblemsOf(question))
            {
                Add(name, question.Id, most);
            }
        }

        return problems;
    }

    /// <summary>Whether something may be the name of a survey or a question for ever: small letters, digits and hyphens.</summary>
    public static bool IsName(string name) => name.Length <= LongestId && Id().IsMatch(name);

    private static IEnumerable<(string Name, int Most)> ProblemsOf(SurveyQuestion question)
    {
        if (!IsName(question.Id))
        {
            yield return ("BadId", LongestId);
        }

        if (!IsWritten(question.Text) || !IsWritten(question.Label))
        {
            yield return ("NoText", 0);
        }

        if (question.Text.Chinese.Length > LongestText || question.Text.English.Length > LongestText * 2)
        {
            yield return ("LongText", LongestText);
        }

        if (question.Label.Chinese.Length > LongestLabel || question.Label.English.Length > LongestLabel)
        {
            yield return ("LongLabel", LongestLabel);
        }

        if (question.Kind is SurveyQuestionKind.Choice
            && (question.Options.Count is < 2 or > MostOptions || question.Options.Any(o => !Id().IsMatch(o.Key) || !IsWritten(o.Text))
                || question.Options.Select(o => o.Key).Distinct().Count() != question.Options.Count))
        {
            yield return ("NoOptions", MostOptions);
        }
    }

    private static bool IsWritten(SurveyText text) => !string.IsNullOrWhiteSpace(text.Chinese) && !string.IsNullOrWhiteSpace(text.English);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Id();
}
