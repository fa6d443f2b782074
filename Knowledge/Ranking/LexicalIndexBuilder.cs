using System.Runtime.InteropServices;
using Knowledge.Text;

namespace Knowledge.Ranking;

/// <summary>Turns rows into a <see cref="LexicalIndex"/>.</summary>
internal sealed class LexicalIndexBuilder(Cutter cutter)
{
    private readonly Dictionary<ulong, int> terms = [];
    private readonly List<float> kindWeights = [];
    private readonly List<PieceKind> kinds = [];
    private readonly TermUsage questions = new();
    private readonly TermUsage answers = new();
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
            // A word of questions is as rare as it is there; answers are long and have them all.
            var having = questions.Having[term] > 0 ? questions.Having[term] : answers.Having[term];
            worth[term] = kindWeights[term] * Bm25.Rarity(entries, having);
        }

        return new()
        {
            Terms = terms,
            Kinds = [.. kinds],
            Worth = worth,
            HighestRarity = Bm25.Rarity(entries, 0),
            Postings = Invert(rows, worth),
            RowTerms = Ragged<int>.Of([.. cutRows.Select(r => r.Terms)]),
            Sequences = Ragged<int>.Of([.. cutRows.Select(r => r.Sequence)]),
            RowWorth = [.. cutRows.Select(r => r.Terms.Sum(term => worth[term]))],
            RowNorm = [.. cutRows.Select(r => MathF.Sqrt(r.Terms.Sum(term => worth[term] * worth[term])))]
        };
    }

    /// <summary>
    /// The question rows with all their pieces, and those of the background, for the classifier; after <see cref="Build"/>.
    /// </summary>
    public IReadOnlyList<TrainingRow> TrainingRows(EntryTable table) =>
    [
        .. cutRows.Select((cut, i) => (Row: table.Rows[i], cut.Wide))
            .Where(r => r.Row.Kind is RowKind.Title or RowKind.Phrasing)
            .Select(r => new TrainingRow(r.Row.Entry, r.Wide))
    ];

    private CutRow Cut(Row row)
    {
        pieces.Clear();
        counts.Clear();
        cutter.Cut(row.Text, pieces);
        var sequence = new List<int>();
        var wide = new HashSet<int>();
        var length = 0f;
        foreach (var piece in pieces)
        {
            var term = NumberOf(piece);
            if (piece.Kind is PieceKind.Stretch)
            {
                wide.Add(term);
                continue;
            }

            CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _)++;
            length += piece.Weight;
            if (Query.IsContent(piece))
            {
                sequence.Add(term);
            }

            (row.Kind is RowKind.Answer ? answers : questions).Count(term, row.Entry);
        }

        return new([.. counts.Keys], [.. counts.Values], sequence, [.. counts.Keys, .. wide], length);
    }

    private int NumberOf(Piece piece)
    {
        ref var term = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, piece.Key, out var known);
        if (!known)
        {
            term = kindWeights.Count;
            kindWeights.Add(piece.Weight);
            kinds.Add(piece.Kind);
            questions.Add();
            answers.Add();
        }

        return term;
    }

    private Ragged<Posting> Invert(IReadOnlyList<Row> rows, float[] worth)
    {
        var questionLength = AverageLength(rows, isAnswer: false);
        var answerLength = AverageLength(rows, isAnswer: true);
        var postings = new List<Posting>[worth.Length];
        for (var term = 0; term < postings.Length; term++)
        {
            postings[term] = [];
        }

        for (var row = 0; row < rows.Count; row++)
        {
            var (rowTerms, times, _, _, length) = cutRows[row];
            var average = rows[row].IsAnswerText ? answerLength : questionLength;
            for (var i = 0; i < rowTerms.Count; i++)
            {
                var term = rowTerms[i];
                var value = rows[row].Kind is RowKind.Answer ? AnswerWorth(term) : worth[term];
                postings[term].Add(new(row, value * Bm25.Saturation(times[i], length, average, rows[row].Kind is RowKind.StandIn)));
            }
        }

        return Ragged<Posting>.Of(postings);
    }

    private float AnswerWorth(int term) => kindWeights[term] * Bm25.Rarity(entries, answers.Having[term]);

    private float AverageLength(IReadOnlyList<Row> rows, bool isAnswer) =>
        rows.Zip(cutRows, (row, cut) => (row.IsAnswerText, cut.Length))
            .Where(r => r.IsAnswerText == isAnswer)
            .Select(r => r.Length)
            .DefaultIfEmpty(1)
            .Average();

    private sealed record CutRow(List<int> Terms, List<int> Counts, List<int> Sequence, int[] Wide, float Length);
}
