using Bot.Platform;
using Bot.Storage;

namespace Bot.Cases;

/// <summary>Deletes what has been kept long enough.</summary>
internal sealed partial class RetentionRounds(
    Retention retention, DailyDuties duties, SiteCalendar days, TimeProvider clock,
    ILogger<RetentionRounds> logger) : DailyRounds("retention", duties, days, clock, atStart: true)
{
    protected override async Task RunAsync() => LogDone(await retention.RunAsync());

    [LoggerMessage(LogLevel.Information, "Kept long enough and deleted: {Counts}")]
    private partial void LogDone(RetentionCounts counts);

    [LoggerMessage(LogLevel.Error, "What has been kept long enough could not all be deleted; the rest goes tomorrow")]
    protected override partial void LogFailed(Exception problem);
}
