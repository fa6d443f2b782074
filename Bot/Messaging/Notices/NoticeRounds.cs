using Bot.Platform;

namespace Bot.Messaging.Notices;

/// <summary>
/// The rounds of the notices: what has become of those under way, and the next step of those that are due. A query over
/// rows; several servers may do it at once, for each step is taken by one of them.
/// </summary>
internal sealed partial class NoticeRounds(
    NoticeSettling settling, NoticePlanner planner, NoticeBoard board, TimeProvider clock, ILogger<NoticeRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await settling.RunAsync();
                await planner.RunAsync();
                await board.LookAsync();
            }
            catch (Exception e)
            {
                LogFailed(e);
            }
        }
        while (await timer.NextTickOrStopAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "The notices could not be looked through; trying again in two seconds")]
    private partial void LogFailed(Exception problem);
}
