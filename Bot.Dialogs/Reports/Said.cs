using System.Globalization;
using System.Resources;

namespace Bot.Dialogs.Reports;

/// <summary>What citizens type for the options of the report, in any language: the lists of <c>ReportCitizenWords.resx</c>.</summary>
internal static class Said
{
    private static readonly ResourceManager Lists = new("Bot.Dialogs.Reports.ReportCitizenWords", typeof(Said).Assembly);

    /// <summary>The list of a question's option, <c>kind.rooftop</c>; empty if there is none.</summary>
    public static Func<string, IReadOnlyList<string>> For(string question) => key => List($"{question}.{key}");

    public static IReadOnlyList<string> List(string name) =>
        Lists.GetString(name, CultureInfo.InvariantCulture)?
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
