using System.Globalization;
using System.Net;
using Bot.Tests.Pipeline;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Bot.Tests.Support.Messenger;
using Npgsql;

namespace Bot.Tests.Fleet;

/// <summary>
/// Three real programs that are one bot, as on three machines: each in a process and with a folder of its own, on a PostgreSQL and a Redis
/// that they reach by <see cref="Wire"/>s. Every test leaves three of them behind, and everything answered.
/// </summary>
public sealed class BotFleet : IAsyncLifetime
{
    private const int Size = 3;

    // To start takes seconds, and on a busy machine tens of them.
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly TemporaryFolder folders = TemporaryFolder.Open();
    private readonly List<BotProcess> servers = [];
    private string database = "";
    private int made;

    internal LineStandIn Line { get; private set; } = null!;

    internal MessengerStandIn Messenger { get; private set; } = null!;

    internal PostgresServer Postgres { get; private set; } = null!;

    internal RedisServer Redis { get; private set; } = null!;

    internal Wire ToPostgres { get; private set; } = null!;

    internal Wire ToRedis { get; private set; } = null!;

    /// <summary>A fourth program on the same data, which serves nobody: with it a test looks and works inside.</summary>
    internal Clerk Clerk { get; private set; } = null!;

    /// <summary>As PostgreSQL calls it.</summary>
    internal string DatabaseName => new NpgsqlConnectionStringBuilder(database).Database!;

    /// <summary>Those that a load balancer would ask at the moment.</summary>
    internal IReadOnlyList<BotProcess> Servers
    {
        get
        {
            lock (servers)
            {
                return [.. servers];
            }
        }
    }

    public async Task InitializeAsync()
    {
        Line = await LineStandIn.StartAsync();
        Line.ReplyTokens.Life = TimeSpan.FromHours(1);
        Line.MonthlyQuota = 1_000_000;
        Messenger = await MessengerStandIn.StartAsync();
        Postgres = await PostgresServer.StartNewAsync();
        Redis = await RedisServer.StartNewAsync();
        database = await Postgres.CreateDatabaseAsync();
        ToPostgres = new(Postgres.Port);
        ToRedis = new(Redis.Port);
        await using (var reports = await FiledReports.OpenAsync(Settings("clerk", isClerk: true)))
        {
            await reports.EmptyShelfAsync();
        }

        Clerk = await Clerk.OpenAsync(Settings("clerk", isClerk: true));
        await CompleteAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var server in Servers)
        {
            await server.DisposeAsync();
        }

        await Clerk.DisposeAsync();
        await ToPostgres.DisposeAsync();
        await ToRedis.DisposeAsync();
        await Postgres.DisposeAsync();
        await Redis.DisposeAsync();
        await Line.DisposeAsync();
        await Messenger.DisposeAsync();
        folders.Dispose();
    }

    /// <summary>Begins to start one, which joins when it is ready.</summary>
    internal BotProcess Begin() => BotProcess.Start(Settings($"server{Interlocked.Increment(ref made)}", isClerk: false));

    /// <summary>One more joins.</summary>
    internal async Task<BotProcess> JoinAsync()
    {
        var joining = Begin();
        await Eventually.TrueAsync(async () => joining.HasEnded || await SaysAsync(joining, HttpStatusCode.OK, ""), "a server has joined", Patience);
        Assert.False(joining.HasEnded, joining.Output);
        lock (servers)
        {
            servers.Add(joining);
        }

        return joining;
    }

    /// <summary>As many join as are missing.</summary>
    internal async Task CompleteAsync()
    {
        while (Servers.Count < Size)
        {
            await JoinAsync();
        }
    }

    /// <summary>One is killed. Callers learn it when they find nobody at its door.</summary>
    internal async Task KillAsync(BotProcess victim)
    {
        victim.Kill();
        await victim.DeadAsync();
        await RemoveAsync(victim);
    }

    /// <summary>One ends in good order, as for an upgrade.</summary>
    internal async Task LeaveAsync(BotProcess leaving)
    {
        await leaving.TerminateAsync();
        await leaving.DeadAsync();
        Assert.True(leaving.ExitCode is 0, leaving.Output);
        await RemoveAsync(leaving);
    }

    /// <summary>The end of what each of them printed, for whoever looks why a test failed.</summary>
    internal string LastWords() => string.Join("\n\n", Servers.Select(server => $"{server.Address} ({(server.HasEnded ? "ended" : "runs")}):\n{server.Output[^Math.Min(server.Output.Length, 15000)..]}"));

    /// <summary>Waits until each of them says this about itself.</summary>
    internal async Task AllSayAsync(HttpStatusCode status, string words)
    {
        foreach (var server in Servers)
        {
            await Eventually.TrueAsync(() => SaysAsync(server, status, words), $"/health/ready answers {status}, {words}", Patience);
        }
    }

    private static async Task<bool> SaysAsync(BotProcess server, HttpStatusCode status, string words)
    {
        try
        {
            using var answer = await server.Http.GetAsync("/health/ready");
            return answer.StatusCode == status && (await answer.Content.ReadAsStringAsync()).Contains(words, StringComparison.Ordinal);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    // A connection that is in use would break a moment later than the program: so the list first.
    private async Task RemoveAsync(BotProcess gone)
    {
        lock (servers)
        {
            servers.Remove(gone);
        }

        await gone.DisposeAsync();
    }

    private Dictionary<string, string?> Settings(string name, bool isClerk)
    {
        var connection = new NpgsqlConnectionStringBuilder(database) { Port = isClerk ? Postgres.Port : ToPostgres.Port, Pooling = !isClerk };
        return new(Messenger.Settings)
        {
            ["Line:ChannelSecret"] = LineEvent.Secret,
            ["Line:ChannelAccessToken"] = Line.AccessToken,
            ["Line:ApiBaseUrl"] = Line.Address,
            ["Line:DataApiBaseUrl"] = Line.Address,
            ["Line:MonthlyPushBudget"] = "1000000",
            ["Storage:Provider"] = "Postgres",
            ["Storage:ConnectionString"] = connection.ToString(),
            ["Storage:DataPath"] = Path.Combine(folders.Path, name),
            ["Redis:ConnectionString"] = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{(isClerk ? Redis.Port : ToRedis.Port)}"),
            ["Cluster:Address"] = "127.0.0.1",
            ["Logging:LogLevel:Orleans"] = "Warning",
            ["Conversation:BurstWindowMs"] = "0",
            ["Conversation:MessagesPerMinute"] = "0",

            // A program that lives for a minute has nothing of being compiled well.
            ["DOTNET_TieredPGO"] = "0",
            ["DOTNET_TC_CallCountThreshold"] = "200"
        };
    }
}

/// <summary>Tests with three servers name this collection and take a <see cref="BotFleet"/>: they share one, and run one after another.</summary>
[CollectionDefinition(nameof(BotFleet))]
public sealed class BotFleetTests : ICollectionFixture<BotFleet>;
