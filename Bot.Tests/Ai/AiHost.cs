using Bot.Ai;
using Bot.Faqs;
using Bot.Messaging;
using Bot.Platform;
using Bot.Settings;
using Bot.Storage;
using Bot.Tests.Support;
using Bot.Tests.Support.Ai;
using Knowledge;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Ai;

/// <summary>What asks a model, with its database, a clock that only moves when told and a stand-in for the model; nothing runs by itself.</summary>
internal sealed class AiHost : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string?> settings;
    private IHost host;

    private AiHost(AiStandIn model, Dictionary<string, string?> settings)
    {
        Model = model;
        this.settings = new(model.Settings) { ["Storage:DataPath"] = folder.Path };
        Set(settings);
        host = Build(this.settings, Clock);
    }

    public AiStandIn Model { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 18, 2, 0, 0, TimeSpan.Zero));

    public SecondOpinion Opinion => Get<SecondOpinion>();

    public static async Task<AiHost> StartAsync(Dictionary<string, string?>? settings = null, string database = "Sqlite")
    {
        var all = new Dictionary<string, string?>(settings ?? []) { ["Storage:Provider"] = database };
        if (database == "Postgres")
        {
            all["Storage:ConnectionString"] = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync();
        }

        var ai = new AiHost(await AiStandIn.StartAsync(), all);
        await ai.host.Services.PrepareStorageAsync();
        return ai;
    }

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public BotDb Database() => Get<IDbContextFactory<BotDb>>().CreateDbContext();

    /// <summary>Draws the map of meanings, of the library unless other entries are given.</summary>
    public async Task DrawAsync(IReadOnlyList<FaqEntry>? entries = null) => Assert.True(await TryDrawAsync(entries));

    public Task<bool> TryDrawAsync(IReadOnlyList<FaqEntry>? entries = null) =>
        Get<MeaningMap>().DrawAsync(entries ?? LibraryShelf.Entries, LibraryShelf.Background, CancellationToken.None);

    /// <summary>The program ends and a new one starts on the same data, with other settings if given.</summary>
    public void Restart(Dictionary<string, string?>? changed = null)
    {
        host.Dispose();
        Set(changed ?? []);
        host = Build(settings, Clock);
    }

    /// <summary>A second server on the same data.</summary>
    public IHost Another() => Build(settings, Clock);

    public async ValueTask DisposeAsync()
    {
        host.Dispose();
        await Model.DisposeAsync();
        folder.Dispose();
    }

    private void Set(Dictionary<string, string?> changed)
    {
        foreach (var (key, value) in changed)
        {
            settings[key] = value;
        }
    }

    private static IHost Build(Dictionary<string, string?> settings, TimeProvider clock)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddLogging(logging => logging.ClearProviders());
        builder.Services.AddSingleton(clock);
        builder.AddKeys();
        builder.AddStorage();
        builder.Services.AddSingleton<StandingOrders>();
        builder.Services.AddSingleton<SettingsBook>();
        builder.AddFaqs();
        builder.AddAi();
        return builder.Build();
    }
}
