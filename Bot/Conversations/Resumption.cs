using Bot.Messaging;
using Bot.Platform;

namespace Bot.Conversations;

/// <summary>
/// Wakes the citizens whose events wait without a grain that knows of them: after a start, and every second for
/// those whose server died.
/// </summary>
internal sealed partial class Resumption(Inbox inbox, FrontDoor door, IGrainFactory grains, TimeProvider clock, ILogger<Resumption> logger) : BackgroundService
{
    private const int AtOnce = 16;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // Until then it is most likely that its turn is just being taken.
    private static readonly TimeSpan Forgotten = TimeSpan.FromSeconds(2);

    // A citizen whose server has just died does not hold up the others; the next look finds them again.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Before the first look: what is stored later is told to its grain, what is stored earlier is seen.
        door.Open();
        using var timer = new PeriodicTimer(Pause, clock);
        var age = TimeSpan.Zero;
        do
        {
            try
            {
                await WakeAllAsync(clock.GetUtcNow().UtcDateTime - age, stoppingToken);
                age = Forgotten;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(e);
            }
        }
        while (await timer.NextTickOrStopAsync(stoppingToken));
    }

    private async Task WakeAllAsync(DateTime arrivedBefore, CancellationToken stopping)
    {
        var last = "";
        while (await inbox.WaitingCitizensAsync(last, arrivedBefore) is { Count: > 0 } citizens)
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stopping };
            await Parallel.ForEachAsync(citizens, options, async (citizen, _) => await WakeAsync(citizen));
            last = citizens[^1];
        }
    }

    private async Task WakeAsync(string citizen)
    {
        try
        {
            await grains.GetGrain<ICitizenGrain>(citizen).WakeAsync(readInbox: true).WaitAsync(Patience, clock);
        }
        catch (Exception e)
        {
            LogNotWoken(e.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A citizen whose events wait could not be woken yet: {Problem}")]
    private partial void LogNotWoken(string problem);

    [LoggerMessage(LogLevel.Error, "Waiting events could not be resumed; trying again in a few seconds")]
    private partial void LogFailed(Exception problem);
}
