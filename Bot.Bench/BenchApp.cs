using Microsoft.AspNetCore.Builder;

namespace Bot.Bench;

/// <summary>The bot's services on a database of their own, without its web server: for what is measured inside the process.</summary>
internal static class BenchApp
{
    /// <param name="args">May end with <c>--postgres CONNECTION</c>; else it is a fresh SQLite file.</param>
    /// <param name="measure">What is done with it.</param>
    public static async Task UseAsync(string[] args, Func<WebApplication, Task> measure)
    {
        var folder = Directory.CreateTempSubdirectory("bot-bench-");
        List<string> settings = [$"--Storage:DataPath={folder.FullName}", "--Logging:LogLevel:Default=None"];
        if (args is [.., "--postgres", var connection])
        {
            settings.AddRange(["--Storage:Provider=Postgres", $"--Storage:ConnectionString={connection}"]);
        }

        await using (var app = Program.Build([.. settings]))
        {
            await app.PrepareAsync();
            await measure(app);
        }

        folder.Delete(recursive: true);
    }
}
