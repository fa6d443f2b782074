using System.Net;
using Bot.Tests.Support;

namespace Bot.Tests.Fleet;

/// <summary>
/// A citizen who writes one message after another, and a platform that delivers each of them to any server, and again to another one until
/// it is acknowledged.
/// </summary>
internal abstract class Writer(BotFleet fleet)
{
    // Who gets no answer goes on all the same.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);

    /// <summary>How many messages were acknowledged.</summary>
    public int Written { get; private set; }

    /// <summary>How many deliveries got a 503, or nobody to take them.</summary>
    public int Refused { get; private set; }

    /// <summary>How many deliveries were answered by anything else: a platform would not come again.</summary>
    public int Rejected { get; private set; }

    /// <summary>As the inbox names the citizen.</summary>
    public abstract string Address { get; }

    /// <summary>How many answers arrived.</summary>
    public abstract int Answers { get; }

    public int Lost => Math.Max(0, Written - Answers);

    /// <summary>Answers without a message of their own.</summary>
    public abstract int Doubled { get; }

    /// <summary>Answers that came after a later one.</summary>
    public abstract int OutOfOrder { get; }

    protected BotFleet Fleet => fleet;

    /// <summary>Writes until told to end.</summary>
    public async Task WriteAsync(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            await WriteOnceAsync();
            var since = TimeProvider.System.GetTimestamp();
            while (Lost > 0 && TimeProvider.System.GetElapsedTime(since) < Patience)
            {
                await Task.Delay(Breath, TimeProvider.System, CancellationToken.None);
            }
        }
    }

    /// <summary>Writes a message that somebody else delivers.</summary>
    public Func<HttpRequestMessage> Prepare()
    {
        Written++;
        return Message(TimeProvider.System.GetUtcNow());
    }

    /// <summary>Writes one message and has it delivered until it is acknowledged.</summary>
    public async Task WriteOnceAsync()
    {
        var deliver = Message(TimeProvider.System.GetUtcNow());
        await Eventually.TrueAsync(async () => await TryAsync(deliver), "a message is acknowledged", BotFleet.Patience);
        Written++;
    }

    /// <summary>A new message at this moment, as a request that can be made again and again.</summary>
    protected abstract Func<HttpRequestMessage> Message(DateTimeOffset at);

    public override string ToString() => $"{Address}: {Written} written, {Refused} refused, {Rejected} rejected, {Answers} answered";

    private async Task<bool> TryAsync(Func<HttpRequestMessage> deliver)
    {
        var servers = fleet.Servers;
        try
        {
            using var request = deliver();
            using var answer = await servers[Random.Shared.Next(servers.Count)].Http.SendAsync(request);
            if (answer.IsSuccessStatusCode)
            {
                return true;
            }

            Rejected += answer.StatusCode is HttpStatusCode.ServiceUnavailable ? 0 : 1;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or ObjectDisposedException)
        {
            // Dead, or away.
        }

        Refused++;
        await Task.Delay(Breath, TimeProvider.System);
        return false;
    }
}
