using System.Globalization;
using Bot.Dialogs.Surveys;
using Bot.Surveys;

namespace Bot.Reporting.Satisfaction;

/// <summary>The surveys that the bot itself runs, by whole months: more is not known of when somebody answered.</summary>
internal sealed class SurveySource(SurveyReadings readings) : ISurveySource
{
    public async Task<IReadOnlyList<SurveyData>> ReadAsync(DateOnly from, DateOnly until, string language)
    {
        var periods = SurveyReadings.Periods(from, until);
        var forms = (await readings.FormsAsync(null, periods)).ToLookup(f => (f.SurveyId, f.Version));
        var frames = (await readings.FramesAsync(null, periods)).ToLookup(f => (f.SurveyId, f.Version));
        var surveys = new List<SurveyData>();
        foreach (var key in forms.Select(f => f.Key).Concat(frames.Select(f => f.Key)).Distinct().Order())
        {
            if (await readings.DefinitionAsync(key.SurveyId, key.Version) is { } definition)
            {
                surveys.Add(new()
                {
                    Survey = key.SurveyId,
                    Name = key.Version == 1 ? definition.Title.In(language) : FormattableString.Invariant($"{definition.Title.In(language)} v{key.Version}"),
                    IsPublic = definition.Audience is not SurveyAudience.Staff,
                    From = from,
                    Until = until,
                    Items = Items(definition, language),
                    Choices = [.. definition.Questions.Where(q => q.Kind is SurveyQuestionKind.Choice).Select(q => Choice(q, forms[key], language))],
                    Frame = Frame([.. frames[key]]),
                    Population = Population(await readings.MarginsAsync(key.SurveyId, periods)),
                    Answers = [.. forms[key].Select(f => Answers(f, definition))]
                });
            }
        }

        return surveys;
    }

    public Task<bool> IsCompleteAsync(DateOnly from, DateOnly until) => readings.AreCompleteAsync(SurveyReadings.Periods(from, until));

    // The first item asks for everything together; the definition says which one asks for the outcome.
    private static IReadOnlyList<SurveyItem> Items(SurveyDefinition definition, string language) =>
        [.. definition.Questions.Where(q => q.Kind is SurveyQuestionKind.Scale).Select((q, i) =>
            new SurveyItem(q.Id, q.Text.In(language), q.Outcome ? ItemSubject.Outcome : i == 0 ? ItemSubject.Overall : ItemSubject.Process))];

    private static SurveyChoice Choice(SurveyQuestion question, IEnumerable<AnsweredForm> forms, string language)
    {
        var chosen = forms.Select(f => f.Answers.GetValueOrDefault(question.Id)).OfType<string>().CountBy(key => key).ToDictionary();
        return new(question.Text.In(language), [.. question.Options.Select(o => (o.Text.In(language), chosen.GetValueOrDefault(o.Key)))]);
    }

    private static SurveyFrame Frame(IReadOnlyList<SurveyFrameCounts> frames)
    {
        int At(SurveyStage stage) => frames.Sum(f => f.At(stage));
        return new(frames.Sum(f => f.Eligible), At(SurveyStage.Drawn), At(SurveyStage.Reached), At(SurveyStage.Answered), At(SurveyStage.Partial));
    }

    private static Dictionary<string, IReadOnlyDictionary<string, int>> Population(IReadOnlyList<SurveyMargin> cells) => cells.Count == 0 ? [] : new()
    {
        [SurveyMargins.Outcome] = By(cells, c => c.OutcomeGroup),
        [SurveyMargins.District] = By(cells, c => c.DistrictGroup),
        [SurveyMargins.Days] = By(cells, c => c.DaysBand)
    };

    private static Dictionary<string, int> By(IReadOnlyList<SurveyMargin> cells, Func<SurveyMargin, string> group) =>
        cells.GroupBy(group).ToDictionary(same => same.Key, same => same.Sum(c => c.Number));

    private static SurveyAnswers Answers(AnsweredForm form, SurveyDefinition definition) => new(
        new Dictionary<string, string> { [SurveyMargins.Outcome] = form.OutcomeGroup, [SurveyMargins.District] = form.DistrictGroup, [SurveyMargins.Days] = form.DaysBand },
        form.Answers.Where(a => definition.Question(a.Key)?.Kind is SurveyQuestionKind.Scale && a.Value is not null)
            .ToDictionary(a => a.Key, a => int.Parse(a.Value!, CultureInfo.InvariantCulture)));
}
