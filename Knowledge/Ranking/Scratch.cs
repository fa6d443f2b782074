namespace Knowledge.Ranking;

/// <summary>The working memory of one question, used again for the next.</summary>
internal sealed class Scratch(int rows)
{
    /// <summary>How many of the best entries are looked at closely.</summary>
    public const int Depth = 15;

    /// <summary>The message.</summary>
    public Query Query { get; } = new();

    /// <summary>The score of every row.</summary>
    public float[] Scores { get; } = new float[rows];

    /// <summary>The best entries, best first.</summary>
    public List<Hit> Hits { get; } = new(Depth + 1);

    /// <summary>Keeps a hit if it belongs to the best.</summary>
    public void Keep(in Hit hit)
    {
        var place = Hits.Count;
        while (place > 0 && Hits[place - 1].Score < hit.Score)
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
