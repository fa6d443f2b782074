using System.Numerics;
using System.Runtime.InteropServices;

namespace Knowledge.Ranking;

/// <summary>Loops over many numbers, several at a time.</summary>
internal static class Spans
{
    /// <summary>The highest value, at least 0.</summary>
    public static float Highest(this Span<float> values)
    {
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(values);
        var highest = Vector<float>.Zero;
        foreach (var vector in vectors)
        {
            highest = Vector.Max(highest, vector);
        }

        var best = 0f;
        for (var i = 0; i < Vector<float>.Count; i++)
        {
            best = Math.Max(best, highest[i]);
        }

        foreach (var value in values[(vectors.Length * Vector<float>.Count)..])
        {
            best = Math.Max(best, value);
        }

        return best;
    }
}
