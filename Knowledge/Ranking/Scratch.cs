namespace Knowledge.Ranking;

/// <summary>The working memory of one question, used again for the next.</summary>
internal sealed class Scratch(LexicalIndex index, int entries)
{
    /// <summary>How many of the best entries are looked at closely.</summary>
    public const int Depth = 15;

    /// <summary>The message.</summary>
    public Query Query { get; } = new();

    /// <summary>The score of every row.</summary>
    public float[] Scores { get; } = new float[index.RowCount];

    /// <summary>The classifier's margin of every entry.</summary>
    public float[] Margins { get; } = new float[entries];

    /// <summary>The weight of entries that were shown before.</summary>
    public Dictionary<int, float> Context { get; } = [];

    /// <summary>What a term is worth if the message has it, else 0.</summary>
    public float[] Marks { get; } = new float[index.Worth.Length];

    /// <summary>The features of the hits, one hit after another.</summary>
    public float[] Features { get; } = new float[Depth * FeatureReader.Count];

    /// <summary>The best entries, best first.</summary>
    public List<Hit> Hits { get; } = new(Depth + 1);

    /// <summary>The features of one hit.</summary>
    public Span<float> FeaturesOf(in Hit hit) => Features.AsSpan(hit.Place * FeatureReader.Count, FeatureReader.Count);

    /// <summary>What a hit has to promise more than to be kept.</summary>
    public float LeastPromise => Hits.Count < Depth ? float.NegativeInfinity : Hits[^1].Promise;

    /// <summary>Keeps a hit if it belongs to the best.</summary>
    public void Keep(in Hit hit)
    {
        var place = Hits.Count;
        while (place > 0 && Hits[place - 1].Promise < hit.Promise)
        {
            place--;
        }

        if (place < Depth)
        {
            Hits.Insert(place, hit);
            if (Hits.Count > Depth)
            {
                Hits.RemoveAt(Depth);
            }
        }
    }
}
