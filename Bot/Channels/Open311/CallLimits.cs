using System.Net;
using System.Threading.RateLimiting;
using Bot.Platform;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Open311;

/// <summary>
/// Counts calls by key, and wrong keys by network address, each within a minute and for all machines together. An address that tried
/// too many is not heard at all until the minute is over: else the answer would tell a right key.
/// </summary>
internal sealed class CallLimits(IOptions<Open311Options> options, SharedRedis? redis = null) : IDisposable
{
    private readonly PartitionedRateLimiter<(long Key, int PerMinute)> calls = PartitionedRateLimiter.Create<(long Key, int PerMinute), (long, int)>(
        call => SharedLimiter.For(redis, "open311-call", call, call.PerMinute));

    private readonly PartitionedRateLimiter<string> wrongKeys = PartitionedRateLimiter.Create<string, string>(
        address => SharedLimiter.For(redis, "open311-wrong-key", address, options.Value.WrongKeysPerMinute));

    public ValueTask<bool> MayCallAsync(long key, int perMinute) => TakeAsync(calls, (key, perMinute), 1);

    /// <summary>Whether an address may still try a key.</summary>
    public ValueTask<bool> MayTryAsync(IPAddress? address) => TakeAsync(wrongKeys, Name(address), 0);

    public ValueTask<bool> CountWrongAsync(IPAddress? address) => TakeAsync(wrongKeys, Name(address), 1);

    public void Dispose()
    {
        calls.Dispose();
        wrongKeys.Dispose();
    }

    private static string Name(IPAddress? address) => address?.ToString() ?? "";

    private static async ValueTask<bool> TakeAsync<T>(PartitionedRateLimiter<T> limiter, T who, int permits)
    {
        using var lease = await limiter.AcquireAsync(who, permits);
        return lease.IsAcquired;
    }
}
