namespace Knowledge.Ranking;

/// <summary>
/// Trains a <see cref="LinearClassifier"/>: support vector machines with squared hinge loss by dual coordinate descent with
/// shrinking (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", 2008). The same rows give the
/// same classifier.
/// </summary>
internal sealed class LinearClassifierTrainer(int termCount, IReadOnlyList<TrainingRow> rows, int classes)
{
    private const float Cost = 1;
    private const int Rounds = 12;
    private const float Least = 0.005f;

    private readonly float[] rarity = new float[termCount];

    /// <summary>Trains all classes.</summary>
    public LinearClassifier Train()
    {
        WeighTerms();
        var vectors = rows.Select(Vector).ToArray();
        var trained = new (float[] Weights, float Bias)[classes];
        Parallel.For(0, classes, @class => trained[@class] = TrainClass(@class, vectors));
        var biases = trained.Select(t => t.Bias * LinearClassifier.Bias).ToArray();
        return new(rarity, Gather(trained), biases);
    }

    private void WeighTerms()
    {
        var having = new int[termCount];
        foreach (var term in rows.SelectMany(row => row.Terms))
        {
            having[term]++;
        }

        for (var term = 0; term < termCount; term++)
        {
            rarity[term] = having[term] == 0 ? 0 : 1 + MathF.Log((rows.Count + 1f) / (having[term] + 1f));
        }
    }

    private SparseVector Vector(TrainingRow row)
    {
        var terms = row.Terms.Where(term => rarity[term] > 0).ToArray();
        var norm = MathF.Sqrt(terms.Sum(term => rarity[term] * rarity[term]));
        return new(row.Class, terms, [.. terms.Select(term => rarity[term] / norm)]);
    }

    private (float[] Weights, float Bias) TrainClass(int @class, SparseVector[] vectors)
    {
        var random = new Random(@class);
        var weights = new float[termCount];
        var bias = 0f;
        var alphas = new float[vectors.Length];
        var active = Enumerable.Range(0, vectors.Length).ToArray();
        var count = active.Length;
        var (ceiling, highest) = (float.PositiveInfinity, 0f);
        for (var round = 0; round < Rounds && count > 0; round++)
        {
            random.Shuffle(active.AsSpan(0, count));
            highest = 0;
            for (var i = 0; i < count; i++)
            {
                var row = active[i];
                var vector = vectors[row];
                var sign = vector.Class == @class ? 1 : -1;
                var slack = 1 / (2 * Cost);
                var gradient = sign * (vector.Dot(weights) + LinearClassifier.Bias * bias) - 1 + slack * alphas[row];
                if (alphas[row] == 0 && gradient > ceiling)
                {
                    active[i--] = active[--count];
                    active[count] = row;
                    continue;
                }

                highest = Math.Max(highest, alphas[row] == 0 ? -gradient : Math.Abs(gradient));
                var alpha = Math.Max(0, alphas[row] - gradient / (1 + LinearClassifier.Bias * LinearClassifier.Bias + slack));
                var step = sign * (alpha - alphas[row]);
                if (step != 0)
                {
                    alphas[row] = alpha;
                    vector.AddTo(weights, step);
                    bias += step * LinearClassifier.Bias;
                }
            }

            ceiling = highest;
        }

        return (weights, bias);
    }

    private Ragged<ClassWeight> Gather((float[] Weights, float Bias)[] trained)
    {
        var lists = new List<ClassWeight>[termCount];
        for (var term = 0; term < termCount; term++)
        {
            lists[term] = [];
        }

        for (var @class = 0; @class < classes; @class++)
        {
            var weights = trained[@class].Weights;
            for (var term = 0; term < termCount; term++)
            {
                if (Math.Abs(weights[term]) > Least)
                {
                    lists[term].Add(new(@class, weights[term]));
                }
            }
        }

        return Ragged<ClassWeight>.Of(lists);
    }

    private sealed class SparseVector(int @class, int[] terms, float[] values)
    {
        public int Class => @class;

        public float Dot(float[] weights)
        {
            var sum = 0f;
            for (var i = 0; i < terms.Length; i++)
            {
                sum += weights[terms[i]] * values[i];
            }

            return sum;
        }

        public void AddTo(float[] weights, float step)
        {
            for (var i = 0; i < terms.Length; i++)
            {
                weights[terms[i]] += step * values[i];
            }
        }
    }
}

/// <summary>The distinct terms of a question row and the entry it belongs to.</summary>
internal readonly record struct TrainingRow(int Class, IReadOnlyList<int> Terms);
