using Bot.Reporting;
using Bot.Reporting.Satisfaction;
using Bot.Reporting.Statistics;

namespace Bot.Tests.Reporting;

public sealed class SurveyFiguresTests
{
    private static readonly SurveyItem Overall = new("q1", "整體來說，您對這次案件的處理滿不滿意？", ItemSubject.Overall);
    private static readonly SurveyItem Result = new("q7", "對處理結果", ItemSubject.Outcome);

    // 36 of 40 satisfied is the worked example of the facts: 77 % to 96 %. Mean by hand: (20·5 + 16·4 + 2·3 + 2 + 1) / 40.
    [Fact]
    public void Satisfied_are_four_and_five_of_the_valid_answers_and_neither_stands_apart()
    {
        var item = SurveyFigures.Of(Survey(Scores(Overall, (5, 20), (4, 16), (3, 2), (2, 1), (1, 1), (0, 7)))).Items[0];

        Assert.Equal((40, 7, Showing.Plainly), (item.Valid, item.DontKnow, item.Showing));
        Assert.Equal((0.9, 0.05, 0.05), (item.Satisfied, item.Neither, item.Dissatisfied));
        Assert.Equal((0.77, 0.96), (Math.Round(item.Interval!.Value.From, 2), Math.Round(item.Interval.Value.To, 2)));
        Assert.Equal(4.325, item.Mean!.Value);

        // By hand: 1.96 · √(0.9 · 0.1 / 40) · √(560 / 599).
        Assert.Equal(0.0899, item.Margin!.Value, 4);
        Assert.Null(item.Weighted);
    }

    [Theory]
    [InlineData(4, Showing.Nothing)]
    [InlineData(5, Showing.WithWarning)]
    [InlineData(30, Showing.Plainly)]
    public void Of_four_answers_nothing_is_told_not_even_the_mean(int answers, Showing showing)
    {
        var item = SurveyFigures.Of(Survey(Scores(Overall, (5, answers)))).Items[0];

        Assert.Equal(showing, item.Showing);
        Assert.Equal(showing is Showing.Nothing, item.Satisfied is null && item.Mean is null && item.Margin is null && item.Interval is null);
    }

    [Fact]
    public void Who_left_an_item_out_is_no_part_of_its_base()
    {
        var answers = Scores(Overall, (5, 6)).Concat(Scores(Result, (1, 9))).ToList();

        var figures = SurveyFigures.Of(Survey(answers));

        Assert.Equal((6, 9), (figures.Items[0].Valid, figures.Items[1].Valid));
        Assert.Equal((1.0, 0.0), (figures.Items[0].Satisfied, figures.Items[1].Satisfied));
    }

    // By hand: 60 of 100 who answered had a positive outcome, of everybody a half; weights 5/6 and 5/4. Satisfied are 45 of the one
    // and 10 of the other: 55 % unweighted; (45·5/6 + 10·5/4) / 100 = 50 % weighted. n_eff = 100² / (60·25/36 + 40·25/16) = 96.
    [Fact]
    public void Weights_make_those_who_answered_like_everybody()
    {
        var answers = Answers("positive", Overall, (5, 45), (1, 15)).Concat(Answers("negative", Overall, (4, 10), (2, 30))).ToList();
        var survey = Survey(answers) with { Population = new Dictionary<string, IReadOnlyDictionary<string, int>> { ["outcome"] = new Dictionary<string, int> { ["positive"] = 300, ["negative"] = 300 } } };

        var figures = SurveyFigures.Of(survey);

        Assert.Equal(0.55, figures.Items[0].Satisfied);
        Assert.Equal((0.5, 0.5, 96.0), (Math.Round(figures.Items[0].Weighted!.Satisfied, 9), Math.Round(figures.Items[0].Weighted!.Dissatisfied, 9), Math.Round(figures.Items[0].Weighted!.Effective, 6)));
        Assert.Equal(Sampling.Margin(0.5, 96, 600)!.Value, figures.Items[0].Weighted!.Margin!.Value, 9);
        var note = SurveyTables.Weighted(figures, ReportingWords.In("en")).Note;
        Assert.Contains("Raked over outcome", note, StringComparison.Ordinal);
        Assert.Contains("No weight was beyond", note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_census_says_that_it_is_one_and_the_response_rate_stands_beside_every_margin()
    {
        var figures = SurveyFigures.Of(Survey(Scores(Overall, (5, 150))) with { Frame = new(600, 600, 500, 120, 30) });
        var words = ReportingWords.In("en");

        Assert.Equal(0.3, figures.Data.Frame.ResponseRate);
        Assert.Contains("census with non-response", SurveyTables.Frame(figures, words).Note, StringComparison.Ordinal);
        Assert.Contains("30.0%", SurveyTables.Items(figures, figures.Items, ItemSubject.Overall, words).Note, StringComparison.Ordinal);
        var sample = SurveyFigures.Of(figures.Data with { Frame = new(600, 200, 180, 120, 30) });
        Assert.Contains("random sample", SurveyTables.Frame(sample, words).Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Process_and_outcome_stand_in_tables_of_their_own()
    {
        var figures = SurveyFigures.Of(Survey(Scores(Overall, (5, 40)).Concat(Scores(Result, (1, 40))).ToList()));

        var tables = SurveyTables.All(figures, null, ReportingWords.In("zh-TW")).Select(t => t.Id).ToList();

        Assert.Equal(["frame", "items-overall", "items-outcome", "distribution"], tables);
    }

    [Fact]
    public void What_was_chosen_is_counted_of_those_who_chose_and_not_shown_of_fewer_than_five()
    {
        var words = ReportingWords.In("en");

        var many = SurveyTables.Choice(new("How did you find us?", [("By LINE", 30), ("By a poster", 10), ("Otherwise", 0)]), 0, words);
        var few = SurveyTables.Choice(new("How did you find us?", [("By LINE", 20), ("By a poster", 5)]), 0, words);
        var hardlyAny = SurveyTables.Choice(new("How did you find us?", [("By LINE", 3), ("By a poster", 1)]), 1, words);

        Assert.Equal([["By LINE", "30", "75.0%"], ["By a poster", "10", "25.0%"], ["Otherwise", "0", "0.0%"]], many.Rows.Select(r => r.Select(f => f.Text).ToArray()));
        Assert.StartsWith("40 valid answers", many.Note, StringComparison.Ordinal);
        Assert.EndsWith("Fewer than 30: unsteady", few.Note, StringComparison.Ordinal);
        Assert.Equal(("choice-2", 0, "Fewer than 5: not shown"), (hardlyAny.Id, hardlyAny.Rows.Count, hardlyAny.Note));
    }

    [Fact]
    public void A_trend_is_shown_only_where_the_same_words_were_asked()
    {
        var now = SurveyFigures.Of(Survey(Scores(Overall, (5, 120), (1, 80)).Concat(Scores(Result, (5, 50))).ToList()));
        var before = SurveyFigures.Of(Survey(Scores(Overall, (5, 75), (1, 75)).Concat(Scores(Result, (5, 50))).ToList()) with
        {
            Items = [Overall, Result with { Wording = "您滿意結果嗎？" }]
        });

        var trend = SurveyTables.Trend(now, before, ReportingWords.In("en"));

        // The difference of the worked example of SamplingTests: z = 1.86, not yet more than chance.
        var row = Assert.Single(trend.Rows);
        Assert.Equal([Overall.Wording, "50.0%", "60.0%", "+10.0", "May be chance (z = 1.86)"], row.Select(f => f.Text));
    }

    internal static SurveyData Survey(IReadOnlyList<SurveyAnswers> answers) => new()
    {
        Survey = "building",
        Name = "案件滿意度",
        From = new(2026, 1, 1),
        Until = new(2026, 12, 31),
        Items = [Overall, Result],
        Frame = new(600, 600, 600, answers.Count, 0),
        Population = new Dictionary<string, IReadOnlyDictionary<string, int>>(),
        Answers = answers
    };

    internal static IReadOnlyList<SurveyAnswers> Answers(string outcome, SurveyItem item, params (int Score, int Count)[] scores) =>
        [.. scores.SelectMany(s => Enumerable.Repeat(new SurveyAnswers(new Dictionary<string, string> { ["outcome"] = outcome }, new Dictionary<string, int> { [item.Id] = s.Score }), s.Count))];

    private static IReadOnlyList<SurveyAnswers> Scores(SurveyItem item, params (int Score, int Count)[] scores) => Answers("", item, scores);
}
