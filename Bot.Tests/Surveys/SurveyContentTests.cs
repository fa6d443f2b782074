using Bot.Dialogs.Surveys;

namespace Bot.Tests.Surveys;

/// <summary>The questionnaires that the program ships, and the rules that any other has to keep.</summary>
public sealed class SurveyContentTests
{
    [Fact]
    public void What_is_shipped_may_be_published_and_asks_every_audience() => Assert.Multiple(
        () => Assert.Equal(Enum.GetValues<SurveyAudience>(), SurveySamples.All.Select(s => s.Audience)),
        () => Assert.All(SurveySamples.All, survey => Assert.Empty(SurveyRules.Problems(survey, "en"))));

    [Fact]
    public void About_a_case_seven_things_are_rated_the_whole_first_and_the_outcome_apart_before_open_words()
    {
        var questions = SurveySamples.Case.Questions;

        Assert.Equal(8, questions.Count);
        Assert.Equal("overall", questions[0].Id);
        Assert.Equal(5, questions.Count(q => q.Shuffled));
        Assert.Equal("outcome", Assert.Single(questions, q => q.Outcome).Id);
        Assert.Equal((SurveyQuestionKind.Text, true), (questions[^1].Kind, questions[^1].Optional));
    }

    [Theory]
    [InlineData("你好 嗎", "how are you", true)]
    [InlineData(" 你好\n嗎 ", "how  are you", true)]
    [InlineData("你好嗎？", "how are you", false)]
    [InlineData("你好 嗎", "how are you now", false)]
    public void A_trend_is_the_same_wording(string chinese, string english, bool same)
    {
        var question = SurveySamples.Case.Questions[0] with { Text = new("你好 嗎", "how are you") };

        Assert.Equal(same, TrendKey.Of(question) == TrendKey.Of(question with { Text = new(chinese, english), Label = new("別的", "other") }));
    }

    [Fact]
    public void What_is_not_whole_is_told_in_the_language_of_whoever_writes()
    {
        var good = SurveySamples.Case;
        (SurveyDefinition Survey, string Problem)[] table =
        [
            (good with { Title = new("名稱", "") }, "needs a name"),
            (good with { Questions = [] }, "at least one question"),
            (good with { Questions = [good.Questions[0], good.Questions[0]] }, "used twice"),
            (good with { Questions = [good.Questions[0] with { Id = "Q 1" }] }, "small letters"),
            (good with { Questions = [good.Questions[0] with { Text = new("", "x") }] }, "Chinese and English"),
            (good with { Questions = [good.Questions[0] with { Text = new(new string('長', 121), "x") }] }, "too long"),
            (good with { Questions = [good.Questions[0] with { Label = new(new string('長', 17), "x") }] }, "short name"),
            (good with { Questions = [good.Questions[0] with { Kind = SurveyQuestionKind.Choice }] }, "2 to 8 options"),
            (good with { Questions = [.. Enumerable.Range(0, 11).Select(i => good.Questions[0] with { Id = $"q{i}" })] }, "At most 10")
        ];

        Assert.All(table, row => Assert.Contains(SurveyRules.Problems(row.Survey, "en"), p => p.Contains(row.Problem, StringComparison.Ordinal)));
        Assert.All(table, row => Assert.DoesNotContain(SurveyRules.Problems(row.Survey, "zh-TW"), p => p.Contains(row.Problem, StringComparison.Ordinal)));
    }
}
