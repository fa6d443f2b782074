namespace Bot.Reporting.Statistics;

/// <summary>
/// Raking (多變數反覆加權; Deming and Stephan 1940): weights for those who answered, so that they are composed as everybody is. One
/// margin after the other is fitted, again and again, until all of them fit.
/// </summary>
public static class Raking
{
    /// <summary>Rounds after which it is given up.</summary>
    public const int MostRounds = 50;

    /// <summary>Shares that differ by less than this fit.</summary>
    public const double Tolerance = 0.001;

    /// <summary>Cells with fewer answers are merged: one answer would have to speak for too many.</summary>
    public const int LeastInCell = 20;

    /// <summary>No weight below and above these multiples of the mean.</summary>
    public const double LowestWeight = 0.3;

    /// <inheritdoc cref="LowestWeight"/>
    public const double HighestWeight = 3;

    /// <summary>Computes the weights.</summary>
    /// <param name="answers">How many answered.</param>
    /// <param name="margins">What is known of them and of everybody.</param>
    public static RakedWeights Weigh(int answers, IReadOnlyList<Margin> margins)
    {
        var used = margins.Select(m => m.Merged()).Where(m => m.Cells.Count > 1).ToList();
        var weights = Enumerable.Repeat(1.0, answers).ToArray();
        var rounds = 0;
        while (rounds < MostRounds && used.Any(m => Gap(m, weights) >= Tolerance))
        {
            used.ForEach(m => Fit(m, weights));
            rounds++;
        }

        var gap = used.Select(m => Gap(m, weights)).DefaultIfEmpty(0).Max();
        var breaches = Cap(weights);
        return new()
        {
            Weights = weights,
            Rounds = rounds,
            Margins = [.. used.Select(m => m.Name)],
            Merged = [.. used.SelectMany(m => m.Joined)],
            Gap = gap,
            GapAfterCapping = used.Select(m => Gap(m, weights)).DefaultIfEmpty(0).Max(),
            Capped = breaches
        };
    }

    private static void Fit(MarginCells margin, double[] weights)
    {
        var shares = Shares(margin, weights);
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] *= margin.Population[margin.Of[i]] / shares[margin.Of[i]];
        }
    }

    // The largest difference between the shares of those who answered and of everybody.
    private static double Gap(MarginCells margin, double[] weights) => Shares(margin, weights).Zip(margin.Population, (sample, all) => Math.Abs(sample - all)).Max();

    private static double[] Shares(MarginCells margin, double[] weights)
    {
        var sums = new double[margin.Cells.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            sums[margin.Of[i]] += weights[i];
        }

        var all = sums.Sum();
        return [.. sums.Select(s => s / all)];
    }

    // Weights are brought to a mean of 1 first: the limits are multiples of the mean.
    private static int Cap(double[] weights)
    {
        var mean = weights.DefaultIfEmpty(1).Average();
        var breaches = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] /= mean;
            if (weights[i] is < LowestWeight or > HighestWeight)
            {
                breaches++;
                weights[i] = Math.Clamp(weights[i], LowestWeight, HighestWeight);
            }
        }

        return breaches;
    }
}
