namespace Knowledge.Ranking;

/// <summary>
/// From the scores of rows to the scores of entries. With few phrasings the best row speaks for the entry; with many the
/// next best rows tell whether that was luck, and count with decaying weight.
/// </summary>
internal sealed class Aggregation(EntryTable table)
{
    private const float AnswerWeight = 0.1f;
    private const int Depth = 6;
    private const float Support = 0.5f;
    private const float Decay = 0.8f;

    private readonly float support = table.Plenty * Support;

    // What the score of the best row becomes if its support scores as high, and a little more for rounding.
    private readonly float most = 1.0001f + table.Plenty * Support * Enumerable.Range(0, Depth - 1).Sum(i => MathF.Pow(Decay, i));

    /// <summary>No less than the score of an entry, and found much faster: most entries cannot come among the best.</summary>
    public float Limit(int entry, ReadOnlySpan<float> scores)
    {
        var (start, answers, end) = (table.FirstRows[entry], table.FirstAnswers[entry], table.FirstRows[entry + 1]);
        return most * scores[start..answers].Highest() + AnswerWeight * scores[answers..end].Highest();
    }

    /// <summary>Scores one entry; a hit of score 0 matches nothing.</summary>
    public Hit Score(int entry, ReadOnlySpan<float> scores)
    {
        var hit = new Hit { Entry = entry, BestRow = -1, AnswerRow = -1 };
        var (start, answers, end) = (table.FirstRows[entry], table.FirstAnswers[entry], table.FirstRows[entry + 1]);
        hit.BestRow = Best(scores, start, answers, out hit.BestScore);
        hit.AnswerRow = Best(scores, answers, end, out hit.AnswerScore);
        hit.Score = hit.BestScore + AnswerWeight * hit.AnswerScore;
        if (support > 0 && hit.BestScore > 0)
        {
            hit.Score += support * Others(scores[start..answers]);
        }

        return hit;
    }

    private static int Best(ReadOnlySpan<float> scores, int start, int end, out float score)
    {
        var best = -1;
        score = 0;
        for (var row = start; row < end; row++)
        {
            if (scores[row] > score)
            {
                (best, score) = (row, scores[row]);
            }
        }

        return best;
    }

    private static float Others(ReadOnlySpan<float> scores)
    {
        Span<float> top = stackalloc float[Depth];
        top.Clear();
        foreach (var score in scores)
        {
            var place = Depth;
            while (place > 0 && top[place - 1] < score)
            {
                place--;
            }

            if (place < Depth)
            {
                top[place..^1].CopyTo(top[(place + 1)..]);
                top[place] = score;
            }
        }

        var (sum, weight) = (0f, 1f);
        for (var i = 1; i < Depth; i++)
        {
            sum += weight * top[i];
            weight *= Decay;
        }

        return sum;
    }
}
