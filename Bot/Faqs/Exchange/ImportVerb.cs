using System.CommandLine;
using Bot.Dialogs.Conversations;

namespace Bot.Faqs.Exchange;

/// <summary><c>faq import FILE [--dry-run]</c>: brings entries into the knowledge base, as drafts.</summary>
public static class ImportVerb
{
    /// <summary>What the versions say who did it.</summary>
    private const string Operator = "import";

    /// <param name="open">Builds and prepares the program, without serving; it is disposed of afterwards.</param>
    public static Command Create(Func<Task<WebApplication>> open)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A .jsonl, .csv or .xlsx file." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what would change and which rows are bad." };
        var command = new Command("import", "Bring entries into the knowledge base, as drafts.") { file, dryRun };
        command.SetAction(async (parsed, _) =>
        {
            var source = parsed.GetValue(file)!;
            var (output, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (FaqFile.KindOf(source.Name) is not { } kind)
            {
                await errors.WriteLineAsync(new FaqProblem("UnknownFormat", source.Extension).In(SpokenLanguage.English));
                return 1;
            }

            if (!source.Exists)
            {
                await errors.WriteLineAsync(new FaqProblem("NoFile", source.FullName).In(SpokenLanguage.English));
                return 1;
            }

            await using var stream = source.OpenRead();
            await using var app = await open();
            var report = await app.Services.GetRequiredService<FaqImport>().RunAsync(kind, stream, Operator, parsed.GetValue(dryRun));
            await SayAsync(report, output, errors);
            return report.BadRows.Count == 0 ? 0 : 1;
        });
        return command;
    }

    private static async Task SayAsync(FaqImportReport report, TextWriter output, TextWriter errors)
    {
        foreach (var row in report.BadRows)
        {
            await errors.WriteLineAsync($"{row.Line}: {row.Reason.In(SpokenLanguage.English)}");
        }

        foreach (var change in report.Changes)
        {
            var fields = change.Differences.Select(d => d.Language is null ? d.Field : $"{d.Language} {d.Field}");
            await output.WriteLineAsync($"{(change.IsNew ? "+" : "~")} {change.Id}: {string.Join(", ", fields)}");
        }

        var (added, changed) = (report.Changes.Count(c => c.IsNew), report.Changes.Count(c => !c.IsNew));
        await output.WriteLineAsync(
            $"{(report.Done ? "Imported" : "Nothing imported")}: {added} new, {changed} changed, {report.Unchanged} unchanged, {report.BadRows.Count} bad rows.");
    }
}
