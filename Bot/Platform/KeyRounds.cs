namespace Bot.Platform;

/// <summary>Looks every few seconds whether Redis still has the keys, and puts back what it has lost.</summary>
internal sealed partial class KeyRounds(KeyShelves shelves, TimeProvider clock, ILogger<KeyRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.NextTickOrStopAsync(stoppingToken))
        {
            try
            {
                // Off the timer's own thread: the shelves wait for Redis.
                await Task.Run(shelves.Export, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(e);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The keys could not be compared with those in Redis; trying again in a few seconds")]
    private partial void LogFailed(Exception problem);
}
