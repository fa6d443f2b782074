using Bot.Reporting.Statistics;

namespace Bot.Reporting.Satisfaction;

/// <summary>The figures of one item.</summary>
public sealed record ItemFigures
{
    public required SurveyItem Item { get; init; }

    /// <summary>How many gave each score: index 0 is 1 (very dissatisfied), index 4 is 5 (very satisfied).</summary>
    public required IReadOnlyList<int> Scores { get; init; }

    /// <summary>Counted, but no part of the base.</summary>
    public required int DontKnow { get; init; }

    /// <summary>How many everybody are, for the finite population correction; 0 if nobody knows whom the survey reached.</summary>
    public required int Population { get; init; }

    /// <summary>The same shares with every answer weighted; null if nothing could be weighted by.</summary>
    public WeightedShares? Weighted { get; init; }

    /// <summary>The base.</summary>
    public int Valid => Scores.Sum();

    /// <summary>What may be shown.</summary>
    public Showing Showing => SmallNumbers.Of(Valid);

    /// <summary>滿意度: very satisfied and satisfied over the base. Neither is never counted in.</summary>
    public double? Satisfied => Share(Scores[4] + Scores[3]);

    public double? Neither => Share(Scores[2]);

    public double? Dissatisfied => Share(Scores[1] + Scores[0]);

    /// <summary>The sampling error of <see cref="Satisfied"/>; null where there is no population of which it could be one.</summary>
    public double? Margin => Satisfied is { } share && Population > 0 ? Sampling.Margin(share, Valid, Population) : null;

    /// <summary>From where to where <see cref="Satisfied"/> lies; null where the plain margin says it well enough.</summary>
    public Interval? Interval => Satisfied is { } share && (Valid < SmallNumbers.Large || share is < 0.05 or > 0.95) ? Sampling.Wilson(share, Valid) : null;

    public Mean? Mean => Showing is Showing.Nothing ? null : Statistics.Mean.Of([.. Scores.SelectMany((count, i) => Enumerable.Repeat(i + 1, count))]);

    // What may not be shown is not computed.
    private double? Share(int part) => Showing is Showing.Nothing ? null : (double)part / Valid;
}

/// <summary>Shares of an item with weights.</summary>
/// <param name="Satisfied">As unweighted.</param>
/// <param name="Neither">As unweighted.</param>
/// <param name="Dissatisfied">As unweighted.</param>
/// <param name="Effective">How many unweighted answers it is worth.</param>
/// <param name="Margin">The sampling error of the satisfied, computed with those.</param>
public sealed record WeightedShares(double Satisfied, double Neither, double Dissatisfied, double Effective, double? Margin);
