using System.Numerics;
using System.Runtime.InteropServices;

namespace Knowledge.Ranking;

/// <summary>Arithmetic on the vectors of an embedding model.</summary>
internal static class Vectors
{
    /// <summary>The same direction with length 1; what has no direction stays as it is and is like nothing.</summary>
    public static float[] Normalised(ReadOnlySpan<float> values)
    {
        var length = MathF.Sqrt(Dot(values, values));
        var result = values.ToArray();
        if (length > 0 && float.IsFinite(length))
        {
            for (var i = 0; i < result.Length; i++)
            {
                result[i] /= length;
            }
        }

        return result;
    }

    /// <summary>The dot product of two vectors of one length.</summary>
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var wideA = MemoryMarshal.Cast<float, Vector<float>>(a);
        var wideB = MemoryMarshal.Cast<float, Vector<float>>(b);
        var sums = Vector<float>.Zero;
        for (var i = 0; i < wideA.Length; i++)
        {
            sums += wideA[i] * wideB[i];
        }

        var sum = Vector.Sum(sums);
        for (var i = wideA.Length * Vector<float>.Count; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
