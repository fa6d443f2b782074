using Bot.Messaging;

namespace Bot.Conversations;

/// <summary>
/// Shows a citizen that an answer is being prepared when that takes long (the start of the program, a slow look-up). A
/// courtesy: a turn that is quick pays nothing for it, one that is slow does not wait for it, and nothing is repeated.
/// </summary>
/// <remarks>
/// Read receipts are left to the platforms: LINE marks as read by itself unless staff chat in its own console, and then the
/// unread mark is theirs; on Messenger it would cost another call for each message.
/// </remarks>
public sealed class SlowTurns(IEnumerable<IChannel> channels, StandingOrders orders, TimeProvider clock)
{
    // LINE takes 100 of these calls a second; what is beyond a few at once would only add to what makes us slow.
    private const int MostAtOnce = 20;

    private static readonly TimeSpan Noticeable = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, IChannel> channelByName = channels.ToDictionary(c => c.Name);
    private int underWay;

    /// <summary>Waits for the work and returns its result; after a second the citizen sees that somebody is at it.</summary>
    internal async Task<T> WatchAsync<T>(string citizen, Task<T> work)
    {
        if (!work.IsCompleted)
        {
            using var enough = new CancellationTokenSource();
            if (await Task.WhenAny(work, Task.Delay(Noticeable, clock, enough.Token)) != work)
            {
                _ = ShowAsync(citizen);
            }

            await enough.CancelAsync();
        }

        return await work;
    }

    private async Task ShowAsync(string citizen)
    {
        try
        {
            if (Interlocked.Increment(ref underWay) <= MostAtOnce
                && channelByName.TryGetValue(citizen[..citizen.IndexOf(':', StringComparison.Ordinal)], out var channel)
                && !orders.Silences(channel.Name))
            {
                await channel.ShowWorkingAsync(citizen, CancellationToken.None);
            }
        }
        finally
        {
            Interlocked.Decrement(ref underWay);
        }
    }
}
