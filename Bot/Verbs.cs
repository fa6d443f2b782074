using System.CommandLine;
using Bot.Backup;
using Bot.Cases;
using Bot.Channels.Menus;
using Bot.Faqs;
using Bot.Faqs.Exchange;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Storage;

namespace Bot;

/// <summary>What the program does on the command line instead of serving: <c>faq evaluate|import|export</c>, <c>calendar import</c>, <c>staff add</c>, <c>audit check</c>, <c>menus show|deploy</c>, <c>backup</c>, <c>restore</c>.</summary>
internal static class Verbs
{
    /// <summary>Runs the verb that the arguments name; null if they name none, so that the program serves.</summary>
    public static Task<int>? TryRun(string[] args)
    {
        RootCommand root = new("The bot of the building violations brigade. Without a verb it serves.")
        {
            new Command("faq", "The knowledge base")
            {
                EvaluateVerb.Create(TuningContent.ReadForAnySet), ImportVerb.Create(OpenAsync), ExportVerb.Create(OpenAsync)
            },
            new Command("calendar", "The agency's days") { CalendarVerb.Create(OpenAsync) },
            new Command("staff", "Who may sign in to /admin") { StaffVerb.Create(OpenAsync) },
            new Command("audit", "The log of what staff did and looked at") { AuditVerb.Create(OpenAsync) },
            new Command("menus", "The menus that LINE and Messenger show") { MenuVerbs.CreateDeploy(Build), MenuVerbs.CreateShow(Build) },
            BackupVerbs.CreateBackup(Build),
            BackupVerbs.CreateRestore(Build)
        };
        return args is [var verb, ..] && root.Subcommands.Any(c => c.Name == verb) ? root.Parse(args).InvokeAsync() : null;
    }

    private static WebApplication Build(string[] settings) => Program.Build(settings);

    // The program with its database, but serving nobody; one that serves may run beside it.
    private static async Task<WebApplication> OpenAsync()
    {
        var app = Program.Build([]);
        await app.Services.PrepareStorageAsync();
        return app;
    }
}
