using System.CommandLine;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;

namespace Bot.Cases;

/// <summary><c>calendar import FILE</c>: brings a list of days off, and counts the open cases anew.</summary>
public static class CalendarVerb
{
    /// <param name="open">Builds and prepares the program, without serving; it is disposed of afterwards.</param>
    public static Command Create(Func<Task<WebApplication>> open)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A .json file: {source, version, days: [{date, name, kind, confirmed}]}." };
        var command = new Command("import", "Replace the days off of the years in the file, and count open cases anew.") { file };
        command.SetAction(async (parsed, cancellation) =>
        {
            var source = parsed.GetValue(file)!;
            var (output, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (!source.Exists)
            {
                await errors.WriteLineAsync(new CaseProblem("NoFile", source.Name).In(SpokenLanguage.English));
                return 1;
            }

            var list = CalendarFile.Read(await File.ReadAllTextAsync(source.FullName, cancellation));
            if (list.Problem is { } problem)
            {
                await errors.WriteLineAsync(problem.In(SpokenLanguage.English));
                return 1;
            }

            await using var app = await open();
            var (years, recounted) = await app.Services.GetRequiredService<CalendarDesk>().ImportAsync(list.Value!);
            await output.WriteLineAsync($"Imported the days of {string.Join(", ", years)}; the due dates of {recounted} open cases changed.");
            return 0;
        });
        return command;
    }
}
