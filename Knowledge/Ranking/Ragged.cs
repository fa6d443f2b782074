namespace Knowledge.Ranking;

/// <summary>Lists of different lengths in one array.</summary>
internal sealed class Ragged<T>(int[] starts, T[] values) where T : unmanaged
{
    public ReadOnlySpan<T> this[int list] => values.AsSpan(starts[list], starts[list + 1] - starts[list]);

    /// <summary>Whether there are so many lists, with only such values in them.</summary>
    public bool Has(int lists, Func<T, bool> value) =>
        starts.Length == lists + 1 && starts[0] == 0 && starts[^1] == values.Length && starts.SequenceEqual(starts.Order()) && values.All(value);

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    public static Ragged<T> Read(BinaryReader reader) => new(reader.ReadAll<int>(), reader.ReadAll<T>());

    public void Write(BinaryWriter writer)
    {
        writer.WriteAll(starts);
        writer.WriteAll(values);
    }

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
