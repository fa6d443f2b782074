using System.CommandLine;
using Bot.Dialogs.Conversations;

namespace Bot.Faqs.Exchange;

/// <summary><c>faq export FILE</c>: writes all entries to a file.</summary>
public static class ExportVerb
{
    /// <param name="open">Builds and prepares the program, without serving; it is disposed of afterwards.</param>
    public static Command Create(Func<Task<WebApplication>> open)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A .jsonl, .csv or .xlsx file; overwritten if it exists." };
        var command = new Command("export", "Write all entries that are not archived to a file.") { file };
        command.SetAction(async (parsed, _) =>
        {
            var target = parsed.GetValue(file)!;
            if (FaqFile.KindOf(target.Name) is not { } kind)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync(
                    new FaqProblem("UnknownFormat", target.Extension).In(SpokenLanguage.English));
                return 1;
            }

            await using var app = await open();
            await using var stream = target.Create();
            var count = await app.Services.GetRequiredService<FaqExport>().WriteAsync(kind, stream);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"Exported {count} entries.");
            return 0;
        });
        return command;
    }
}
