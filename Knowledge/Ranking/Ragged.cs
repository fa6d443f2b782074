namespace Knowledge.Ranking;

/// <summary>Lists of different lengths in one array.</summary>
internal sealed class Ragged<T>(int[] starts, T[] values)
{
    public ReadOnlySpan<T> this[int list] => values.AsSpan(starts[list], starts[list + 1] - starts[list]);

    public static Ragged<T> Of(IReadOnlyList<List<T>> lists)
    {
        var starts = new int[lists.Count + 1];
        for (var i = 0; i < lists.Count; i++)
        {
            starts[i + 1] = starts[i] + lists[i].Count;
        }

        var values = new T[starts[^1]];
        for (var i = 0; i < lists.Count; i++)
        {
            lists[i].CopyTo(values, starts[i]);
        }

        return new(starts, values);
    }
}
