using System.Buffers;
using System.Runtime.InteropServices;

namespace Knowledge.Ranking;

/// <summary>
/// Trains a <see cref="LinearClassifier"/>: support vector machines with squared hinge loss by dual coordinate descent
/// (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", 2008). The rows of other entries are so
/// many that each machine starts with a sample of them and then adds those that it gets wrong. The same rows give the same
/// classifier.
/// </summary>
internal sealed class LinearClassifierTrainer(int termCount, IReadOnlyList<TrainingRow> rows, int classes)
{
    /// <summary>The slack variable's price.</summary>
    private const float Cost = 1;
    private const int RoundsPerSweep = 4;
    private const int Sweeps = 3;
    private const int FirstSample = 150;

    /// <summary>Weights below this change nothing but the memory that they take.</summary>
    private const float Least = 0.015f;

    private readonly float[] rarity = new float[termCount];
    private SparseVector[] vectors = [];

    /// <summary>Trains all classes.</summary>
    public LinearClassifier Train()
    {
        WeighTerms();
        vectors = [.. rows.Select(Vector)];
        var trained = new TrainedClass[classes];
        Parallel.For(0, classes, @class => trained[@class] = TrainClass(@class));
        return new(rarity, Gather(trained), [.. trained.Select(t => t.Bias)]);
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
        var norm = MathF.Sqrt(row.Terms.Sum(term => rarity[term] * rarity[term]));
        return new(row.Class, [.. row.Terms], [.. row.Terms.Select(term => rarity[term] / norm)]);
    }

    private TrainedClass TrainClass(int @class)
    {
        var random = new Random(@class);
        var weights = ArrayPool<float>.Shared.Rent(termCount);
        Array.Clear(weights);
        var alphas = new float[vectors.Length];
        var bias = 0f;
        var share = (double)FirstSample / vectors.Length;
        var active = new List<int>();
        var waiting = new List<int>();
        for (var row = 0; row < vectors.Length; row++)
        {
            (vectors[row].Class == @class || random.NextDouble() < share ? active : waiting).Add(row);
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var round = 0; round < RoundsPerSweep; round++)
            {
                random.Shuffle(CollectionsMarshal.AsSpan(active));
                foreach (var row in active)
                {
                    bias += Step(vectors[row], vectors[row].Class == @class ? 1 : -1, weights, bias, ref alphas[row]);
                }
            }

            if (sweep < Sweeps - 1)
            {
                waiting.RemoveAll(row =>
                {
                    var wrong = vectors[row].Dot(weights) + LinearClassifier.Bias * bias > -0.8f;
                    if (wrong)
                    {
                        active.Add(row);
                    }

                    return wrong;
                });
            }
        }

        var trained = new TrainedClass(Heavy(weights), bias * LinearClassifier.Bias);
        ArrayPool<float>.Shared.Return(weights);
        return trained;
    }

    // Moves one row's multiplier to where the others leave it best; returns the change of the bias.
    private static float Step(SparseVector vector, int sign, float[] weights, float bias, ref float alpha)
    {
        const float slack = 1 / (2 * Cost);
        const float curvature = 1 + LinearClassifier.Bias * LinearClassifier.Bias + slack;
        var gradient = sign * (vector.Dot(weights) + LinearClassifier.Bias * bias) - 1 + slack * alpha;
        var moved = Math.Max(0, alpha - gradient / curvature);
        var step = sign * (moved - alpha);
        if (step == 0)
        {
            return 0;
        }

        alpha = moved;
        vector.AddTo(weights, step);
        return step * LinearClassifier.Bias;
    }

    private List<(int Term, float Weight)> Heavy(float[] weights)
    {
        var heavy = new List<(int, float)>();
        for (var term = 0; term < termCount; term++)
        {
            if (Math.Abs(weights[term]) > Least)
            {
                heavy.Add((term, weights[term]));
            }
        }

        return heavy;
    }

    private Ragged<ClassWeight> Gather(TrainedClass[] trained)
    {
        var lists = new List<ClassWeight>[termCount];
        for (var term = 0; term < termCount; term++)
        {
            lists[term] = [];
        }

        for (var @class = 0; @class < classes; @class++)
        {
            foreach (var (term, weight) in trained[@class].Weights)
            {
                lists[term].Add(new(@class, weight));
            }
        }

        return Ragged<ClassWeight>.Of(lists);
    }

    private sealed record TrainedClass(List<(int Term, float Weight)> Weights, float Bias);
}

/// <summary>The distinct terms of a question row and the entry it belongs to.</summary>
internal readonly record struct TrainingRow(int Class, IReadOnlyList<int> Terms);
