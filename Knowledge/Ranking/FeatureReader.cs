using System.Runtime.InteropServices;
using Knowledge.Text;

namespace Knowledge.Ranking;

/// <summary>Looks closely at the best entries.</summary>
internal sealed class FeatureReader(LexicalIndex index, float questionsPerEntry)
{
    /// <summary>The number of features.</summary>
    public static readonly int Count = Enum.GetValues<Feature>().Length;

    /// <summary>Writes the features of every hit, hit by hit, to <see cref="Scratch.Features"/>.</summary>
    public void Read(Scratch scratch)
    {
        var hits = CollectionsMarshal.AsSpan(scratch.Hits);
        var (best, bestRow, bestAnswer) = (Epsilon, Epsilon, Epsilon);
        var favourite = float.NegativeInfinity;
        foreach (var hit in hits)
        {
            best = Math.Max(best, hit.Score);
            bestRow = Math.Max(bestRow, hit.BestScore);
            bestAnswer = Math.Max(bestAnswer, hit.AnswerScore);
            favourite = Math.Max(favourite, hit.Margin);
        }

        Mark(scratch, on: true);
        for (var i = 0; i < hits.Length; i++)
        {
            ref var hit = ref hits[i];
            hit.Place = i;
            var values = scratch.FeaturesOf(hit);
            values.Clear();
            values[(int)Feature.Score] = hit.Score / best;
            values[(int)Feature.BestRow] = hit.BestScore / bestRow;
            values[(int)Feature.Answer] = hit.AnswerScore / bestAnswer;
            values[(int)Feature.Margin] = Math.Max(-2, hit.Margin - favourite) / 2;
            values[(int)Feature.RichMargin] = richness * values[(int)Feature.Margin];
            Compare(scratch, hit, values);
        }

        Mark(scratch, on: false);
    }

    private const float Epsilon = 1e-6f;

    // 0 for one phrasing, 1 for a hundred.
    private readonly float richness = Math.Clamp(MathF.Log10(Math.Max(1, questionsPerEntry)) / 2, 0, 1);

    private void Mark(Scratch scratch, bool on)
    {
        foreach (var term in scratch.Query.Terms)
        {
            scratch.Marks[term] = on ? index.Worth[term] : 0;
        }
    }

    private void Compare(Scratch scratch, in Hit hit, Span<float> values)
    {
        var query = scratch.Query;
        var worth = query.Worth + Epsilon;
        var questionShare = 0f;
        if (hit.BestScore > 0)
        {
            var (matched, squares, concepts) = Overlap(hit.BestRow, scratch.Marks);
            questionShare = matched / worth;
            values[(int)Feature.MessageCovered] = questionShare;
            values[(int)Feature.RowCovered] = matched / (index.RowWorth[hit.BestRow] + Epsilon);
            values[(int)Feature.Cosine] = squares / (query.Norm * index.RowNorm[hit.BestRow] + Epsilon);
            values[(int)Feature.Concepts] = concepts / (query.ConceptWorth + Epsilon);
            CompareSequences(query, index.Sequences[hit.BestRow], values);
        }

        if (hit.AnswerRow >= 0)
        {
            var covered = Overlap(hit.AnswerRow, scratch.Marks).Matched;
            values[(int)Feature.AnswerCovered] = covered / worth;
            foreach (var term in hit.BestScore > 0 ? index.RowTerms[hit.BestRow] : [])
            {
                // What both have counts once.
                covered += scratch.Marks[term] > 0 && !index.RowTerms[hit.AnswerRow].Contains(term) ? scratch.Marks[term] : 0;
            }

            values[(int)Feature.EntryCovered] = covered / worth;
        }
        else
        {
            values[(int)Feature.EntryCovered] = questionShare;
        }
    }

    private (float Matched, float Squares, float Concepts) Overlap(int row, float[] marks)
    {
        var (matched, squares, concepts) = (0f, 0f, 0f);
        foreach (var term in index.RowTerms[row])
        {
            var worth = marks[term];
            matched += worth;
            squares += worth * worth;
            concepts += index.Kinds[term] is PieceKind.Concept ? worth : 0;
        }

        return (matched, squares, concepts);
    }

    private void CompareSequences(Query query, ReadOnlySpan<int> row, Span<float> values)
    {
        if (query.Sequence.Count == 0 || row.Length == 0)
        {
            return;
        }

        var (common, run) = Sequences.Common(query.SequenceSpan, row);
        values[(int)Feature.Sequence] = (float)common / query.Sequence.Count;
        values[(int)Feature.RowSequence] = (float)common / row.Length;
        values[(int)Feature.Run] = (float)run / query.Sequence.Count;
        var (covered, rarest, rarestWorth) = (0, false, 0f);
        foreach (var unit in query.SequenceSpan)
        {
            var has = unit >= 0 && row.Contains(unit);
            var worth = unit >= 0 ? index.Worth[unit] : index.HighestRarity;
            covered += has ? 1 : 0;
            (rarest, rarestWorth) = worth > rarestWorth ? (has, worth) : (rarest, rarestWorth);
        }

        values[(int)Feature.UnitsCovered] = (float)covered / query.Sequence.Count;
        values[(int)Feature.Rarest] = rarest ? 1 : 0;
    }
}
