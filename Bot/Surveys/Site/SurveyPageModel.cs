using Bot.Dialogs.Surveys;

namespace Bot.Surveys.Site;

/// <summary>What the public page shows.</summary>
/// <param name="Words">In which language.</param>
/// <param name="Title">Of the survey.</param>
/// <param name="Path">Of the page, without its query.</param>
public sealed record SurveyPageModel(SiteWords Words, string Title, string Path)
{
    /// <summary>What is asked; none if there is only something to say.</summary>
    public IReadOnlyList<SurveyQuestion> Questions { get; init; } = [];

    /// <summary>What was chosen or written so far, by question.</summary>
    public IReadOnlyDictionary<string, string?> Answers { get; init; } = new Dictionary<string, string?>();

    /// <summary>A sentence before everything else; null if there is none.</summary>
    public string? Notice { get; init; }

    /// <summary>What has to be put right; null if nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>What it promises.</summary>
    public string Terms { get; init; } = "";

    /// <summary>Proves that the form was on this page (<see cref="FormGuard"/>).</summary>
    public string Guard { get; init; } = "";

    /// <summary>True if it was sent to one person, who can decline.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>The options of a question with their words.</summary>
    public IEnumerable<(string Key, string Label)> OptionsOf(SurveyQuestion question) => question.Kind is SurveyQuestionKind.Scale
        ? SurveyScale.Keys.Select(key => (key, SurveyScale.Label(key, Words.Language)))
        : question.Options.Select(o => (o.Key, o.Text.In(Words.Language)));

    /// <summary>True if an option was chosen.</summary>
    public bool Has(SurveyQuestion question, string key) => Answers.GetValueOrDefault(question.Id) == key;
}
