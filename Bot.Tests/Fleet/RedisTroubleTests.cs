using System.Net;
using StackExchange.Redis;
using Xunit.Abstractions;

namespace Bot.Tests.Fleet;

/// <summary>Redis breaks in every way while citizens write: the servers go on as they are, and find together again.</summary>
[Collection(nameof(BotFleet))]
public sealed class RedisTroubleTests(BotFleet fleet, ITestOutputHelper output)
{
    private const string Degraded = "\"status\":\"Degraded\"";
    private const string Healthy = "\"redis\":{\"status\":\"Healthy\"";

    [Fact]
    public Task While_Redis_is_cut_off_all_is_answered() => AwayAsync("Redis cut off", fleet.ToRedis.Cut, fleet.ToRedis.Mend);

    [Fact]
    public Task While_Redis_hangs_all_is_answered() => AwayAsync("Redis hung", fleet.ToRedis.Hold, fleet.ToRedis.Mend);

    [Fact]
    public async Task When_Redis_has_been_restarted_and_has_forgotten_everything_others_can_join()
    {
        var crowd = new Crowd(fleet);
        await crowd.WriteWhileAsync(async () =>
        {
            await fleet.Redis.StopAsync();
            await fleet.AllSayAsync(HttpStatusCode.OK, Degraded);
            await crowd.AnsweredAsync(3);
            await fleet.Redis.StartAsync();
            await fleet.AllSayAsync(HttpStatusCode.OK, Healthy);
            await fleet.LeaveAsync(fleet.Servers[0]);
            await fleet.CompleteAsync();
        });
        await crowd.CountAsync(output, "Redis restarted empty, one left, one joined");
    }

    [Fact]
    public async Task When_Redis_has_been_flushed_all_is_answered_and_a_death_is_noticed()
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(fleet.Redis.ConnectionString + ",allowAdmin=true");
        var crowd = new Crowd(fleet, onlyLine: true);
        await crowd.WriteWhileAsync(async () =>
        {
            await redis.GetServers()[0].FlushAllDatabasesAsync();
            await crowd.AnsweredAsync(3);
            await fleet.KillAsync(fleet.Servers[1]);
            await crowd.AnsweredAsync(3);
            await fleet.CompleteAsync();
        });
        await crowd.CountAsync(output, "Redis flushed, one of three killed, one joined");
    }

    private async Task AwayAsync(string what, Action breaks, Action mends)
    {
        var crowd = new Crowd(fleet);
        await crowd.WriteWhileAsync(async () =>
        {
            breaks();
            await fleet.AllSayAsync(HttpStatusCode.OK, Degraded);
            await crowd.AnsweredAsync(3);
            mends();
            await fleet.AllSayAsync(HttpStatusCode.OK, Healthy);
        });
        await crowd.CountAsync(output, what);
    }
}
