using System.Net;
using Bot.Tests.Support;
using Npgsql;
using Xunit.Abstractions;

namespace Bot.Tests.Fleet;

/// <summary>PostgreSQL is away, far, slow, or another one while citizens write: what cannot be stored is refused and comes again.</summary>
[Collection(nameof(BotFleet))]
public sealed class PostgresTroubleTests(BotFleet fleet, ITestOutputHelper output)
{
    private const string Healthy = "the database answers";

    [Fact]
    public async Task While_PostgreSQL_is_restarted_events_are_refused_with_503_and_then_all_goes_on_by_itself()
    {
        var crowd = new Crowd(fleet);
        await crowd.WriteWhileAsync(async () =>
        {
            await fleet.Postgres.StopAsync();
            await fleet.AllSayAsync(HttpStatusCode.ServiceUnavailable, "");
            await fleet.Postgres.StartAsync();
            await fleet.AllSayAsync(HttpStatusCode.OK, Healthy);
        });
        await crowd.CountAsync(output, "PostgreSQL restarted");
    }

    [Fact]
    public async Task Connections_that_break_in_the_middle_of_a_commit_lose_and_double_nothing()
    {
        var crowd = new Crowd(fleet);
        await crowd.WriteWhileAsync(async () =>
        {
            for (var time = 0; time < 5; time++)
            {
                fleet.ToPostgres.Cut();
                fleet.ToPostgres.Mend();
                await crowd.AnsweredAsync(1);
            }
        });
        await crowd.CountAsync(output, "connections to PostgreSQL cut 5 times");
    }

    [Fact]
    public async Task A_PostgreSQL_that_is_far_and_slow_costs_time_and_nothing_else()
    {
        var crowd = new Crowd(fleet);
        await crowd.WriteWhileAsync(async () =>
        {
            (fleet.ToPostgres.Delay, fleet.ToPostgres.BytesPerSecond) = (TimeSpan.FromMilliseconds(5), 2_000_000);
            await crowd.AnsweredAsync(2);
            fleet.ToPostgres.Mend();
        });
        await crowd.CountAsync(output, "PostgreSQL 10 ms away, 2 MB/s");
    }

    [Fact]
    public async Task A_failover_to_an_empty_standby_is_refused_and_when_the_right_one_is_back_all_goes_on()
    {
        await using var standby = await PostgresServer.StartNewAsync();
        var empty = await standby.CreateEmptyDatabaseAsync(fleet.DatabaseName);
        var crowd = new Crowd(fleet);
        await crowd.WriteWhileAsync(async () =>
        {
            fleet.ToPostgres.LeadTo(standby.Port);
            await fleet.AllSayAsync(HttpStatusCode.ServiceUnavailable, "The server shows another database");
            await RefusesToStartAsync();
            fleet.ToPostgres.LeadTo(fleet.Postgres.Port);
            await fleet.AllSayAsync(HttpStatusCode.OK, Healthy);
        });
        await crowd.CountAsync(output, "failover to an empty standby and back");
        Assert.Equal(0L, await TablesAsync(empty));
    }

    private async Task RefusesToStartAsync()
    {
        await using var newcomer = fleet.Begin();
        await newcomer.DeadAsync();
        Assert.Equal(1, newcomer.ExitCode);
        Assert.Contains("Cannot start: The database is empty, but this installation (", newcomer.Output, StringComparison.Ordinal);
    }

    private static async Task<object?> TablesAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        await using var count = new NpgsqlCommand("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'", connection);
        return await count.ExecuteScalarAsync();
    }
}
