using System.Runtime.InteropServices;
using Knowledge.Text;

namespace Knowledge.Ranking;

/// <summary>Turns rows into a <see cref="LexicalIndex"/>.</summary>
internal sealed class LexicalIndexBuilder(Cutter cutter)
{
    private readonly Dictionary<ulong, int> terms = [];
    private readonly List<float> kindWeights = [];
    private readonly List<int> having = [];
    private readonly List<int> lastEntry = [];
    private readonly List<CutRow> cutRows = [];
    private readonly List<Piece> pieces = [];
    private readonly Dictionary<int, int> counts = [];
    private int entries;

    /// <summary>Builds the index of rows that are ordered by entry.</summary>
    public LexicalIndex Build(IReadOnlyList<Row> rows)
    {
        entries = rows.Count == 0 ? 0 : rows[^1].Entry + 1;
        foreach (var row in rows)
        {
            cutRows.Add(Cut(row));
        }

        var worth = new float[terms.Count];
        for (var term = 0; term < worth.Length; term++)
        {
            worth[term] = kindWeights[term] * Bm25.Rarity(entries, having[term]);
        }

        return new()
        {
            Terms = terms,
            Worth = worth,
            HighestRarity = Bm25.Rarity(entries, 0),
            Postings = Invert(rows, worth),
            RowTerms = Ragged<int>.Of([.. cutRows.Select(r => r.Terms)]),
            Sequences = Ragged<int>.Of([.. cutRows.Select(r => r.Sequence)]),
            RowWorth = [.. cutRows.Select(r => r.Terms.Sum(term => worth[term]))],
            RowNorm = [.. cutRows.Select(r => MathF.Sqrt(r.Terms.Sum(term => worth[term] * worth[term])))]
        };
    }

    private CutRow Cut(Row row)
    {
        pieces.Clear();
        counts.Clear();
        cutter.Cut(row.Text, pieces);
        var sequence = new List<int>();
        var length = 0f;
        foreach (var piece in pieces)
        {
            if (piece.Kind is PieceKind.Stretch)
            {
                continue;
            }

            var term = NumberOf(piece);
            CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _)++;
            length += piece.Weight;
            if (Query.IsContent(piece))
            {
                sequence.Add(term);
            }

            // An entry counts once, however many phrasings it has: else its own words would look common.
            if (lastEntry[term] != row.Entry)
            {
                lastEntry[term] = row.Entry;
                having[term]++;
            }
        }

        return new([.. counts.Keys], [.. counts.Values], sequence, length);
    }

    private int NumberOf(Piece piece)
    {
        ref var term = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, piece.Key, out var known);
        if (!known)
        {
            term = kindWeights.Count;
            kindWeights.Add(piece.Weight);
            having.Add(0);
            lastEntry.Add(-1);
        }

        return term;
    }

    private Ragged<Posting> Invert(IReadOnlyList<Row> rows, float[] worth)
    {
        var questionLength = AverageLength(rows, answers: false);
        var answerLength = AverageLength(rows, answers: true);
        var postings = new List<Posting>[worth.Length];
        for (var term = 0; term < postings.Length; term++)
        {
            postings[term] = [];
        }

        for (var row = 0; row < rows.Count; row++)
        {
            var (rowTerms, times, _, length) = cutRows[row];
            var average = rows[row].Kind is RowKind.Answer ? answerLength : questionLength;
            for (var i = 0; i < rowTerms.Count; i++)
            {
                postings[rowTerms[i]].Add(new(row, worth[rowTerms[i]] * Bm25.Saturation(times[i], length, average)));
            }
        }

        return Ragged<Posting>.Of(postings);
    }

    private float AverageLength(IReadOnlyList<Row> rows, bool answers) =>
        rows.Select((row, i) => (row.Kind, cutRows[i].Length))
            .Where(r => r.Kind is RowKind.Answer == answers)
            .Select(r => r.Length)
            .DefaultIfEmpty(1)
            .Average();

    private sealed record CutRow(IReadOnlyList<int> Terms, IReadOnlyList<int> Counts, IReadOnlyList<int> Sequence, float Length);
}
