using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace Bot.Platform;

/// <summary>
/// Whether Redis answers. Without it no server can join and no key be made, but what comes in is stored and answered by those
/// that are there: degraded, not unready.
/// </summary>
internal sealed class RedisHealth(IConfiguration settings) : IHealthCheck, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim one = new(1);
    private IConnectionMultiplexer? connection;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var took = await (await ConnectedAsync(cancellationToken)).GetDatabase().PingAsync().WaitAsync(Patience, cancellationToken);
            return HealthCheckResult.Healthy("Redis answers", new Dictionary<string, object> { ["milliseconds"] = Math.Round(took.TotalMilliseconds, 1) });
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            // Without its message: that would name the server and its settings.
            return HealthCheckResult.Degraded($"Redis does not answer: {e.GetType().Name}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        one.Dispose();
        if (connection is not null)
        {
            await connection.DisposeAsync();
        }
    }

    private async Task<IConnectionMultiplexer> ConnectedAsync(CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            if (connection is null)
            {
                // A Redis that is away is told of at once, and found again by itself.
                var options = ConfigurationOptions.Parse(settings["Redis:ConnectionString"]!);
                (options.AbortOnConnectFail, options.ConnectTimeout) = (false, (int)Patience.TotalMilliseconds);
                connection = await ConnectionMultiplexer.ConnectAsync(options);
            }

            return connection;
        }
        finally
        {
            one.Release();
        }
    }
}
