using System.Globalization;
using System.Threading.RateLimiting;
using StackExchange.Redis;

namespace Bot.Platform;

/// <summary>
/// So many tries within a minute, counted in Redis for all servers together. While Redis is away or slow, each counts for itself:
/// nobody is locked out because a counter is.
/// </summary>
/// <param name="redis">The counters; null on a single machine.</param>
/// <param name="key">Whose tries.</param>
/// <param name="perMinute">How many are allowed.</param>
public sealed class SharedLimiter(SharedRedis? redis, string key, int perMinute) : RateLimiter
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly FixedWindowRateLimiter own = new(new() { PermitLimit = perMinute, Window = Window });

    public override TimeSpan? IdleDuration => own.IdleDuration;

    /// <summary>The limiter for one of those who are counted apart from each other.</summary>
    /// <param name="redis">The counters; null on a single machine.</param>
    /// <param name="what">What is counted, as in <c>sign-in</c>.</param>
    /// <param name="who">Whose tries.</param>
    /// <param name="perMinute">How many are allowed.</param>
    public static RateLimitPartition<T> For<T>(SharedRedis? redis, string what, T who, int perMinute) =>
        RateLimitPartition.Get(who, _ => new SharedLimiter(redis, string.Create(CultureInfo.InvariantCulture, $"bot:limit:{what}:{who}"), perMinute));

    public override RateLimiterStatistics? GetStatistics() => own.GetStatistics();

    // With a Redis nothing can be said at once; the middleware then asks again and waits.
    protected override RateLimitLease AttemptAcquireCore(int permitCount) => redis is null ? own.AttemptAcquire(permitCount) : Lease.No;

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        if (redis is null)
        {
            // Nobody waits in a queue: a framework's limiter would let who asks for nothing wait for the next minute.
            return own.AttemptAcquire(permitCount);
        }

        try
        {
            // Also counted here, so that who is idle is forgotten, and for the time when Redis is away.
            using var counted = own.AttemptAcquire(permitCount);
            return redis.IsConnected
                ? await CountAsync(redis.Database, permitCount).WaitAsync(Patience, cancellationToken) ? Lease.Yes : Lease.No
                : counted.IsAcquired ? Lease.Yes : Lease.No;
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            using var counted = own.AttemptAcquire(0);
            return counted.IsAcquired ? Lease.Yes : Lease.No;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            own.Dispose();
        }

        base.Dispose(disposing);
    }

    // The minute begins with the first try. Nought asks only whether one more would be allowed.
    private async Task<bool> CountAsync(IDatabase counters, int permits)
    {
        if (permits == 0)
        {
            return (long)await counters.StringGetAsync(key) < perMinute;
        }

        var both = counters.CreateTransaction();
        _ = both.StringSetAsync(key, 0, Window, When.NotExists);
        var count = both.StringIncrementAsync(key, permits);
        return await both.ExecuteAsync() && await count <= perMinute;
    }

    private sealed class Lease(bool isAcquired) : RateLimitLease
    {
        public static readonly Lease Yes = new(true);
        public static readonly Lease No = new(false);

        public override bool IsAcquired => isAcquired;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
