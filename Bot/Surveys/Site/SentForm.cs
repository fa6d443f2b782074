using System.Globalization;
using Bot.Dialogs.Surveys;

namespace Bot.Surveys.Site;

/// <summary>What somebody sent from the public page, read against the questionnaire: what it does not offer is not heard.</summary>
internal sealed record SentForm(string Deed, IReadOnlyDictionary<string, string?> Answers, bool IsTooLong)
{
    public const string Send = "send";
    public const string No = "no";
    public const string Never = "never";

    private const int LongestWords = 500;

    public static SentForm Read(IFormCollection form, SurveyDefinition survey)
    {
        var answers = new Dictionary<string, string?>(StringComparer.Ordinal);
        var isTooLong = false;
        foreach (var question in survey.Questions)
        {
            var value = form[$"q-{question.Id}"].ToString().ReplaceLineEndings("\n").Trim();
            isTooLong |= question.Kind is SurveyQuestionKind.Text && new StringInfo(value).LengthInTextElements > LongestWords;
            if (value.Length > 0 && (question.Kind is SurveyQuestionKind.Text || KeysOf(question).Contains(value)))
            {
                answers[question.Id] = value;
            }
        }

        return new(form["deed"].ToString(), answers, isTooLong);
    }

    private static IEnumerable<string> KeysOf(SurveyQuestion question) =>
        question.Kind is SurveyQuestionKind.Scale ? SurveyScale.Keys : question.Options.Select(o => o.Key);
}
