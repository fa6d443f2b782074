using Bot.Platform;

namespace Bot.Messaging;

/// <summary>Says every two seconds that this server is still alive, and when it leaves in good order.</summary>
internal sealed partial class Heartbeat(Nodes nodes, Courier courier, TimeProvider clock, ILogger<Heartbeat> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.NextTickOrStopAsync(stoppingToken))
        {
            try
            {
                await nodes.SayAliveAsync();
            }
            catch (Exception e)
            {
                LogSilent(e);
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            if (courier.Busy == 0)
            {
                await nodes.SayGoodbyeAsync();
            }
        }
        catch (Exception e)
        {
            LogSilent(e);
        }
    }

    [LoggerMessage(LogLevel.Warning, "This server could not say that it is alive; others may take over what it sends")]
    private partial void LogSilent(Exception problem);
}
