namespace Bot.Reporting.Statistics;

/// <summary>Weights, and how they came about: both are published.</summary>
public sealed record RakedWeights
{
    /// <summary>One for each answer, in their order, around 1.</summary>
    public required IReadOnlyList<double> Weights { get; init; }

    /// <summary>How often all margins were fitted.</summary>
    public required int Rounds { get; init; }

    /// <summary>The margins that were fitted; one of a single cell has nothing to fit.</summary>
    public required IReadOnlyList<string> Margins { get; init; }

    /// <summary>Cells that were merged because few had answered.</summary>
    public required IReadOnlyList<string> Merged { get; init; }

    /// <summary>The largest difference of shares that was left.</summary>
    public required double Gap { get; init; }

    /// <summary>The same after the weights were capped.</summary>
    public required double GapAfterCapping { get; init; }

    /// <summary>How many weights were capped; reported, because shares no longer fit exactly then.</summary>
    public required int Capped { get; init; }

    /// <summary>True if all shares fitted before the rounds were used up.</summary>
    public bool Fits => Gap < Raking.Tolerance;

    /// <summary>How many unweighted answers would be worth as much (Kish 1965); what a margin of error is computed with.</summary>
    public double Effective => Weights.Count == 0 ? 0 : Weights.Sum() * Weights.Sum() / Weights.Sum(w => w * w);

    /// <summary>By how much weighting makes the sample worth less.</summary>
    public double DesignEffect => Weights.Count == 0 ? 1 : Weights.Count / Effective;
}
