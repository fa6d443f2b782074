using Bot.Platform;

namespace Bot.Conversations;

/// <summary>Looks every few seconds whether somebody wished to be forgotten.</summary>
internal sealed partial class ErasureRounds(
    Erasures erasures, TimeProvider clock, ILogger<ErasureRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.NextTickOrStopAsync(stoppingToken))
        {
            try
            {
                if (await erasures.CarryOutAsync() is > 0 and var count)
                {
                    LogDone(count);
                }
            }
            catch (Exception e)
            {
                LogFailed(e);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Erased what {Count} citizens wished to have erased")]
    private partial void LogDone(int count);

    [LoggerMessage(LogLevel.Error, "What citizens wished to have erased could not be; trying again in a few seconds")]
    private partial void LogFailed(Exception problem);
}
