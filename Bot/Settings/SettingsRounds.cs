using Bot.Platform;

namespace Bot.Settings;

/// <summary>Looks once a second whether another server has changed a setting.</summary>
internal sealed partial class SettingsRounds(SettingsBook book, TimeProvider clock, ILogger<SettingsRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.NextTickOrStopAsync(stoppingToken))
        {
            try
            {
                await book.CatchUpAsync();
            }
            catch (Exception e)
            {
                LogFailed(e);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Settings could not be read; what was in force stays so, and they are read again in a second")]
    private partial void LogFailed(Exception problem);
}
