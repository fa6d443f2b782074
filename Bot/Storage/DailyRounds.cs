using Bot.Platform;

namespace Bot.Storage;

/// <summary>Something that one server does once a day; every hour each of them looks whether it is done.</summary>
/// <param name="duty">Its name, for ever the same.</param>
/// <param name="days">Tells the day where the agency is.</param>
/// <param name="duties">Tells who does it.</param>
/// <param name="clock">Tells the hour.</param>
/// <param name="atStart">Whether a server looks as soon as it starts, and not only when it has run for an hour.</param>
public abstract class DailyRounds(string duty, DailyDuties duties, SiteCalendar days, TimeProvider clock, bool atStart) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        if (atStart)
        {
            await LookAsync();
        }

        while (await timer.NextTickOrStopAsync(stoppingToken))
        {
            await LookAsync();
        }
    }

    /// <summary>Does it, and logs what was done.</summary>
    protected abstract Task RunAsync();

    /// <summary>Says that it could not be done.</summary>
    protected abstract void LogFailed(Exception problem);

    private async Task LookAsync()
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
}
