using Bot.Platform;

namespace Bot.Storage;

/// <summary>Something that one server does once a day: looked for every hour, so that a day when none ran at that hour is not left out.</summary>
/// <param name="duty">Its name, for ever the same.</param>
/// <param name="days">Tells the day where the agency is.</param>
/// <param name="duties">Tells who does it.</param>
/// <param name="clock">Tells the hour.</param>
/// <param name="lifetime">Nothing is done before everything has started.</param>
public abstract class DailyRounds(string duty, DailyDuties duties, SiteCalendar days, TimeProvider clock, IHostApplicationLifetime lifetime)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.StartedAsync(stoppingToken);
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                if (await duties.TakeAsync(duty, days.DayOf(clock.GetUtcNow().UtcDateTime)))
                {
                    await RunAsync();
                }
            }
            catch (Exception e)
            {
                LogFailed(e);
            }
        }
        while (await timer.NextTickOrStopAsync(stoppingToken));
    }

    /// <summary>Does it, and logs what was done.</summary>
    protected abstract Task RunAsync();

    /// <summary>Says that it could not be done.</summary>
    protected abstract void LogFailed(Exception problem);
}
