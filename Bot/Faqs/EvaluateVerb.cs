using System.CommandLine;
using Knowledge;
using Knowledge.Evaluation;

namespace Bot.Faqs;

/// <summary>
/// <c>evaluate --faq F --queries Q [--out O] [--learn] [--threshold T] [--compare R]</c>: asks labelled messages of any
/// knowledge base and says how good the answers are.
/// </summary>
public static class EvaluateVerb
{
    private static readonly Option<FileInfo> Faq = new("--faq") { Required = true, Description = "The entries (faq.jsonl)." };
    private static readonly Option<FileInfo> Queries = new("--queries") { Required = true, Description = "The messages (queries.jsonl)." };
    private static readonly Option<FileInfo?> Out = new("--out") { Description = "Write one JSON line per message here." };
    private static readonly Option<bool> Learn = new("--learn") { Description = "Print the messages that went wrong." };
    private static readonly Option<double?> Threshold = new("--threshold") { Description = "Judge this confidence threshold." };
    private static readonly Option<FileInfo?> Compare = new("--compare") { Description = "An earlier --out file: print what changed." };

    /// <summary>The verb, with what the agency knows of its citizens' words.</summary>
    public static Command Create(Func<IndexSettings>? settings = null)
    {
        var command = new Command("evaluate", "Measure the answers to labelled messages") { Faq, Queries, Out, Learn, Threshold, Compare };
        command.SetAction(arguments => Run(arguments, settings?.Invoke() ?? new()));
        return command;
    }

    private static int Run(ParseResult arguments, IndexSettings settings)
    {
        var output = arguments.InvocationConfiguration.Output;
        IReadOnlyList<FaqEntry> entries;
        IReadOnlyList<LabelledQuery> queries;
        try
        {
            entries = LabelledFiles.ReadEntries(arguments.GetRequiredValue(Faq).FullName);
            queries = LabelledFiles.ReadQueries(arguments.GetRequiredValue(Queries).FullName);
        }
        catch (Exception problem) when (problem is FormatException or IOException)
        {
            arguments.InvocationConfiguration.Error.WriteLine(problem.Message);
            return 1;
        }

        var index = FaqIndex.Build(entries, settings);
        var started = TimeProvider.System.GetTimestamp();
        var run = Evaluator.Run(index, queries);
        var lines = Report.Summary(run, TimeProvider.System.GetElapsedTime(started)).ToList();
        if (arguments.GetValue(Threshold) is { } threshold)
        {
            lines.Add(Report.AtThreshold(run, threshold));
        }

        lines.AddRange(arguments.GetValue(Learn) ? Report.ToLearnFrom(run) : []);
        lines.AddRange(arguments.GetValue(Compare) is { } earlier ? Report.Changes(run, PredictionFile.Read(earlier.FullName)) : []);
        lines.ForEach(output.WriteLine);
        if (arguments.GetValue(Out) is { } file)
        {
            PredictionFile.Write(file.FullName, run);
        }

        return 0;
    }
}
