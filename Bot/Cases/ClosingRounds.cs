using Bot.Platform;
using Bot.Storage;

namespace Bot.Cases;

/// <summary>Closes the cases that were answered long enough ago.</summary>
internal sealed partial class ClosingRounds(
    Closing closing, DailyDuties duties, SiteCalendar days, TimeProvider clock,
    ILogger<ClosingRounds> logger) : DailyRounds("closing", duties, days, clock, atStart: false)
{
    protected override async Task RunAsync() => LogDone(await closing.RunAsync());

    [LoggerMessage(LogLevel.Information, "Answered long enough ago and closed: {Count} cases")]
    private partial void LogDone(int count);

    [LoggerMessage(LogLevel.Error, "Answered cases could not all be closed; the rest goes tomorrow")]
    protected override partial void LogFailed(Exception problem);
}
