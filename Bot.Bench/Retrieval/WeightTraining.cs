using System.Globalization;
using Knowledge;
using Knowledge.Ranking;

namespace Bot.Bench.Retrieval;

/// <summary>
/// Learns the weights of the re-ranker. Every set is also judged with weights learnt without its family, which is what a
/// knowledge base that nobody has seen can expect.
/// </summary>
internal static class WeightTraining
{
    private const int MostPerSet = 600;

    public static int Run(string folder)
    {
        var all = Variants(folder).Select(Observe).ToList();
        Learn([.. all.Where(s => s.Classified)]);
        Learn([.. all.Where(s => !s.Classified)]);
        return 0;
    }

    private static void Learn(List<ObservedSet> seen)
    {
        var margin = new float[FeatureReader.Count];
        margin[(int)Feature.Margin] = 1;
        foreach (var set in seen)
        {
            var without = Train(seen.Where(s => s.Family != set.Family));
            var lexical = new float[FeatureReader.Count];
            lexical[0] = 1;
            Console.WriteLine($"{set.Name,-28} found {100 * set.Found:0.0}  lexical {100 * set.Top1(lexical):0.0} margin {100 * set.Top1(margin):0.0}  " +
                $"left out {100 * set.Top1(without):0.0}");
        }

        var weights = Train(seen);
        foreach (var set in seen)
        {
            Console.WriteLine($"{set.Name,-28} all {100 * set.Top1(weights):0.0}");
        }

        foreach (var feature in Enum.GetValues<Feature>())
        {
            Console.WriteLine($"{weights[(int)feature],8:0.00} {feature}");
        }

        Console.WriteLine(string.Join(",", weights.Select(w => w.ToString("0.00", CultureInfo.InvariantCulture))));
    }

    private static double Knob(string n, double d) => Environment.GetEnvironmentVariable("K_" + n) is { } s ? double.Parse(s, CultureInfo.InvariantCulture) : d;

    private static float[] Train(IEnumerable<ObservedSet> sets) => SoftmaxTrainer.Train(
        [.. sets.SelectMany(s => s.Examples.Where(e => e.Right.Any(r => r)))], FeatureReader.Count);

    public static IEnumerable<BenchSet> Variants(string folder)
    {
        foreach (var set in BenchSet.In(folder))
        {
            yield return set;
            if (!set.Name.Contains(',') && set.Entries.Any(e => e.Alternates.Count >= 10))
            {
                yield return set.WithFirst(1);
                yield return set.WithFirst(2);
                yield return set.WithFirst(4);
                yield return set.WithFirst(10);
            }
        }
    }

    private static ObservedSet Observe(BenchSet set)
    {
        var index = FaqIndex.Build(set.Entries);
        var inScope = set.Queries.Where(q => q.ExpectedId is not null).ToList();
        var step = Math.Max(1, inScope.Count / MostPerSet);
        var examples = new List<RankingExample>();
        foreach (var query in inScope.Where((_, i) => i % step == 0))
        {
            var seen = index.Observe(query.Query);
            examples.Add(new([.. seen.Select(s => s.Features)], [.. seen.Select(s => query.Accepts(s.Id))], (set.Name switch { "taipei-faq" => Knob("WF", 3), _ when set.Name.Contains(',') => Knob("WV", 0.3), _ => 1 }) * step / inScope.Count));
        }

        return new(set.Name, set.Name.Split(',')[0], index.HasClassifier, examples);
    }

    private sealed record ObservedSet(string Name, string Family, bool Classified, IReadOnlyList<RankingExample> Examples)
    {
        public double Found => Examples.Average(e => e.Right.Any(r => r) ? 1 : 0);

        public double Top1(float[] weights) => Examples.Average(e => IsRight(e, [.. weights.Select(w => (double)w)]) ? 1 : 0);

        private static bool IsRight(RankingExample example, double[] weights) =>
            example.Right.Length > 0
            && example.Right[Enumerable.Range(0, example.Right.Length)
                .MaxBy(i => SoftmaxTrainer.Sum(example.Features[i], weights))];
    }
}
