using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Knowledge.Ranking;

/// <summary>Loops over many numbers, several at a time.</summary>
internal static class Spans
{
    /// <summary>The highest value, at least 0.</summary>
    public static float Highest(this ReadOnlySpan<float> values)
    {
        if (values.Length < Vector128<float>.Count)
        {
            var best = 0f;
            foreach (var value in values)
            {
                best = Math.Max(best, value);
            }

            return best;
        }

        // The last four are read by themselves, so that nothing is left over; to look at a value twice does no harm.
        var highest = Vector128.Max(Vector128.Create(values[^Vector128<float>.Count..]), Vector128<float>.Zero);
        if (values.Length >= Vector256<float>.Count)
        {
            var wide = Vector256<float>.Zero;
            foreach (var vector in MemoryMarshal.Cast<float, Vector256<float>>(values))
            {
                wide = Vector256.Max(wide, vector);
            }

            highest = Vector128.Max(highest, Vector128.Max(wide.GetLower(), wide.GetUpper()));
            values = values[(values.Length & -Vector256<float>.Count)..];
        }

        highest = values.Length < Vector128<float>.Count ? highest : Vector128.Max(highest, Vector128.Create(values));
        highest = Vector128.Max(highest, Vector128.Shuffle(highest, Vector128.Create(2, 3, 0, 1)));
        return Math.Max(highest[0], highest[1]);
    }
}
