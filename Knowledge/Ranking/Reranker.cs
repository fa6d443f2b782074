using System.Runtime.InteropServices;

namespace Knowledge.Ranking;

/// <summary>Orders the best entries anew by a weighted sum of their features.</summary>
internal static class Reranker
{
    // Weights of a softmax over the candidates, in the order of Feature, learnt by "Bot.Bench retrieval train"; the README
    // there says on what.
    private static readonly float[] WithClassifier =
        [1.55f, 1.14f, 1.80f, 0.08f, 0.86f, 0.24f, 0.44f, 0.16f, -0.58f, -1.38f, -0.34f, 1.58f, 1.07f, 0.16f, 5.36f, 2.71f];

    // An entry shown just before wins a close race, not a lost one.
    private const float ContextWeight = 2.5f;

    private static readonly float[] WithoutClassifier =
        [1.33f, 0.97f, 1.39f, 0.80f, 2.46f, 1.19f, 1.88f, 4.63f, 0.73f, -6.72f, 0.66f, -1.34f, 6.65f, 0.26f, 0, 0];

    /// <summary>Gives every hit its share of the softmax and sorts the hits by it.</summary>
    public static void Order(Scratch scratch, bool hasClassifier)
    {
        var weights = hasClassifier ? WithClassifier : WithoutClassifier;
        var hits = CollectionsMarshal.AsSpan(scratch.Hits);
        var best = float.NegativeInfinity;
        foreach (ref var hit in hits)
        {
            hit.Rank = Dot(scratch.FeaturesOf(hit), weights) + ContextWeight * hit.Context;
            best = Math.Max(best, hit.Rank);
        }

        var total = 0f;
        foreach (ref var hit in hits)
        {
            hit.Rank = MathF.Exp(hit.Rank - best);
            total += hit.Rank;
        }

        foreach (ref var hit in hits)
        {
            hit.Rank /= total;
        }

        hits.Sort((a, b) => b.Rank != a.Rank ? b.Rank.CompareTo(a.Rank) : a.Entry.CompareTo(b.Entry));
    }

    private static float Dot(ReadOnlySpan<float> features, ReadOnlySpan<float> weights)
    {
        var sum = 0f;
        for (var i = 0; i < features.Length; i++)
        {
            sum += features[i] * weights[i];
        }

        return sum;
    }
}
