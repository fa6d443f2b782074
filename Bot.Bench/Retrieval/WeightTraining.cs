using System.Globalization;
using Knowledge.Ranking;

namespace Bot.Bench.Retrieval;

/// <summary>
/// Learns the weights of the re-ranker, with and without a classifier. Every set is also judged with weights learnt without
/// its family, which is what a knowledge base that nobody has seen can expect.
/// </summary>
internal static class WeightTraining
{
    public static int Run(string folder)
    {
        var sets = BenchSet.In(folder).SelectMany(set => set.WithVariants()).Select(ObservedSet.Of).ToList();
        Learn("With a classifier", [.. sets.Where(s => s.HasClassifier)]);
        Learn("Without", [.. sets.Where(s => !s.HasClassifier)]);
        return 0;
    }

    private static void Learn(string title, List<ObservedSet> sets)
    {
        Console.WriteLine(title);
        var lexical = new float[FeatureReader.Count];
        lexical[(int)Feature.Score] = 1;
        var all = Train(sets);
        foreach (var set in sets)
        {
            var unseen = Train(sets.Where(s => s.Family != set.Family));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{set.Name,-28} among the candidates {set.Found:0.0}  top-1 lexical {set.Top1(lexical):0.0}  " +
                $"weights of other families {set.Top1(unseen):0.0}  of all {set.Top1(all):0.0}"));
        }

        foreach (var feature in Enum.GetValues<Feature>())
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all[(int)feature],8:0.00} {feature}"));
        }
    }

    private static float[] Train(IEnumerable<ObservedSet> sets) => SoftmaxTrainer.Train(
        [.. sets.SelectMany(s => s.Examples.Where(e => e.Right.Any(r => r)))], FeatureReader.Count);
}
