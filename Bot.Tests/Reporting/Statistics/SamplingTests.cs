using Bot.Reporting.Statistics;

namespace Bot.Tests.Reporting.Statistics;

/// <summary>The figures are the worked examples of the facts about surveys (§6.4), which were computed by hand and by textbook.</summary>
public sealed class SamplingTests
{
    [Theory]
    [InlineData(0.03, null, 1068)]
    [InlineData(0.04, null, 601)]
    [InlineData(0.05, null, 385)]
    [InlineData(0.03, 200, 169)]
    [InlineData(0.05, 200, 132)]
    [InlineData(0.03, 500, 341)]
    [InlineData(0.05, 500, 218)]
    [InlineData(0.03, 1000, 517)]
    [InlineData(0.05, 1000, 278)]
    [InlineData(0.03, 3000, 788)]
    [InlineData(0.05, 3000, 341)]
    [InlineData(0.03, 5000, 880)]
    [InlineData(0.05, 5000, 357)]
    public void A_sample_is_as_large_as_textbooks_say(double margin, int? population, int answers) =>
        Assert.Equal(answers, Sampling.SizeFor(margin, population));

    [Theory]
    [InlineData(0.5, 180, null, 0.073)]
    [InlineData(0.5, 180, 600, 0.061)]
    [InlineData(0.5, 1068, null, 0.030)]
    public void A_margin_is_smaller_where_many_of_all_have_answered(double share, int answers, int? population, double margin) =>
        Assert.Equal(margin, Sampling.Margin(share, answers, population)!.Value, 3);

    [Fact]
    public void Where_everybody_answered_there_is_no_sampling_error_and_where_nobody_did_there_is_nothing()
    {
        Assert.Equal(0, Sampling.Margin(0.4, 50, 50));
        Assert.Equal(0, Sampling.Margin(0.4, 1, 1));
        Assert.Null(Sampling.Margin(0.5, 0));
        Assert.Null(Sampling.Wilson(0.5, 0));
    }

    [Theory]
    [InlineData(36, 40, 0.77, 0.96)]
    [InlineData(20, 20, 0.84, 1.00)]
    public void A_Wilson_interval_stays_within_what_is_possible(int yes, int answers, double from, double to)
    {
        var interval = Sampling.Wilson((double)yes / answers, answers)!.Value;

        Assert.Equal((from, to), (Math.Round(interval.From, 2), Math.Round(interval.To, 2)));
    }

    // By hand: pooled 195/350, its error 0.0536523; 0.1 / 0.0536523.
    [Fact]
    public void A_difference_of_two_shares_is_measured_in_its_error()
    {
        Assert.Equal(1.8639, Sampling.Difference(0.6, 200, 0.5, 150)!.Value, 4);
        Assert.Equal(-1.8639, Sampling.Difference(0.5, 150, 0.6, 200)!.Value, 4);
        Assert.Null(Sampling.Difference(1, 10, 1, 10));
        Assert.Null(Sampling.Difference(0.5, 0, 0.5, 10));
    }

    // By hand: squares 4+1+0+1+4 = 10; s = √(10/4) = 1.5811; s/√5 = 0.7071.
    [Fact]
    public void A_mean_has_its_standard_error()
    {
        var mean = Mean.Of([1, 2, 3, 4, 5])!;

        Assert.Equal((3.0, 0.7071, 5), (mean.Value, Math.Round(mean.StandardError!.Value, 4), mean.Count));
        Assert.Null(Mean.Of([4])!.StandardError);
        Assert.Null(Mean.Of([]));
    }

    [Theory]
    [InlineData(new[] { 7 }, 7, 7, 7)]
    [InlineData(new[] { 3, 1, 2 }, 2, 2, 3)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 5.5, 5.5, 9)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 }, 6, 6, 10)]
    [InlineData(new[] { 0, 0, 0, 100 }, 0, 25, 100)]
    public void Nine_of_ten_do_not_exceed_the_90th_percentile(int[] days, double median, double mean, int p90) =>
        Assert.Equal(new Durations(days.Length, median, mean, p90), Durations.Of(days));

    [Theory]
    [InlineData(0, Showing.Nothing)]
    [InlineData(4, Showing.Nothing)]
    [InlineData(5, Showing.WithWarning)]
    [InlineData(29, Showing.WithWarning)]
    [InlineData(30, Showing.Plainly)]
    public void Few_answers_are_not_shown_or_carry_a_warning(int answers, Showing showing) => Assert.Equal(showing, SmallNumbers.Of(answers));
}
