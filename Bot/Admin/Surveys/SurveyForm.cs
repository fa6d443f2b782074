using Bot.Dialogs.Surveys;

namespace Bot.Admin.Surveys;

/// <summary>The fields of a questionnaire that is being written.</summary>
public sealed class SurveyForm
{
    public string? TitleChinese { get; set; }

    public string? TitleEnglish { get; set; }

    public List<QuestionForm> Questions { get; set; } = [];

    public static SurveyForm Of(SurveyDefinition survey) => new()
    {
        TitleChinese = survey.Title.Chinese,
        TitleEnglish = survey.Title.English,
        Questions = [.. survey.Questions.Select(QuestionForm.Of)]
    };

    public SurveyDefinition ToDefinition(SurveyDefinition draft) => draft with
    {
        Title = new(TitleChinese?.Trim() ?? "", TitleEnglish?.Trim() ?? ""),
        Questions = [.. Questions.Select(q => q.ToQuestion())]
    };
}

/// <summary>The fields of a question.</summary>
public sealed class QuestionForm
{
    private const char Between = '|';

    public string? Id { get; set; }

    public SurveyQuestionKind Kind { get; set; }

    public string? Chinese { get; set; }

    public string? English { get; set; }

    public string? LabelChinese { get; set; }

    public string? LabelEnglish { get; set; }

    /// <summary>A line for each option: code, Chinese and English, with bars between them.</summary>
    public string? Options { get; set; }

    public bool Shuffled { get; set; }

    public bool Optional { get; set; }

    public bool Outcome { get; set; }

    public static QuestionForm Of(SurveyQuestion question) => new()
    {
        Id = question.Id,
        Kind = question.Kind,
        Chinese = question.Text.Chinese,
        English = question.Text.English,
        LabelChinese = question.Label.Chinese,
        LabelEnglish = question.Label.English,
        Options = string.Join('\n', question.Options.Select(o => $"{o.Key} {Between} {o.Text.Chinese} {Between} {o.Text.English}")),
        Shuffled = question.Shuffled,
        Optional = question.Optional,
        Outcome = question.Outcome
    };

    public SurveyQuestion ToQuestion() => new()
    {
        Id = Id?.Trim().ToLowerInvariant() ?? "",
        Kind = Kind,
        Text = new(Chinese?.Trim() ?? "", English?.Trim() ?? ""),
        Label = new(LabelChinese?.Trim() ?? "", LabelEnglish?.Trim() ?? ""),
        Options = Kind is SurveyQuestionKind.Choice ? [.. (Options ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(ToOption)] : [],
        Shuffled = Shuffled,
        Optional = Optional || Kind is SurveyQuestionKind.Text,
        Outcome = Outcome
    };

    private static SurveyOption ToOption(string line)
    {
        var parts = line.Split(Between, 3, StringSplitOptions.TrimEntries);
        return new(parts[0], new(parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2) ?? ""));
    }
}
