using Bot.Platform;

namespace Bot.Handover;

/// <summary>Looks every few seconds whether somebody has been quiet for long, and tells staff of who waits. Several servers may do so at once.</summary>
internal sealed partial class HandoverRounds(QuietEnds quiet, MailAlerts mails, TimeProvider clock, ILogger<HandoverRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await quiet.RunAsync();
                await mails.RunAsync();
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(e);
            }
        }
        while (await timer.NextTickOrStopAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "Conversations with people could not be looked through; trying again in a few seconds")]
    private partial void LogFailed(Exception problem);
}
