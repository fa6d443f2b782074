using Bot.Admin;
using Bot.Ai;
using Bot.Backup;
using Bot.Cases;
using Bot.Channels.Line;
using Bot.Channels.Menus;
using Bot.Channels.Messenger;
using Bot.Channels.Open311;
using Bot.Channels.Simulator;
using Bot.Conversations;
using Bot.Faqs;
using Bot.Handover;
using Bot.Media;
using Bot.Messaging;
using Bot.Monitoring;
using Bot.Platform;
using Bot.Platform.Telemetry;
using Bot.Reporting;
using Bot.Reporting.OpenData;
using Bot.Settings;
using Bot.Staff;
using Bot.Storage;
using Bot.Surveys;
using Bot.Surveys.Site;
using Microsoft.Extensions.Options;

namespace Bot;

/// <summary>The program, as a table of contents.</summary>
public static class Program
{
    // Settings are read at the start. Watching their folder for changes would report every write of a database that lies below it.
    private const string Unwatched = "--hostBuilder:reloadConfigOnChange=false";

    public static Task<int> Main(string[] args) => Verbs.TryRun(args) ?? Start.GuardedAsync(async () =>
    {
        var app = Build(args);
        await app.PrepareAsync();
        await app.StartAsync();
        await app.WaitForShutdownAsync();
        await app.Services.GetRequiredService<Parts>().Started;
        await app.DisposeAsync();
        return 0;
    });

    /// <param name="args">Settings such as <c>--urls</c> or <c>--Storage:DataPath=…</c>.</param>
    /// <param name="adjust">For tests: the last word on services, such as the clock.</param>
    public static WebApplication Build(string[] args, Action<IHostApplicationBuilder>? adjust = null)
    {
        // The settings lie beside the program, wherever it was started from; data/ is in the working directory.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [Unwatched, .. args],
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(Program).Assembly.GetName().Name // pages are found by it, whoever starts the program
        });
        builder.WebHost.UseStaticWebAssets();
        builder.ListenAtHome();     // http://localhost:5080 unless told otherwise
        builder.ReadSecrets();      // settings that stand in files of their own
        builder.LimitCallers();     // how much a caller may send, how slowly, and under which name
        builder.AddTelemetry();     // metrics, traces and logs for those who watch, if anybody does
        builder.AddGrains();        // Orleans, in this process or in a cluster
        builder.AddKeys();          // what is told in confidence is sealed with keys outside the database
        builder.AddStorage();       // SQLite unless told otherwise
        builder.AddMessaging();     // inbox, outbox, the courier
        builder.AddConversations(); // one citizen, one turn at a time
        builder.AddFaqs();          // the curated answers
        builder.AddAi();            // a model that may help to choose among them, if one is configured
        builder.AddCases();         // what citizens report, its clock, and who informed
        builder.AddMedia();         // the photos
        builder.AddLine();          // the channels: each is on when its secrets are set
        builder.AddMessenger();
        builder.AddMenus();         // what stands below the chat there
        builder.AddOpen311();       // 1999 and other doors of the city, once they have a key
        builder.AddSimulator();     // a phone in the browser, in Development
        builder.AddSettings();      // what staff may set while it runs
        builder.AddSurveys();       // what citizens think of it
        builder.AddHandover();      // people who answer instead of the bot
        builder.AddReporting();     // how the service does
        builder.AddStaff();         // who may sign in, and the log of what they did
        builder.AddAdmin();         // their pages
        builder.AddBackup();        // everything in one sealed file, and back
        builder.AddMonitoring();    // how it does: figures, health, an alarm when the platforms fall silent
        adjust?.Invoke(builder);
        builder.OpenDoorsFirst();   // webhooks are taken while all this still starts

        var app = builder.Build();
        app.UseTrustedProxies();
        app.UseSecurityHeaders();
        app.UseStaticFiles();
        app.UseAdmin();
        app.UseOpenData();
        app.UseOpen311();
        app.MapLine();
        app.MapMessenger();
        app.MapSimulator();
        app.MapSurveys();
        app.MapHealth();            // /health/live, /health/ready
        return app;
    }

    /// <summary>Checks the settings and brings the database up to date, before anything is served.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        await app.Services.PrepareStorageAsync();
        app.Services.PrepareKeys();
        await app.Services.PrepareInstallationAsync();
        await app.Services.PrepareSettingsAsync();
        await app.Services.PrepareMessagingAsync();
        await app.Services.PrepareFaqsAsync();
    }
}
