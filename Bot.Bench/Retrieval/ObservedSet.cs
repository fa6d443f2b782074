using Knowledge;

namespace Bot.Bench.Retrieval;

/// <summary>What the re-ranker sees of the messages of a set; shares are in per cent.</summary>
internal sealed record ObservedSet(string Name, bool HasClassifier, IReadOnlyList<RankingExample> Examples)
{
    private const int MostExamples = 600;

    // Entries with one question and an answer are what a young knowledge base looks like, and only few sets have them;
    // cut-down sets are many and alike.
    private const double SingleQuestionWeight = 3;
    private const double VariantWeight = 0.3;

    /// <summary>Sets made from one another: none of them is unseen to weights learnt on the others.</summary>
    public string Family => Name.Split(',')[0];

    /// <summary>How often a right entry is among the candidates.</summary>
    public double Found => 100 * Examples.Average(e => e.Right.Any(r => r) ? 1 : 0);

    public static ObservedSet Of(BenchSet set)
    {
        var index = FaqIndex.Build(set.Entries);
        var inScope = set.Queries.Where(q => q.ExpectedId is not null).ToList();
        var step = Math.Max(1, inScope.Count / MostExamples);
        var asked = inScope.Where((_, i) => i % step == 0).ToList();
        var weight = WeightOf(set) / asked.Count;
        return new(set.Name, index.HasClassifier, [.. asked.Select(query =>
        {
            var seen = index.Observe(query.Query);
            return new RankingExample([.. seen.Select(s => s.Features)], [.. seen.Select(s => query.Accepts(s.Id))], weight);
        })]);
    }

    /// <summary>How often the best candidate by these weights is right.</summary>
    public double Top1(float[] weights)
    {
        double[] exact = [.. weights.Select(w => (double)w)];
        return 100 * Examples.Average(e => IsRight(e, exact) ? 1 : 0);
    }

    private static double WeightOf(BenchSet set) => set switch
    {
        { IsVariant: true } => VariantWeight,
        _ when set.Entries.All(e => e.Question.Length > 0 && e.Alternates.Count == 0) => SingleQuestionWeight,
        _ => 1
    };

    private static bool IsRight(RankingExample example, double[] weights) =>
        example.Right.Length > 0
        && example.Right[Enumerable.Range(0, example.Right.Length).MaxBy(i => SoftmaxTrainer.Sum(example.Features[i], weights))];
}
