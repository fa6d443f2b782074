using System.Net;
using Bot.Faqs;
using Bot.Messaging;
using Bot.Platform;
using Bot.Storage;
using Bot.Tests.Support.Line;
using Bot.Tests.Support.Messenger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Support;

/// <summary>
/// The whole program in this process, on a free port, with a data folder of its own, a clock that only moves when told,
/// and stand-ins for LINE and Messenger. Typed text is answered message by message unless a test sets a burst window.
/// </summary>
public sealed class BotApp : IAsyncDisposable
{
    // How many rounds a password is hashed for: tests need not hold out against thieves.
    private const int QuickHash = 10;

    // Every app begins with the same entries; one index over them serves all tests.
    private static readonly FaqIndexes Indexes = new(kept: 16);

    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string?> settings;
    private readonly Action<IHostApplicationBuilder>? adjust;
    private WebApplication? app;

    private BotApp(LineStandIn line, MessengerStandIn messenger, Dictionary<string, string?> settings, FakeTimeProvider clock, Action<IHostApplicationBuilder>? adjust)
    {
        (Line, Messenger, Clock, this.adjust) = (line, messenger, clock, adjust);
        this.settings = new Dictionary<string, string?>(messenger.Settings)
        {
            ["Line:ChannelSecret"] = LineEvent.Secret,
            ["Line:ChannelAccessToken"] = line.AccessToken,
            ["Line:ApiBaseUrl"] = line.Address,
            ["Line:DataApiBaseUrl"] = line.Address,
            ["Storage:DataPath"] = folder.Path,
            ["Conversation:BurstWindowMs"] = "0",
            ["Urls"] = "http://127.0.0.1:0"
        };
        foreach (var (key, value) in settings)
        {
            this.settings[key] = value;
        }
    }

    public LineStandIn Line { get; }

    public MessengerStandIn Messenger { get; }

    public FakeTimeProvider Clock { get; }

    /// <summary>The folder that holds its database and files.</summary>
    public string DataPath => folder.Path;

    public HttpClient Http { get; private set; } = new();

    public IServiceProvider Services => app!.Services;

    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <param name="settings">Others than the defaults.</param>
    /// <param name="adjust">What is to be made otherwise in the program.</param>
    /// <param name="clock">A clock of the test's own; else it is the morning of 2026-11-18 in Taiwan.</param>
    public static async Task<BotApp> StartAsync(
        Dictionary<string, string?>? settings = null, Action<IHostApplicationBuilder>? adjust = null, PatientClock? clock = null)
    {
        clock ??= new PatientClock(new DateTimeOffset(2026, 11, 18, 2, 0, 0, TimeSpan.Zero));
        var bot = new BotApp(
            await LineStandIn.StartAsync(clock), await MessengerStandIn.StartAsync(clock), settings ?? [], clock, adjust);
        await bot.StartAsync();
        return bot;
    }

    /// <summary>A bot on the database that the test wants: every test of the pipeline runs on both.</summary>
    public static async Task<BotApp> OnAsync(string provider, Dictionary<string, string?>? settings = null, Action<IHostApplicationBuilder>? adjust = null)
    {
        var all = new Dictionary<string, string?>(settings ?? []) { ["Storage:Provider"] = provider };
        if (provider == "Postgres")
        {
            all["Storage:ConnectionString"] = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync();
        }

        return await StartAsync(all, adjust);
    }

    /// <summary>Delivers LINE events in one body, and expects the 200 that says they are on disk.</summary>
    public async Task DeliverAsync(params LineEvent[] events) =>
        Assert.Equal(HttpStatusCode.OK, (await Http.SendAsync(LineEvent.Deliver(events))).StatusCode);

    /// <summary>Delivers what a citizen did on Messenger; Meta lets us write to whom it came from for 24 hours.</summary>
    public async Task DeliverAsync(SignedWebhook webhook)
    {
        if (webhook.Citizen is { } psid)
        {
            Messenger.CitizenActed(psid, Now);
        }

        Assert.Equal(HttpStatusCode.OK, (await Http.SendAsync(webhook.ToRequest())).StatusCode);
    }

    /// <summary>The replies to these events, once each of them has been replied to.</summary>
    public async Task<IReadOnlyList<LineSent>> RepliesAsync(params LineEvent[] events)
    {
        var tokens = events.Select(e => e.ReplyToken).ToHashSet();
        await Eventually.TrueAsync(
            () => Line.Sent.Count(s => tokens.Contains(s.ReplyToken)) >= tokens.Count, $"{tokens.Count} events are answered");
        return [.. Line.Sent.Where(s => tokens.Contains(s.ReplyToken))];
    }

    /// <summary>Waits until every stored event has had its turn and nothing is being sent.</summary>
    public Task SettleAsync() => Eventually.TrueAsync(
        async () =>
        {
            await using var db = Database();
            return !await db.Inbox.AnyAsync(e => e.Status == InboxStatus.Pending)
                && !await db.Outbox.AnyAsync(c => c.Status == OutboxStatus.Sending)
                && Services.GetRequiredService<Courier>().Busy == 0;
        },
        "every event has had its turn");

    /// <summary>Moves the clock in sixty steps, and after each one waits until what was due then is done.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        for (var step = 0; step < 60; step++)
        {
            Clock.Advance(time / 60);
            await SettleAsync();
        }
    }

    /// <summary>
    /// Moves the clock on, second by second, until something has happened: what looks every second only sees the seconds that
    /// tick while it is not busy.
    /// </summary>
    public Task PassUntilAsync(Func<bool> condition, string what) => PassUntilAsync(() => Task.FromResult(condition()), what);

    public Task PassUntilAsync(Func<Task<bool>> condition, string what) => Eventually.TrueAsync(
        () =>
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            return condition();
        },
        what);

    /// <summary>A fresh look into the database.</summary>
    public BotDb Database() => Services.GetRequiredService<IDbContextFactory<BotDb>>().CreateDbContext();

    /// <summary>The program ends in good order and a new one starts on the same data.</summary>
    /// <param name="meanwhile">What happens while none runs.</param>
    public async Task RestartAsync(Action? meanwhile = null)
    {
        await StopAsync();
        meanwhile?.Invoke();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Http.Dispose();
        await Line.DisposeAsync();
        await Messenger.DisposeAsync();
        folder.Dispose();
    }

    private async Task StartAsync()
    {
        app = Program.Build([.. settings.Select(s => $"--{s.Key}={s.Value}")], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(Clock);
            builder.Services.AddSingleton(new Terminal(_ => { }));
            builder.Services.AddSingleton(Indexes);
            builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = QuickHash);
            adjust?.Invoke(builder);
        });
        await app.PrepareAsync();
        await app.StartAsync();
        await app.Services.GetRequiredService<Parts>().Started;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    private async Task StopAsync()
    {
        await app!.StopAsync();
        await app.DisposeAsync();
    }
}
