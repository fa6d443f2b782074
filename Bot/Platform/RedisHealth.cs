using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace Bot.Platform;

/// <summary>
/// Whether Redis answers. Without it the servers go on as they are: no reason for the load balancer to take all of them away at
/// once, so never worse than degraded.
/// </summary>
internal sealed class RedisHealth(SharedRedis redis) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await redis.Database.PingAsync().WaitAsync(Patience, cancellationToken);
            return HealthCheckResult.Healthy("Redis answers");
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            // Without its message: that would name the server and its settings.
            return HealthCheckResult.Degraded($"Redis does not answer: {e.GetType().Name}; no server can join meanwhile");
        }
    }
}
