namespace Knowledge.Ranking;

/// <summary>The terms of a row with their values, of length 1 together.</summary>
internal sealed class SparseVector(int @class, int[] terms, float[] values)
{
    public int Class => @class;

    public float Dot(float[] weights)
    {
        var sum = 0f;
        for (var i = 0; i < terms.Length; i++)
        {
            sum += weights[terms[i]] * values[i];
        }

        return sum;
    }

    public void AddTo(float[] weights, float step)
    {
        for (var i = 0; i < terms.Length; i++)
        {
            weights[terms[i]] += step * values[i];
        }
    }
}
