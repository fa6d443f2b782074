using System.Collections.Concurrent;

namespace Bot.Media;

/// <summary>
/// Fetches what is wanted and deletes what is not, right after the turn that said so and every second: a query over rows,
/// so that nothing depends on a signal that a crash forgets.
/// </summary>
internal sealed partial class PhotoRounds(
    PhotoBell bell, PhotoQueue queue, PhotoFetcher fetcher, PhotoStore store, TimeProvider clock, ILogger<PhotoRounds> logger) : BackgroundService
{
    private const int AtOnce = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenSearchesForStrays = TimeSpan.FromDays(1);
    private readonly ConcurrentDictionary<string, Task> underWay = [];
    private DateTimeOffset nextSearchForStrays;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using (clock.CreateTimer(_ => bell.Ring(), null, TimeSpan.Zero, Pause))
        {
            while (await bell.RungOrStopAsync(stoppingToken))
            {
                await TryAsync(() => FetchAsync(stoppingToken));
                await TryAsync(store.SweepAsync);
                await TryAsync(SweepStraysAsync);
            }
        }

        await Task.WhenAll(underWay.Values);
    }

    private async Task FetchAsync(CancellationToken stopping)
    {
        // Asked before the look into the database: what ends in between must not begin again.
        var inHand = underWay.Keys.ToHashSet();
        await queue.TakeAsync(Math.Max(0, AtOnce - inHand.Count));
        foreach (var photo in await queue.TakenAsync())
        {
            if (!inHand.Contains(photo.Id))
            {
                underWay[photo.Id] = Task.Run(() => FetchAsync(photo, stopping), CancellationToken.None);
            }
        }
    }

    private async Task FetchAsync(PhotoToFetch photo, CancellationToken stopping)
    {
        await TryAsync(() => fetcher.FetchAsync(photo, stopping));
        underWay.TryRemove(photo.Id, out _);
        bell.Ring();
    }

    private async Task SweepStraysAsync()
    {
        if (clock.GetUtcNow() >= nextSearchForStrays)
        {
            nextSearchForStrays = clock.GetUtcNow() + BetweenSearchesForStrays;
            await store.SweepStraysAsync();
        }
    }

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e)
        {
            LogRoundFailed(e);
        }
    }

    [LoggerMessage(LogLevel.Error, "The photos could not be looked after; trying again in a second")]
    private partial void LogRoundFailed(Exception problem);
}
