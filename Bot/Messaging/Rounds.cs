using Bot.Platform;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Messaging;

/// <summary>
/// The courier's rounds: every second it fetches from the outbox what has become due, and what a program that died was
/// sending. A query over rows, so that nothing depends on a timer that a crash forgets.
/// </summary>
internal sealed partial class Rounds(
    Courier courier, Outbox outbox, IOptions<StorageOptions> storage, TimeProvider clock, ILogger<Rounds> logger) : BackgroundService
{
    private const int MostUnderWay = 256;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // Longer than any call takes (Messenger with media: 90 s), so that no living server loses a call it is making.
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(3);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // On the embedded database nobody else sends: what is marked as being sent was abandoned by our predecessor. This
        // runs before the first turn, so nothing of ours can be meant.
        if (storage.Value.Provider is StorageProvider.Sqlite)
        {
            await RecoverAsync(TimeSpan.Zero);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            await TryAsync(FetchAsync);
            await TryAsync(() => RecoverAsync(Abandoned));
        }
        while (await timer.NextTickOrStopAsync(stoppingToken));
    }

    private async Task RecoverAsync(TimeSpan olderThan)
    {
        var recovered = await outbox.RecoverAsync((clock.GetUtcNow() - olderThan).UtcDateTime);
        if (recovered > 0)
        {
            LogRecovered(recovered);
        }
    }

    private async Task FetchAsync()
    {
        foreach (var gate in courier.Gates.Where(g => g.IsOpen))
        {
            foreach (var call in await outbox.DueAsync(gate.Channel.Name, Math.Max(0, MostUnderWay - courier.Busy)))
            {
                courier.Post(call.Citizen, [call]);
            }
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

    [LoggerMessage(LogLevel.Warning, "{Count} calls were being sent when their program ended; their fate is checked as they are sent again")]
    private partial void LogRecovered(int count);

    [LoggerMessage(LogLevel.Error, "The outbox could not be read; trying again in a second")]
    private partial void LogRoundFailed(Exception problem);
}
