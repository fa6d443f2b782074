namespace Bot.Bench.Retrieval;

/// <summary>A message's candidates with their features, and which of them are right.</summary>
internal sealed record RankingExample(IReadOnlyList<float[]> Features, bool[] Right, double Weight);

/// <summary>Learns the weights of a softmax over candidates by gradient descent (Adam) with a small L2 penalty.</summary>
internal static class SoftmaxTrainer
{
    public static float[] Train(IReadOnlyList<RankingExample> examples, int features, double penalty = 1e-4)
    {
        var weights = new double[features];
        var (first, second) = (new double[features], new double[features]);
        var total = examples.Sum(e => e.Weight);
        for (var step = 1; step <= 250; step++)
        {
            var gradient = weights.Select(w => 2 * penalty * w).ToArray();
            foreach (var example in examples)
            {
                AddGradient(example, weights, gradient, example.Weight / total);
            }

            for (var i = 0; i < features; i++)
            {
                first[i] = 0.9 * first[i] + 0.1 * gradient[i];
                second[i] = 0.99 * second[i] + 0.01 * gradient[i] * gradient[i];
                var rate = 0.4 / (1 + step / 60.0);
                weights[i] -= rate * (first[i] / (1 - Math.Pow(0.9, step)))
                    / (Math.Sqrt(second[i] / (1 - Math.Pow(0.99, step))) + 1e-8);
            }
        }

        return [.. weights.Select(w => (float)w)];
    }

    public static double Sum(float[] features, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < features.Length; i++)
        {
            sum += features[i] * weights[i];
        }

        return sum;
    }

    private static void AddGradient(RankingExample example, double[] weights, double[] gradient, double share)
    {
        var sums = example.Features.Select(f => Sum(f, weights)).ToArray();
        var highest = sums.Max();
        var all = sums.Select(s => Math.Exp(s - highest)).ToArray();
        var total = all.Sum();
        var right = all.Where((_, i) => example.Right[i]).Sum();
        for (var c = 0; c < all.Length; c++)
        {
            var pull = share * (all[c] / total - (example.Right[c] ? all[c] / right : 0));
            for (var i = 0; i < gradient.Length; i++)
            {
                gradient[i] += pull * example.Features[c][i];
            }
        }
    }
}
