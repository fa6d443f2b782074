using Bot.Dialogs.Surveys;

namespace Bot.Tests.Surveys;

/// <summary>The draw can be repeated, and favours nobody.</summary>
public sealed class SamplingTests
{
    private const int Seeds = 4_000;

    private static readonly SampleUnit[] Frame =
    [
        .. Enumerable.Range(0, 17).Select(i => new SampleUnit($"a{i}", "illegal|city")),
        .. Enumerable.Range(0, 3).Select(i => new SampleUnit($"b{i}", "listed|qishan")),
        new("c0", "not-found|fengshan")
    ];

    [Fact]
    public void The_same_seed_draws_the_same_in_whatever_order_the_frame_comes()
    {
        var drawn = Sampling.Draw(Frame, 0.3, "seed");

        Assert.Equal(drawn.Order(), Sampling.Draw(Frame.Reverse(), 0.3, "seed").Order());
        Assert.NotEqual(drawn.Order(), Sampling.Draw(Frame, 0.3, "another seed").Order());
    }

    [Theory]
    [InlineData(0.0, 0)]
    [InlineData(1.0, 21)]
    public void All_and_nobody_are_what_they_say(double share, int count) => Assert.Equal(count, Sampling.Draw(Frame, share, "seed").Count);

    [Fact]
    public void In_each_stratum_as_many_are_drawn_as_its_share_rounded_up_or_down()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var drawn = Sampling.Draw(Frame, 0.3, $"{seed}");
            Assert.InRange(drawn.Count(name => name[0] == 'a'), 5, 6);
            Assert.InRange(drawn.Count(name => name[0] == 'b'), 0, 1);
        }
    }

    // Over so many seeds a share of 0.3 has a standard error of 0.0072: five of them is what chance does once in a million.
    [Fact]
    public void Everybody_has_the_same_chance_also_alone_in_a_small_stratum()
    {
        var times = Frame.ToDictionary(unit => unit.Name, _ => 0);
        for (var seed = 0; seed < Seeds; seed++)
        {
            foreach (var name in Sampling.Draw(Frame, 0.3, $"unbiased {seed}"))
            {
                times[name]++;
            }
        }

        var error = 5 * Math.Sqrt(0.3 * 0.7 / Seeds);
        Assert.All(times, t => Assert.InRange(t.Value / (double)Seeds, 0.3 - error, 0.3 + error));
    }

    [Fact]
    public void What_is_shuffled_takes_every_place_and_the_rest_keeps_its_own()
    {
        var survey = SurveySamples.Case;
        var orders = Enumerable.Range(0, 500).Select(i => SurveyOrder.Of(survey, $"{i}").Select(q => q.Id).ToArray()).ToArray();

        Assert.Equal(orders[7], SurveyOrder.Of(survey, "7").Select(q => q.Id));
        Assert.All(orders, order => Assert.Equal(("overall", "outcome", "words"), (order[0], order[^2], order[^1])));
        for (var place = 1; place <= 5; place++)
        {
            Assert.Equal(5, orders.Select(order => order[place]).Distinct().Count());
        }
    }
}
