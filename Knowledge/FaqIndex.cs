using System.Collections.Concurrent;
using Knowledge.Ranking;
using Knowledge.Text;

namespace Knowledge;

/// <summary>
/// An immutable index over published entries: built off the request path, swapped in atomically, asked from any thread.
/// </summary>
public sealed class FaqIndex
{
    private readonly ConcurrentBag<Scratch> spare = [];
    private readonly Cutter cutter;
    private readonly EntryTable table;
    private readonly LexicalIndex lexical;
    private readonly Aggregation aggregation;

    private FaqIndex(IReadOnlyList<FaqEntry> entries, IndexSettings settings)
    {
        cutter = new(new(settings.Lexicon));
        table = EntryTable.Of(entries, settings.Background);
        lexical = new LexicalIndexBuilder(cutter).Build(table.Rows);
        aggregation = new(table);
    }

    /// <summary>Builds the index. Ids may repeat in several languages.</summary>
    public static FaqIndex Build(IReadOnlyList<FaqEntry> entries) => Build(entries, new());

    /// <summary>Builds the index with what the host knows of its citizens' words.</summary>
    public static FaqIndex Build(IReadOnlyList<FaqEntry> entries, IndexSettings settings) => new(entries, settings);

    /// <summary>Looks for the entry that answers a citizen's words. Any text is accepted, also an empty one.</summary>
    public Finding Ask(string text)
    {
        var scratch = spare.TryTake(out var taken) ? taken : new Scratch(lexical.RowCount);
        try
        {
            return Ask(Normaliser.Normalise(text), scratch);
        }
        finally
        {
            spare.Add(scratch);
        }
    }

    private Finding Ask(string normalised, Scratch scratch)
    {
        scratch.Query.Read(normalised, cutter, lexical);
        scratch.Hits.Clear();
        Array.Clear(scratch.Scores);
        lexical.Score(scratch.Query, scratch.Scores);
        for (var entry = 0; entry < table.Ids.Count; entry++)
        {
            var hit = aggregation.Score(entry, scratch.Scores);
            if (hit.Score > 0)
            {
                scratch.Keep(hit);
            }
        }

        if (scratch.Hits.Count == 0)
        {
            return Finding.Nothing;
        }

        var confidence = Confidence(scratch);
        var decision = confidence >= 0.5 ? Decision.Answer : confidence >= 0.25 ? Decision.Choices : Decision.None;
        return new(decision, confidence, [.. scratch.Hits.Take(5).Select(AsCandidate)]);
    }

    private Candidate AsCandidate(Hit hit) => new(table.Ids[hit.Entry], hit.Score, table.Rows[hit.BestRow].Language);

    // How much of the message the best entry explains, less what everyday talk explains of it.
    private double Confidence(Scratch scratch)
    {
        var everyday = 0f;
        foreach (var score in scratch.Scores.AsSpan(table.FirstRows[^1]))
        {
            everyday = Math.Max(everyday, score);
        }

        var share = (scratch.Hits[0].Score - 0.4f * everyday) / MathF.Sqrt(scratch.Query.Worth);
        return 1 / (1 + Math.Exp(-(share - 3)));
    }
}
