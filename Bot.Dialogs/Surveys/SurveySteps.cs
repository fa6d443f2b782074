using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;

namespace Bot.Dialogs.Surveys;

/// <summary>Questions of a survey as the steps of a form, and answers as they are kept.</summary>
internal static class SurveySteps
{
    /// <summary>The most characters of free words.</summary>
    public const int LongestWords = 500;

    public static Step Of(SurveyQuestion question, Draft draft, string? language)
    {
        var options = OptionsOf(question, language);
        var answer = Fitting(question, draft.Answers.GetValueOrDefault(question.Id));
        return new()
        {
            Id = question.Id,
            Label = question.Label.In(language),
            Prompt = new(question.Text.In(language)) { Options = options },
            Read = question.Kind is SurveyQuestionKind.Text ? Read.Text(1, LongestWords).Read : Exactly,
            Answer = answer,
            IsAnswered = answer is not null,
            Shown = answer is { Skipped: false } ? answer.Words ?? options.FirstOrDefault(o => o.Key == answer.Choice)?.Label ?? "" : "",
            IsOptional = question.Optional,
            IsOpen = question.Kind is SurveyQuestionKind.Text
        };
    }

    /// <summary>The answers of a draft, as they are kept.</summary>
    public static IReadOnlyDictionary<string, string?> Values(Draft draft) =>
        draft.Answers.ToDictionary(a => a.Key, a => a.Value.Choice ?? a.Value.Words, StringComparer.Ordinal);

    /// <summary>Kept answers, as a draft has them.</summary>
    public static IReadOnlyDictionary<string, Answer> Answers(SurveyFinding finding) => finding.Answers.ToDictionary(
        a => a.Key,
        a => a.Value is not { } value ? Answer.Left
            : finding.Definition?.Question(a.Key) is { Kind: SurveyQuestionKind.Text } ? Answer.Of(value) : Answer.Chosen(value),
        StringComparer.Ordinal);

    /// <summary>The keys that a question can be answered with; empty for free words.</summary>
    public static IReadOnlyList<string> KeysOf(SurveyQuestion question) => question.Kind switch
    {
        SurveyQuestionKind.Scale => SurveyScale.Keys,
        SurveyQuestionKind.Choice => [.. question.Options.Select(o => o.Key)],
        _ => []
    };

    private static Option[] OptionsOf(SurveyQuestion question, string? language) => question.Kind is SurveyQuestionKind.Scale
        ? [.. SurveyScale.Keys.Select(key => new Option(key, SurveyScale.Label(key, language)))]
        : [.. question.Options.Select(o => new Option(o.Key, o.Text.In(language)))];

    private static Answer? Fitting(SurveyQuestion question, Answer? answer) => answer switch
    {
        null => null,
        { Skipped: true } => question.Optional ? answer : null,
        { Choice: { } key } => KeysOf(question).Contains(key) ? answer : null,
        { Words: not null } => question.Kind is SurveyQuestionKind.Text ? answer : null,
        _ => null
    };

    // Whole messages only: there is "satisfied" in "not quite satisfied", and nobody's opinion may be turned round.
    private static Understanding Exactly(Heard heard)
    {
        var options = heard.Prompt.Options;
        var key = heard.Key is { } tapped ? options.FirstOrDefault(o => o.Key == tapped)?.Key
            : TypedWords.In(heard.Text) is { HasLetters: true } typed
                ? options.FirstOrDefault(o => TypedWords.In(o.Label)!.Command == typed.Command)?.Key
                    ?? (typed.Command is [>= '1' and <= '9'] ? options.ElementAtOrDefault(typed.Command[0] - '1')?.Key : null)
                : null;
        return key is null ? Understanding.None : Understanding.Of(Answer.Chosen(key));
    }
}
