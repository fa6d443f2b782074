using Bot.Cases.Inbox;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Places;
using Bot.Faqs;
using Bot.Reporting.Petitions;
using Bot.Reporting.Satisfaction;
using Bot.Reporting.Statistics;
using Bot.Reporting.Usage;
using Bot.Storage;

namespace Bot.Reporting.OpenData;

/// <summary>What is counted for everybody: cases received, cases ended, questions asked, answers to surveys.</summary>
internal sealed class Universes(
    Database database, CaseStatistics cases, UsageStatistics usage, FaqBook faqs, IEnumerable<ISurveySource> surveys)
{
    /// <summary>The topic under which questions without an entry are counted.</summary>
    public const string NoAnswer = "no-answer";

    private const string SelectFirstCase = "SELECT MIN(received_on) FROM cases";

    private const string SelectFirstQuestion = "SELECT MIN(day) FROM usage_days WHERE measure = @measure";

    // General petitions, which have no place: the same cases as the kind "petition".
    private const string NoPlace = "none";

    public IReadOnlyList<Universe> All =>
    [
        new([OpenDataSet.Districts, OpenDataSet.Kinds, OpenDataSet.Channels], FirstCaseAsync, ReceivedAsync),
        new([OpenDataSet.Outcomes, OpenDataSet.Times], FirstCaseAsync, EndedAsync),
        new([OpenDataSet.Faqs], FirstQuestionAsync, QuestionsAsync),
        new([OpenDataSet.Satisfaction], () => surveys.Any() ? FirstCaseAsync() : Task.FromResult<DateOnly?>(null), SurveysAsync)
    ];

    private async Task<DateOnly?> FirstCaseAsync() => (await database.ReadAsync(SelectFirstCase, row => row.GetDay(0)))[0];

    private async Task<DateOnly?> FirstQuestionAsync() =>
        (await database.ReadAsync(SelectFirstQuestion, row => row.GetDay(0), UsageMeasures.Decisions))[0];

    private async Task<OpenRows?> ReceivedAsync(DateOnly from, DateOnly until) => Received((await cases.ReadAsync(new(from, until))).Received);

    internal static OpenRows? Received(IReadOnlyList<ReceivedCases> received) =>
        Merged(received, r => r.District ?? NoPlace, NoPlace) is { } districts && Merged(received, r => r.Kind, CaseFilter.Petition) is { } kinds && Merged(received, r => r.Source.ToString().ToLowerInvariant()) is { } sources
            ? new()
            {
                [OpenDataSet.Districts.Id] = [.. districts.Select(d => (object?[])[d.Name, Districts.All.FirstOrDefault(k => k.Name == d.Name)?.Code, d.Count])],
                [OpenDataSet.Kinds.Id] = [.. kinds.Select(k => (object?[])[k.Name, k.Count])],
                [OpenDataSet.Channels.Id] = [.. sources.Select(s => (object?[])[s.Name, s.Count])]
            }
            : null;

    private async Task<OpenRows?> EndedAsync(DateOnly from, DateOnly until)
    {
        var figures = await cases.ReadAsync(new(from, until));
        return SmallCells.Merge(figures.Ended.GroupBy(c => CaseGroups.OutcomeOf(c.Outcome)).ToDictionary(same => same.Key, same => same.Count())) is { } outcomes
            ? new()
            {
                [OpenDataSet.Outcomes.Id] = [.. outcomes.Select(o => (object?[])[o.Name, o.Count])],
                [OpenDataSet.Times.Id] = figures is { CalendarDays: { } all, WorkingDays: { } worked }
                    ? [[all.Count, all.Median, Round(all.Mean), all.P90, worked.Median, Round(worked.Mean), worked.P90, Round(SmallCells.Share(figures.InTime, all.Count), 4)]]
                    : []
            }
            : null;
    }

    private async Task<OpenRows?> QuestionsAsync(DateOnly from, DateOnly until)
    {
        var (used, shelf) = (await usage.ReadAsync(from, until), await faqs.ShelfAsync());
        var topics = shelf.Contents.ToDictionary(e => e.Id, e => e.Category, StringComparer.Ordinal);
        var counts = used[UsageMeasures.Entries].GroupBy(e => topics.GetValueOrDefault(e.Key) is { Length: > 0 } topic ? topic : SmallCells.Other)
            .ToDictionary(same => same.Key, same => same.Sum(e => e.Value), StringComparer.Ordinal);
        counts[NoAnswer] = Math.Max(0, used.Questions - counts.Values.Sum());
        return SmallCells.Merge(counts) is { } cells ? new() { [OpenDataSet.Faqs.Id] = [.. cells.Select(c => (object?[])[c.Name, c.Count])] } : null;
    }

    private async Task<OpenRows?> SurveysAsync(DateOnly from, DateOnly until)
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach (var source in surveys)
        {
            if (!await source.IsCompleteAsync(from, until))
            {
                return null;
            }

            foreach (var item in (await source.ReadAsync(from, until, SpokenLanguage.Chinese)).Where(s => s.IsPublic).Select(SurveyFigures.Of).SelectMany(f => f.Items.Select(i => (f.Data.Name, Figures: i))))
            {
                var scores = item.Figures.Scores;
                var counts = new Dictionary<string, int> { ["satisfied"] = scores[4] + scores[3], ["neither"] = scores[2], ["dissatisfied"] = scores[1] + scores[0] };
                if (SmallCells.Merge(counts) is not { } cells)
                {
                    return null;
                }

                rows.AddRange(cells.Select(c => (object?[])[item.Name, item.Figures.Item.Wording, c.Name, c.Count]));
            }
        }

        return new() { [OpenDataSet.Satisfaction.Id] = rows };
    }

    private static IReadOnlyList<Cell>? Merged(IEnumerable<ReceivedCases> received, Func<ReceivedCases, string> cell, string? alone = null) =>
        SmallCells.Merge(received.GroupBy(cell).ToDictionary(same => same.Key, same => same.Sum(r => r.Count)), alone);

    private static double Round(double number) => Math.Round(number, 1, MidpointRounding.AwayFromZero);

    private static double? Round(double? number, int digits) => number is { } known ? Math.Round(known, digits, MidpointRounding.AwayFromZero) : null;
}
