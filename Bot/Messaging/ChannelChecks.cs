using System.Collections.Concurrent;

namespace Bot.Messaging;

/// <summary>Asks the platforms whether they accept us; an answer serves everybody who looks within five minutes.</summary>
public sealed class ChannelChecks(IEnumerable<IChannel> channels, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private readonly ConcurrentDictionary<string, CheckedChannel> last = [];

    /// <summary>All channels in order, with what their platforms said; a platform that does not answer in three seconds has not.</summary>
    /// <param name="cancellation">Of the one who looks.</param>
    /// <param name="anew">True to ask again although somebody has just asked.</param>
    public async Task<IReadOnlyList<CheckedChannel>> AllAsync(bool anew, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return [.. await Task.WhenAll(channels.Select(async channel =>
            !anew && last.TryGetValue(channel.Name, out var known) && now - known.At < Fresh
                ? known
                : last[channel.Name] = new(channel, await AskAsync(channel, cancellation), now)))];
    }

    private static async Task<ChannelCheck?> AskAsync(IChannel channel, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            return await channel.CheckAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(ChannelVerdict.NoAnswer);
        }
    }
}

/// <summary>A channel and what its platform said.</summary>
/// <param name="Channel">Which.</param>
/// <param name="Check">Null where there is nobody to ask.</param>
/// <param name="At">When it was asked, UTC.</param>
public sealed record CheckedChannel(IChannel Channel, ChannelCheck? Check, DateTime At);

/// <summary>What a platform says of our access.</summary>
/// <param name="Verdict">In one word.</param>
/// <param name="Detail">The platform's words, for staff; never a token.</param>
/// <param name="UsedThisMonth">Paid messages of this month by the platform's own count.</param>
/// <param name="AMonth">How many the plan holds.</param>
public sealed record ChannelCheck(ChannelVerdict Verdict, string? Detail = null, int? UsedThisMonth = null, int? AMonth = null);

/// <summary>The verdicts.</summary>
public enum ChannelVerdict
{
    /// <summary>The token works, and webhooks are subscribed.</summary>
    Works,

    /// <summary>The platform does not accept the token.</summary>
    Refused,

    /// <summary>The token works, but no webhook comes: Meta has unsubscribed the app.</summary>
    Unsubscribed,

    /// <summary>The platform did not answer.</summary>
    NoAnswer
}
