using System.CommandLine;
using System.Globalization;
using Bot.Platform;
using Bot.Storage;

namespace Bot.Backup;

/// <summary><c>backup FILE</c> and <c>restore FILE</c>.</summary>
public static class BackupVerbs
{
    /// <summary><c>backup FILE [--no-drill]</c>: writes a backup, then restores it for practice.</summary>
    /// <param name="build">Builds the program with more settings, without serving.</param>
    public static Command CreateBackup(Func<string[], WebApplication> build)
    {
        var file = FileArgument("The backup to write; it must not be there yet.");
        var noDrill = new Option<bool>("--no-drill") { Description = "Do not restore it for practice afterwards." };
        var command = new Command("backup", "Write database, keys and photos into one sealed file, while the bot goes on serving.") { file, noDrill };
        command.SetAction((parsed, _) => GuardedAsync(parsed, async output =>
        {
            await using var app = build([]);
            await app.Services.PrepareStorageAsync();
            var path = parsed.GetValue(file)!.FullName;
            await app.Services.GetRequiredService<Backups>().WriteAsync(path);
            await output.WriteLineAsync($"Written: {path} ({new FileInfo(path).Length:N0} bytes).");
            if (!parsed.GetValue(noDrill))
            {
                await TellAsync(output, "Restored for practice", await app.Services.GetRequiredService<Drill>().RunAsync(path, build));
            }
        }));
        return command;
    }

    /// <summary><c>restore FILE [--drill]</c>: puts a backup back into an empty place.</summary>
    /// <param name="build">Builds the program with more settings, without serving.</param>
    public static Command CreateRestore(Func<string[], WebApplication> build)
    {
        var file = FileArgument("The backup.");
        var drill = new Option<bool>("--drill") { Description = "Only for practice, beside what is there, and deleted again." };
        var command = new Command("restore", "Put a backup back, where there is no database yet.") { file, drill };
        command.SetAction((parsed, _) => GuardedAsync(parsed, async output =>
        {
            await using var app = build([]);
            var path = parsed.GetValue(file)!.FullName;
            if (parsed.GetValue(drill))
            {
                await TellAsync(output, "Restored for practice", await app.Services.GetRequiredService<Drill>().RunAsync(path, build));
            }
            else
            {
                await TellAsync(output, "Restored", await app.Services.GetRequiredService<Restoring>().PutBackAsync(path));
            }
        }));
        return command;
    }

    private static Argument<FileInfo> FileArgument(string description) => new("FILE") { Description = description };

    private static Task TellAsync(TextWriter output, string done, RestoredContent found) => output.WriteLineAsync(string.Create(
        CultureInfo.InvariantCulture,
        $"{done}: the backup of {found.MadeAt:u}, {found.Rows} rows in all tables as counted then, {found.Identities} identities and {found.Photos} photos opened, {found.MissingPhotos} photos without a file."));

    private static async Task<int> GuardedAsync(ParseResult parsed, Func<TextWriter, Task> run)
    {
        try
        {
            await run(parsed.InvocationConfiguration.Output);
            return 0;
        }
        catch (Exception e) when (e is BackupFailedException or StartRefusedException or IOException or UnauthorizedAccessException)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
