using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Places;
using Bot.Dialogs.Reports;
using Bot.Messaging;
using Bot.Storage;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Cases;

/// <summary>
/// The program with its database, prepared but serving nobody: what staff do with cases, without the start of a server. Mei is
/// the officer, Chen and Lin are supervisors, Wu registers.
/// </summary>
internal sealed class CaseOffice : IAsyncDisposable
{
    public const string Citizen = "line:U00000000000000000000000000000001";
    public static readonly Place Door = new()
    {
        Words = "九如一路 100 號",
        District = "三民區",
        Address = new() { District = "三民區", Road = "九如一路", Number = "100" },
        Point = new(22.6400, 120.3200)
    };

    private static readonly Informer Wang = new("王曉明", "+886912345678", "wang@example.org");

    private readonly TemporaryFolder folder = new();
    private readonly WebApplication app;

    private CaseOffice(Dictionary<string, string?> settings, FakeTimeProvider clock)
    {
        Clock = clock;
        settings.TryAdd("Storage:DataPath", folder.Path);
        settings.TryAdd("Line:ChannelSecret", LineEvent.Secret);
        settings.TryAdd("Line:ChannelAccessToken", "token");
        app = Program.Build([.. settings.Select(s => $"--{s.Key}={s.Value}")], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(clock);
        });
    }

    public FakeTimeProvider Clock { get; }

    public CaseFacts Facts => app.Services.GetRequiredService<CaseFacts>();

    public CaseDesk Desk => app.Services.GetRequiredService<CaseDesk>();

    public T The<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Wednesday, 2026-11-25, ten in the morning in Taiwan.</summary>
    public static async Task<CaseOffice> OpenAsync(string provider = "Sqlite", Dictionary<string, string?>? settings = null)
    {
        var connection = provider == "Postgres" ? await (await PostgresServer.SharedAsync()).CreateDatabaseAsync() : "";
        return await OnAsync(new(settings ?? []) { ["Storage:Provider"] = provider, ["Storage:ConnectionString"] = connection });
    }

    /// <summary>The same on data of somebody else's, such as a program that runs.</summary>
    public static async Task<CaseOffice> OnAsync(Dictionary<string, string?> settings)
    {
        var office = new CaseOffice(settings, new FakeTimeProvider(new(2026, 11, 25, 2, 0, 0, TimeSpan.Zero)));
        await office.app.PrepareAsync();
        return office;
    }

    public BotDb Database() => The<IDbContextFactory<BotDb>>().CreateDbContext();

    /// <summary>Files a report as a turn does: reserved before, carried out inside one transaction.</summary>
    public async Task<CaseReceipt> FileAsync(
        string citizen = Citizen, string? draft = null, Place? place = null, string building = "rooftop", Informer? informer = null,
        ReportKind kind = ReportKind.IllegalBuilding, string answer = "chat")
    {
        var receipt = await Facts.ReserveAsync();
        await CarryOutAsync(citizen, new FileCase(draft ?? Guid.NewGuid().ToString("N"), new Report
        {
            Kind = kind,
            Place = kind is ReportKind.Petition ? null : place ?? Door,
            Building = kind is ReportKind.Petition ? null : building,
            Floor = "roof",
            Work = "building",
            Description = "頂樓加蓋鐵皮屋，每天早上都在施工。",
            Photos = ["photo-a", "photo-b"],
            Answer = answer
        }, informer ?? Wang, new("2026-11", Clock.GetUtcNow().UtcDateTime), receipt));
        return receipt;
    }

    /// <summary>Carries an effect out by every handler that there is, then does more in the same transaction.</summary>
    public Task CarryOutAsync(string citizen, Effect effect, Action? afterwards = null) => The<WriteQueue>().RunAsync(writer =>
    {
        var context = new EffectContext(citizen, new Conversation { Language = "zh-TW" }, 1, Clock.GetUtcNow().UtcDateTime);
        foreach (var handler in app.Services.GetServices<IEffectHandler>())
        {
            handler.Handle(writer, effect, context);
        }

        afterwards?.Invoke();
        return 0;
    });

    public async Task<CaseRow> CaseAsync(string number)
    {
        await using var db = Database();
        return await db.Cases.AsNoTracking().SingleAsync(c => c.Number == number);
    }

    /// <summary>Makes a move that has to be allowed, by somebody who has seen the newest version.</summary>
    public async Task<CaseRow> MoveAsync(string number, PetitionState next, string by, CaseRole role, MoveDetails? details = null, string? text = null) =>
        Done(await Desk.MoveAsync(await ActAsync(number, by, role), next, details ?? MoveDetails.None, text));

    public async Task<CaseAct> ActAsync(string number, string by, CaseRole role) => new(number, (await CaseAsync(number)).Version, by, role);

    /// <summary>Registered, assigned, inspected and being assessed.</summary>
    public async Task<string> AssessedAsync()
    {
        var number = (await FileAsync()).Number.Value;
        await MoveAsync(number, PetitionState.Registered, "wu", CaseRole.Registrar);
        await MoveAsync(number, PetitionState.Assigned, "chen", CaseRole.Supervisor);
        await MoveAsync(number, PetitionState.Inspecting, "mei", CaseRole.Officer);
        await MoveAsync(number, PetitionState.Assessing, "mei", CaseRole.Officer);
        return number;
    }

    public static T Done<T>(CaseOutcome<T> outcome)
        where T : class
    {
        Assert.Null(outcome.Problem?.In("en"));
        return outcome.Value!;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Dispose();
    }
}
