namespace Bot.Bench.Pipeline;

internal static class Quantile
{
    /// <summary>The value below which a share of sorted ones lies; 0 if there are none.</summary>
    public static double At(this double[] sorted, double share) => sorted is [] ? 0 : sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)];
}
