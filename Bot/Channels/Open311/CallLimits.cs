using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Open311;

/// <summary>
/// Counts calls by key, and wrong keys by network address, each within a minute; on several machines each counts for itself.
/// An address that tried too many is not heard at all until the minute is over: else the answer would tell a right key.
/// </summary>
internal sealed class CallLimits(IOptions<Open311Options> options) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<(long Key, int PerMinute)> calls =
        PartitionedRateLimiter.Create<(long Key, int PerMinute), (long, int)>(call => Fixed(call, call.PerMinute));

    private readonly PartitionedRateLimiter<string> wrongKeys =
        PartitionedRateLimiter.Create<string, string>(address => Fixed(address, options.Value.WrongKeysPerMinute));

    public bool MayCall(long key, int perMinute) => Take(calls, (key, perMinute), 1);

    /// <summary>Whether an address may still try a key.</summary>
    public bool MayTry(IPAddress? address) => Take(wrongKeys, Name(address), 0);

    public void CountWrong(IPAddress? address) => Take(wrongKeys, Name(address), 1);

    public void Dispose()
    {
        calls.Dispose();
        wrongKeys.Dispose();
    }

    private static string Name(IPAddress? address) => address?.ToString() ?? "";

    private static bool Take<T>(PartitionedRateLimiter<T> limiter, T who, int permits)
    {
        using var lease = limiter.AttemptAcquire(who, permits);
        return lease.IsAcquired;
    }

    private static RateLimitPartition<T> Fixed<T>(T who, int perMinute) =>
        RateLimitPartition.GetFixedWindowLimiter(who, _ => new() { PermitLimit = perMinute, Window = Window });
}
