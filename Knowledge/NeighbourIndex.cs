using Knowledge.Ranking;

namespace Knowledge;

/// <summary>
/// An immutable index over the vectors of published texts, asked from any thread. It looks at all of them: a few thousand
/// are read faster than any cleverer structure is kept right.
/// </summary>
public sealed class NeighbourIndex
{
    private const int Depth = 15;

    // As in the lexical index, every third everyday message is unknown to the index and tells where to draw the line.
    private const int CalibrationShare = 3;
    private const int FewestSamples = 30;

    // The share of everyday messages that may come nearer to an entry than the line.
    private const double FalseNear = 0.03;

    private readonly List<(string Id, string Language, float[] Values)> texts;
    private readonly List<float[]> everyday;
    private readonly float nearAt;

    private NeighbourIndex(IReadOnlyList<EntryVector> entries, IReadOnlyList<ReadOnlyMemory<float>> background, int length)
    {
        Length = length;
        texts = [.. entries.Select(e => (e.Id, e.Language, Vectors.Normalised(e.Values.Span)))];
        everyday = [.. background.Where((_, i) => i % CalibrationShare != 0).Select(v => Vectors.Normalised(v.Span))];
        nearAt = LineThrough([.. background.Where((_, i) => i % CalibrationShare == 0).Select(v => LeadOf(Vectors.Normalised(v.Span)))]);
    }

    /// <summary>How many numbers a vector has.</summary>
    public int Length { get; }

    /// <summary>Builds the index.</summary>
    /// <param name="entries">The texts of the entries.</param>
    /// <param name="background">Messages that no entry answers; a hundred are enough to draw a line.</param>
    /// <exception cref="ArgumentException">The vectors are not all of one length: they come from different models.</exception>
    public static NeighbourIndex Build(IReadOnlyList<EntryVector> entries, IReadOnlyList<ReadOnlyMemory<float>> background)
    {
        var lengths = entries.Select(e => e.Values.Length).Concat(background.Select(v => v.Length)).Distinct().ToList();
        return lengths.Count <= 1
            ? new(entries, background, lengths.FirstOrDefault())
            : throw new ArgumentException($"Vectors of one model have one length, these have {string.Join(", ", lengths)}.", nameof(entries));
    }

    /// <summary>The entries nearest to a message.</summary>
    /// <param name="message">The message's vector.</param>
    /// <exception cref="ArgumentException">It has another length than the index.</exception>
    public Neighbours Nearest(ReadOnlySpan<float> message)
    {
        if (message.Length != Length)
        {
            throw new ArgumentException($"The message has {message.Length} numbers, the index {Length}.", nameof(message));
        }

        var asked = Vectors.Normalised(message);
        var best = new Dictionary<string, Candidate>();
        foreach (var (id, language, values) in texts)
        {
            var likeness = Vectors.Dot(asked, values);
            if (!best.TryGetValue(id, out var before) || likeness > before.Score)
            {
                best[id] = new(id, likeness, language);
            }
        }

        return new(
            [.. best.Values.OrderByDescending(c => c.Score).ThenBy(c => c.Id, StringComparer.Ordinal).Take(Depth)],
            LeadOf(asked) >= nearAt);
    }

    // How much nearer an entry is than anything that people say every day: unlike a cosine comparable between models.
    private float LeadOf(float[] message) =>
        texts.Max(t => (float?)Vectors.Dot(message, t.Values)) - everyday.Max(v => (float?)Vectors.Dot(message, v)) ?? float.NegativeInfinity;

    private static float LineThrough(float[] leads)
    {
        if (leads.Length < FewestSamples)
        {
            return float.PositiveInfinity;
        }

        Array.Sort(leads);
        return Math.Max(0, leads[(int)((1 - FalseNear) * (leads.Length - 1))]);
    }
}
