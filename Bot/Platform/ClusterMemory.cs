using System.Globalization;
using StackExchange.Redis;

namespace Bot.Platform;

/// <summary>
/// Remembers the table of members that Orleans keeps in Redis, and puts it back when Redis has forgotten it. The members go on with
/// what they know, but without the table nobody could join them any more, and nobody who dies would be declared dead.
/// </summary>
/// <remarks>
/// The table is one hash: a field for each member, and its version, which grows with every change; Orleans believes only a version that is
/// greater than the one it knows. Whoever joined meanwhile, into an empty table, keeps its field.
/// </remarks>
internal sealed partial class ClusterMemory(SharedRedis redis, ILocalSiloDetails own, TimeProvider clock, ILogger<ClusterMemory> logger) : BackgroundService
{
    internal const string Table = "bot/members/bot";

    private const string Version = "Version";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private HashEntry[] remembered = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.NextTickOrStopAsync(stoppingToken))
        {
            try
            {
                await LookAsync();
            }
            catch (Exception e) when (e is RedisException or TimeoutException)
            {
                LogAway(e.GetType().Name);
            }
        }
    }

    private async Task LookAsync()
    {
        var now = await redis.Database.HashGetAllAsync(Table);
        if (Array.Exists(now, member => member.Name == own.SiloAddress.ToString()))
        {
            remembered = now;
        }
        else if (remembered is not [])
        {
            await PutBackAsync(now);
        }
    }

    // Of several servers that see it one puts it back: the version has to be the one that was read.
    private async Task PutBackAsync(HashEntry[] now)
    {
        var put = redis.Database.CreateTransaction();
        var found = Array.Find(now, e => e.Name == Version).Value;
        put.AddCondition(found.IsNull ? Condition.HashNotExists(Table, Version) : Condition.HashEqual(Table, Version, found));
        var lost = remembered.Where(member => member.Name != Version && !Array.Exists(now, e => e.Name == member.Name));
        _ = put.HashSetAsync(Table, [.. lost, new(Version, Next(found).ToString(CultureInfo.InvariantCulture))]);
        if (await put.ExecuteAsync())
        {
            LogPutBack(remembered.Length - 1);
        }
    }

    // Somebody may have gone on by a version after the last look.
    private long Next(RedisValue found) => Math.Max((long)Array.Find(remembered, e => e.Name == Version).Value, (long)found) + 10;

    [LoggerMessage(LogLevel.Warning, "Redis had forgotten who belongs to the cluster; put {Count} members back")]
    private partial void LogPutBack(int count);

    [LoggerMessage(LogLevel.Debug, "The table of members could not be read: {Problem}")]
    private partial void LogAway(string problem);
}
