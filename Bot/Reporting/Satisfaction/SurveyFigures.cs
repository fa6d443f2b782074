using Bot.Reporting.Statistics;

namespace Bot.Reporting.Satisfaction;

/// <summary>The figures of a survey in a period, unweighted and weighted, with all that has to be said beside them.</summary>
public sealed record SurveyFigures
{
    public required SurveyData Data { get; init; }

    public required IReadOnlyList<ItemFigures> Items { get; init; }

    public required RakedWeights Weights { get; init; }

    /// <summary>Computes them.</summary>
    public static SurveyFigures Of(SurveyData data)
    {
        var weights = Raking.Weigh(data.Answers.Count,
            [.. SurveyMargins.All.Where(data.Population.ContainsKey).Select(name => new Margin(name, [.. data.Answers.Select(a => a.Groups.GetValueOrDefault(name, ""))], data.Population[name]))]);
        return new()
        {
            Data = data,
            Weights = weights,
            Items = [.. data.Items.Select(item => Figures(item, data, weights))]
        };
    }

    /// <summary>The item of the same words in another period; null if it was asked otherwise or not at all: then there is no trend.</summary>
    public ItemFigures? SameWording(ItemFigures item) =>
        Items.FirstOrDefault(i => i.Item.Id == item.Item.Id && i.Item.Wording.Trim() == item.Item.Wording.Trim());

    private static ItemFigures Figures(SurveyItem item, SurveyData data, RakedWeights weights)
    {
        var (counts, sums) = (new int[5], new double[5]);
        var (dontKnow, squares) = (0, 0.0);
        for (var i = 0; i < data.Answers.Count; i++)
        {
            switch (data.Answers[i].Scores.TryGetValue(item.Id, out var score) ? score : -1)
            {
                case 0:
                    dontKnow++;
                    break;
                case >= 1 and <= 5 and var given:
                    counts[given - 1]++;
                    sums[given - 1] += weights.Weights[i];
                    squares += weights.Weights[i] * weights.Weights[i];
                    break;
            }
        }

        var figures = new ItemFigures { Item = item, Scores = counts, DontKnow = dontKnow, Population = data.Frame.Eligible };
        return weights.Margins is [] || figures.Showing is Showing.Nothing ? figures : figures with { Weighted = Shares(sums, squares, data.Frame.Eligible) };
    }

    private static WeightedShares Shares(double[] sums, double squares, int population)
    {
        var all = sums.Sum();
        var (satisfied, effective) = ((sums[4] + sums[3]) / all, all * all / squares);
        return new(satisfied, sums[2] / all, (sums[1] + sums[0]) / all, effective, Sampling.Margin(satisfied, effective, population));
    }
}
