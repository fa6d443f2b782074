using System.CommandLine;
using Bot.Faqs;

namespace Bot;

/// <summary>What the program does on the command line instead of serving: <c>faq evaluate …</c>.</summary>
internal static class Verbs
{
    /// <summary>Runs the verb that the arguments name; null if they name none, so that the program serves.</summary>
    public static Task<int>? TryRun(string[] args)
    {
        RootCommand root = new("The bot of the building violations brigade. Without a verb it serves.")
        {
            new Command("faq", "The knowledge base") { EvaluateVerb.Create(TuningContent.ReadForAnySet) }
        };
        return args is [var verb, ..] && root.Subcommands.Any(c => c.Name == verb) ? root.Parse(args).InvokeAsync() : null;
    }
}
