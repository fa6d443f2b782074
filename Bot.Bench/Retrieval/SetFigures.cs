using Knowledge;
using Knowledge.Evaluation;

namespace Bot.Bench.Retrieval;

/// <summary>The figures of every labelled set in a folder.</summary>
internal static class SetFigures
{
    public static int Run(string folder, string[] backgroundFiles)
    {
        IReadOnlyList<string> background =
        [
            .. backgroundFiles.SelectMany(File.ReadLines).Where(line => line.Length > 0 && !line.StartsWith('#'))
        ];
        foreach (var set in BenchSet.In(folder))
        {
            var started = TimeProvider.System.GetTimestamp();
            var index = FaqIndex.Build(set.Entries, new() { Background = background });
            var built = TimeProvider.System.GetElapsedTime(started);
            started = TimeProvider.System.GetTimestamp();
            var run = Evaluator.Run(index, set.Queries);
            var asked = TimeProvider.System.GetElapsedTime(started);
            Console.WriteLine($"## {set.Name} (built in {built.TotalSeconds:0.00} s)");
            foreach (var line in Report.Summary(run, asked))
            {
                Console.WriteLine(line);
            }
        }

        return 0;
    }
}
