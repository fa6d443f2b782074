using Knowledge;
using Knowledge.Evaluation;

namespace Bot.Bench.Retrieval;

/// <summary>The retrieval verbs.</summary>
internal static class RetrievalBench
{
    public static int Run(string[] args) => args switch
    {
        ["sets", var folder, .. var names] => Sets(folder, names),
        _ => 2
    };

    private static int Sets(string folder, string[] names)
    {
        foreach (var set in BenchSet.In(folder).Where(s => names.Length == 0 || names.Any(s.Name.Contains)))
        {
            var started = TimeProvider.System.GetTimestamp();
            var index = FaqIndex.Build(set.Entries);
            var built = TimeProvider.System.GetElapsedTime(started);
            started = TimeProvider.System.GetTimestamp();
            var f = Figures.Of(Evaluator.Run(index, set.Queries));
            var asked = TimeProvider.System.GetElapsedTime(started);
            Console.WriteLine(
                $"{set.Name,-22} top1 {100 * f.Top1:0.0}  R@3 {100 * f.Recall3:0.0}  MRR {100 * f.Mrr5:0.0}  " +
                $"AUROC {100 * f.Auroc:0.0}  ans@fa10 {100 * f.AnsweredAt10:0.0}  " +
                $"build {built.TotalSeconds:0.00} s  {set.Queries.Count / asked.TotalSeconds:0} /s");
        }

        return 0;
    }
}
