using Bot.Platform;
using Bot.Storage;

namespace Bot.Cases;

/// <summary>Once a day, on one server, closes the cases that were answered long enough ago.</summary>
internal sealed partial class ClosingRounds(
    Closing closing, DailyDuties duties, SiteCalendar days, TimeProvider clock,
    ILogger<ClosingRounds> logger) : BackgroundService
{
    private const string Duty = "closing";
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.NextTickOrStopAsync(stoppingToken))
        {
            try
            {
                if (await duties.TakeAsync(Duty, days.DayOf(clock.GetUtcNow().UtcDateTime)))
                {
                    LogDone(await closing.RunAsync());
                }
            }
            catch (Exception e)
            {
                LogFailed(e);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Answered long enough ago and closed: {Count} cases")]
    private partial void LogDone(int count);

    [LoggerMessage(LogLevel.Error, "Answered cases could not all be closed; the rest goes tomorrow")]
    private partial void LogFailed(Exception problem);
}
