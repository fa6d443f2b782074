using Bot.Platform;

namespace Bot.Conversations;

/// <summary>Looks for old drafts now and then. Several servers may do so at once: each word of them is stored once.</summary>
internal sealed partial class DraftRounds(OldDrafts drafts, TimeProvider clock, ILogger<DraftRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await drafts.TellAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(e);
            }
        }
        while (await timer.NextTickOrStopAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "Old drafts could not be looked through; trying again in ten minutes")]
    private partial void LogFailed(Exception problem);
}
