using Bot.Platform;
using Bot.Storage;

namespace Bot.Cases;

/// <summary>Once a day, on one server, deletes what has been kept long enough.</summary>
internal sealed partial class RetentionRounds(
    Retention retention, DailyDuties duties, SiteCalendar days, TimeProvider clock,
    ILogger<RetentionRounds> logger) : BackgroundService
{
    private const string Duty = "retention";
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                if (await duties.TakeAsync(Duty, days.DayOf(clock.GetUtcNow().UtcDateTime)))
                {
                    LogDone(await retention.RunAsync());
                }
            }
            catch (Exception e)
            {
                LogFailed(e);
            }
        }
        while (await timer.NextTickOrStopAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Information, "Kept long enough and deleted: {Counts}")]
    private partial void LogDone(RetentionCounts counts);

    [LoggerMessage(LogLevel.Error, "What has been kept long enough could not all be deleted; the rest goes tomorrow")]
    private partial void LogFailed(Exception problem);
}
