namespace Knowledge.Evaluation;

/// <summary>How good a run was; shares are 0 to 1, and null where the set has no such messages.</summary>
/// <param name="Top1">Share of the messages in scope whose best entry is right.</param>
/// <param name="Recall3">Share of those with a right entry among the best three.</param>
/// <param name="Mrr5">Mean of 1 / place of the right entry, 0 beyond the fifth.</param>
/// <param name="Auroc">How often a message in scope is surer than one out of scope.</param>
/// <param name="AnsweredAt10">Share in scope answered rightly at a threshold that lets 10 % of the others through.</param>
public sealed record Figures(double? Top1, double? Recall3, double? Mrr5, double? Auroc, double? AnsweredAt10)
{
    /// <summary>Computes the figures of a run.</summary>
    public static Figures Of(IReadOnlyList<Prediction> run)
    {
        var inScope = run.Where(p => p.InScope).ToList();
        var outOfScope = run.Where(p => !p.InScope).Select(p => p.Confidence).Order().ToList();
        return new(
            Mean(inScope, p => p.RightPlace is 0 ? 1 : 0),
            Mean(inScope, p => p.RightPlace < 3 ? 1 : 0),
            Mean(inScope, p => p.RightPlace is { } place ? 1.0 / (place + 1) : 0),
            outOfScope.Count == 0 ? null : Mean(inScope, p => ShareBelow(outOfScope, p.Confidence)),
            outOfScope.Count == 0 ? null : AnsweredAt(inScope, outOfScope, 0.1));
    }

    private static double? Mean(List<Prediction> run, Func<Prediction, double> measure) =>
        run.Count == 0 ? null : run.Average(measure);

    // Ties count half, as in the Mann–Whitney statistic.
    private static double ShareBelow(List<double> sorted, double value)
    {
        var below = sorted.Count(other => other < value);
        var equal = sorted.Count(other => other.Equals(value));
        return (below + 0.5 * equal) / sorted.Count;
    }

    // The lowest confidence among all messages at which no more than the given share of false answers is let through.
    private static double AnsweredAt(List<Prediction> inScope, List<double> outOfScope, double falseShare)
    {
        var threshold = inScope.Select(p => p.Confidence)
            .Where(value => double.IsFinite(value)
                && outOfScope.Count(other => other >= value) <= falseShare * outOfScope.Count)
            .DefaultIfEmpty(double.PositiveInfinity)
            .Min();
        return (double)inScope.Count(p => p.IsRight && p.Confidence >= threshold) / inScope.Count;
    }
}
