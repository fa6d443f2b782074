using Bot.Platform;

namespace Bot.Monitoring;

/// <summary>Looks after the channels every five minutes.</summary>
internal sealed partial class WatchRounds(ChannelWatch watch, SilenceAlarm alarm, TimeProvider clock, ILogger<WatchRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.NextTickOrStopAsync(stoppingToken))
        {
            try
            {
                foreach (var channel in (await watch.LookAsync(stoppingToken)).Where(c => c.IsTooSilent))
                {
                    await alarm.RaiseAsync(channel, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                LogNotLooked(e);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The channels could not be looked after; trying again in five minutes")]
    private partial void LogNotLooked(Exception problem);
}
