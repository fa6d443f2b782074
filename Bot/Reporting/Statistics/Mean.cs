namespace Bot.Reporting.Statistics;

/// <summary>An average with its standard error; to be shown with the distribution, since polarised answers make an average misleading.</summary>
/// <param name="Value">The average.</param>
/// <param name="StandardError">Null for fewer than two values.</param>
/// <param name="Count">Of how many.</param>
public sealed record Mean(double Value, double? StandardError, int Count)
{
    /// <summary>Null if there are no values.</summary>
    public static Mean? Of(IReadOnlyCollection<int> values)
    {
        if (values.Count == 0)
        {
            return null;
        }

        var mean = values.Average();
        var squares = values.Sum(v => (v - mean) * (v - mean));
        return new(mean, values.Count < 2 ? null : Math.Sqrt(squares / (values.Count - 1)) / Math.Sqrt(values.Count), values.Count);
    }
}
