using Bot.Platform;

namespace Bot.Messaging;

/// <summary>
/// The courier's rounds: every second it fetches from the outbox what has become due, and what a program that died was
/// sending. A query over rows, so that nothing depends on a timer that a crash forgets.
/// </summary>
internal sealed partial class Rounds(
    Courier courier, Strays strays, Outbox outbox, Nodes nodes, PushBudget budget, TimeProvider clock, ILogger<Rounds> logger) : BackgroundService
{
    private const int MostUnderWay = 256;
    private readonly Dictionary<string, string> reached = [];
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            await TryAsync(courier.SettleLeftAsync);
            await TryAsync(strays.TakeBackAsync);
            await TryAsync(RecoverAsync);
            await TryAsync(budget.TurnPageAsync);
            await TryAsync(FetchAsync);
        }
        while (await timer.NextTickOrStopAsync(stoppingToken));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        courier.Close();
        await base.StopAsync(cancellationToken);
        await TryAsync(() => courier.DrainAsync(cancellationToken));
    }

    private async Task RecoverAsync()
    {
        var recovered = nodes.MayJudge ? await outbox.RecoverAsync(courier.Gates.ToDictionary(g => g.Channel.Name, g => courier.RepeatableFrom(g.Channel))) : 0;
        if (recovered > 0)
        {
            LogRecovered(recovered);
        }
    }

    private async Task FetchAsync()
    {
        foreach (var gate in courier.Gates.Where(g => g.IsOpen))
        {
            var last = reached.GetValueOrDefault(gate.Channel.Name, "");
            var due = await outbox.DueAsync(gate.Channel.Name, last, Math.Max(0, MostUnderWay - courier.Busy));
            foreach (var calls in due.GroupBy(call => call.Citizen))
            {
                courier.Post(calls.Key, [.. calls]);
            }

            // In a long backlog the next round goes on behind the last citizen, so that everybody has a turn.
            reached[gate.Channel.Name] = due.Count < MostUnderWay / 2 ? "" : due[^1].Citizen;
        }
    }

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e)
        {
            LogRoundFailed(e);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Count} calls were being sent when their program ended; their fate is checked as they are sent again")]
    private partial void LogRecovered(int count);

    [LoggerMessage(LogLevel.Error, "The outbox could not be read; trying again in a second")]
    private partial void LogRoundFailed(Exception problem);
}
