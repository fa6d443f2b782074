namespace Bot.Reporting.Statistics;

/// <summary>How long things took: median, mean and the 90th percentile. Days, most of all.</summary>
/// <param name="Count">Of how many.</param>
/// <param name="Median">The middle one; between the two middle ones their average.</param>
/// <param name="Mean">The average.</param>
/// <param name="P90">The smallest value that nine of ten do not exceed (nearest rank).</param>
public sealed record Durations(int Count, double Median, double Mean, int P90)
{
    /// <summary>Null if there are none.</summary>
    public static Durations? Of(IEnumerable<int> values)
    {
        int[] sorted = [.. values.Order()];
        var n = sorted.Length;
        return n == 0 ? null : new(n, (sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0, sorted.Average(), sorted[((n * 9) + 9) / 10 - 1]);
    }
}
