using Bot.Faqs.Regression;
using Knowledge;
using Knowledge.Evaluation;

namespace Bot.Tests.Faqs;

public sealed class RehearsalTests
{
    [Theory]
    [InlineData("a", Decision.Answer, "a", 100)]
    [InlineData("a", Decision.Choices, "a", 70)]
    [InlineData("a", Decision.Choices, "b", 20)]
    [InlineData("a", Decision.None, "a", 30)]
    [InlineData("a", Decision.Answer, "b", -100)]
    [InlineData(null, Decision.None, "b", 100)]
    [InlineData(null, Decision.Choices, "b", 60)]
    [InlineData(null, Decision.Answer, "b", -100)]
    public void A_wrong_answer_shown_as_sure_is_worse_than_a_question_back(string? expected, Decision decision, string best, int mark) =>
        Assert.Equal(mark, Rehearsal.Mark(Came(expected, decision, best)));

    [Fact]
    public void Two_runs_are_compared_question_by_question()
    {
        var rehearsal = Rehearsal.Compare(
            [Came("a", Decision.Answer, "a"), Came("b", Decision.None, "b"), Came(null, Decision.None, "b")],
            [Came("a", Decision.Answer, "b"), Came("b", Decision.Answer, "b"), Came(null, Decision.None, "a")]);

        Assert.Equal(-200, Assert.Single(rehearsal.Worse).Change);
        Assert.Equal(70, Assert.Single(rehearsal.Better).Change);
        Assert.True(rehearsal.IsWorseBy(43));
        Assert.False(rehearsal.IsWorseBy(44));
    }

    [Fact]
    public void Without_questions_nothing_gets_worse() => Assert.False(Rehearsal.Compare([], []).IsWorseBy(0));

    private static Prediction Came(string? expected, Decision decision, string best) =>
        new(new("q", expected), new(decision, 0.5, [new(best, 1, "zh-TW")]));
}
