using Bot.Platform;

namespace Bot.Faqs.Links;

/// <summary>
/// Looks every few minutes which links are due, each once a week, and looks at them one after the other. What is due is a
/// query over rows, so that nothing is forgotten by a crash; a row is taken before it is looked at, so that one server does.
/// </summary>
internal sealed partial class LinkRounds(LinkDesk desk, LinkProbe probe, TimeProvider clock, ILogger<LinkRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.NextTickOrStopAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(e);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        await desk.SyncAsync();
        while (await desk.TakeAsync() is { } address)
        {
            var (outcome, status) = await probe.LookAsync(address, stopping);
            await desk.NoteAsync(address, outcome, status);
        }
    }

    [LoggerMessage(LogLevel.Error, "Links could not be looked at; trying again in a few minutes")]
    private partial void LogFailed(Exception problem);
}
