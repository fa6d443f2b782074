using System.Globalization;
using Bot.Platform;
using Bot.Storage;

namespace Bot.Reporting.Usage;

/// <summary>
/// Writes down every minute in which a server runs and can write to its database: what the availability in the annual report
/// is counted from. Of several servers one says so for all. It knows nothing of the line, the proxy or the platforms.
/// </summary>
internal sealed partial class ServiceMinutes(WriteQueue writes, SiteCalendar days, TimeProvider clock, ILogger<ServiceMinutes> logger)
    : BackgroundService
{
    private const string Mark = """
        INSERT INTO usage_days (day, measure, key, count) VALUES (@day, 'service.minute', @key, 1) ON CONFLICT (day, measure, key) DO NOTHING
        """;

    // Often enough that no minute is passed over.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    private DateTime marked;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await MarkAsync();
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogNotMarked(e);
            }
        }
        while (await timer.NextTickOrStopAsync(stoppingToken));
    }

    private async Task MarkAsync()
    {
        var wall = days.OnTheWall(clock.GetUtcNow().UtcDateTime);
        var minute = wall.AddTicks(-(wall.Ticks % TimeSpan.TicksPerMinute));
        if (minute != marked)
        {
            await writes.RunAsync(writer => writer.Execute(Mark, DateOnly.FromDateTime(wall), minute.ToString("HH:mm", CultureInfo.InvariantCulture)));
            marked = minute;
        }
    }

    [LoggerMessage(LogLevel.Warning, "This minute could not be written down; it counts as one without service")]
    private partial void LogNotMarked(Exception problem);
}
