using Bot.Platform;
using Bot.Reporting.OpenData;
using Bot.Reporting.Usage;

namespace Bot.Reporting;

/// <summary>Every hour looks whether a day is over that has not been counted yet, or a month that has not been published.</summary>
internal sealed partial class ReportingRounds(
    UsageTally usage, Publisher publisher, TimeProvider clock, ILogger<ReportingRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await usage.CatchUpAsync();
                await publisher.CatchUpAsync();
            }
            catch (Exception e)
            {
                LogFailed(e);
            }
        }
        while (await timer.NextTickOrStopAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "What is over could not be counted or published; trying again in an hour")]
    private partial void LogFailed(Exception problem);
}
