using Knowledge;
using Knowledge.Evaluation;

namespace Bot.Bench.Retrieval;

/// <summary>The retrieval verbs.</summary>
internal static class RetrievalBench
{
    public static int Run(string[] args) => args switch
    {
        ["sets", var folder, .. var names] => Sets(folder, names),
        ["train", var folder] => WeightTraining.Run(folder),
        _ => 2
    };

    private static string Decided(IReadOnlyList<Prediction> run)
    {
        string Of(bool inScope) => string.Join('/', new[] { Decision.Answer, Decision.Choices, Decision.None }.Select(d => run.Count(p => p.InScope == inScope && p.Finding.Decision == d)));
        return $"in {Of(true)} out {Of(false)} wrong {run.Count(p => !p.IsRight && p.Finding.Decision is Decision.Answer)}";
    }

    private static int Sets(string folder, string[] names)
    {
        var background = names.Where(File.Exists).SelectMany(File.ReadLines).Where(l => l.Length > 0 && l[0] != '#').ToList();
        names = [.. names.Where(n => !File.Exists(n))];
        foreach (var set in BenchSet.In(folder).Where(s => names.Length == 0 || names.Any(s.Name.Contains)))
        {
            var started = TimeProvider.System.GetTimestamp();
            var index = FaqIndex.Build(set.Entries, new() { Background = background });
            var built = TimeProvider.System.GetElapsedTime(started);
            started = TimeProvider.System.GetTimestamp();
            var run = Evaluator.Run(index, set.Queries);
            var f = Figures.Of(run);
            var asked = TimeProvider.System.GetElapsedTime(started);
            Console.WriteLine(
                $"{set.Name,-22} top1 {100 * f.Top1:0.0}  R@3 {100 * f.Recall3:0.0}  MRR {100 * f.Mrr5:0.0}  " +
                $"AUROC {100 * f.Auroc:0.0}  ans@fa10 {100 * f.AnsweredAt10:0.0}  " +
                $"decided {Decided(run)}  build {built.TotalSeconds:0.00} s  {set.Queries.Count / asked.TotalSeconds:0} /s");
        }

        return 0;
    }
}
