using Knowledge;
using Knowledge.Evaluation;

namespace Bot.Tests.Retrieval;

public sealed class FiguresTests
{
    // In scope: right at once, right in the second place, not found. Out of scope: one less sure, one surer than the middle.
    private static readonly Prediction[] Run =
    [
        Predict("a", 0.9, "a", "b"),
        Predict("b", 0.5, "a", "b"),
        Predict("c", 0.4, "a", "b"),
        Predict(null, 0.2, "a"),
        Predict(null, 0.6, "b")
    ];

    [Fact]
    public void Places_are_counted()
    {
        var figures = Figures.Of(Run);
        Assert.Equal(1 / 3.0, figures.Top1!.Value, 9);
        Assert.Equal(2 / 3.0, figures.Recall3!.Value, 9);
        Assert.Equal((1 + 0.5) / 3, figures.Mrr5!.Value, 9);
    }

    // 0.9 beats both, 0.5 and 0.4 beat one of two each: (2 + 1 + 1) of 6 pairs.
    [Fact]
    public void Auroc_is_the_share_of_pairs_in_the_right_order() => Assert.Equal(4 / 6.0, Figures.Of(Run).Auroc!.Value, 9);

    [Fact]
    public void A_tie_counts_half() =>
        Assert.Equal(0.5, Figures.Of([Predict("a", 0.5, "a"), Predict(null, 0.5, "a")]).Auroc!.Value, 9);

    // No more than 10 % of two is none of them: only what is surer than 0.6 may be answered.
    [Fact]
    public void Answers_at_ten_per_cent_false_ones_need_a_high_threshold() =>
        Assert.Equal(1 / 3.0, Figures.Of(Run).AnsweredAt10!.Value, 9);

    [Fact]
    public void A_message_that_matched_nothing_is_the_least_sure() =>
        Assert.Equal(1, Figures.Of([Predict("a", 0.1, "a"), new(new("?", null), Finding.Nothing)]).Auroc!.Value, 9);

    [Fact]
    public void A_set_without_strangers_has_no_figures_for_them()
    {
        var figures = Figures.Of([Predict("a", 0.5, "a")]);
        Assert.Null(figures.Auroc);
        Assert.Null(figures.AnsweredAt10);
    }

    [Fact]
    public void Another_accepted_entry_is_right_as_well() =>
        Assert.True(new Prediction(new("?", "a", ["b"]), Found(0.5, "b", "a")).IsRight);

    private static Prediction Predict(string? expected, double confidence, params string[] ranked) =>
        new(new("?", expected), Found(confidence, ranked));

    private static Finding Found(double confidence, params string[] ranked) =>
        new(Decision.Answer, confidence, [.. ranked.Select((id, i) => new Candidate(id, 1 - 0.1 * i, "en"))]);
}
