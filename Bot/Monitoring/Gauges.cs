using System.Diagnostics.Metrics;
using Bot.Cases;
using Bot.Messaging;
using Bot.Platform;
using Bot.Platform.Telemetry;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Monitoring;

/// <summary>
/// Levels that are read from the database for those who watch: what waits, what failed, what is overdue. Read every fifteen
/// seconds and not whenever somebody looks, so that many who look cost no more than one.
/// </summary>
internal sealed partial class Gauges : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private readonly Meter meter = new(Signals.Name);
    private readonly DeliveryFigures figures;
    private readonly ChannelWatch watch;
    private readonly IDbContextFactory<BotDb> databases;
    private readonly SiteCalendar days;
    private readonly TimeProvider clock;
    private readonly ILogger<Gauges> logger;
    private volatile Levels levels = new(new(), [], 0, 0, 0);

    public Gauges(
        DeliveryFigures figures, ChannelWatch watch, IDbContextFactory<BotDb> databases, SiteCalendar days, TimeProvider clock, ILogger<Gauges> logger)
    {
        (this.figures, this.watch, this.databases, this.days, this.clock, this.logger) = (figures, watch, databases, days, clock, logger);
        Level("events.waiting", "{event}", "Events that wait for their turn", l => l.EventsWaiting);
        Level("events.oldest", "s", "How long the oldest of them has waited", l => l.OldestSeconds);
        Level("events.set_aside", "{event}", "Events whose turn always failed", l => l.Counts.EventsSetAside);
        Level("bodies.unreadable", "{webhook}", "Signed webhooks that could not be read", l => l.Counts.Unreadable);
        Level("calls.waiting", "{call}", "Calls that wait to be made", l => l.Counts.Waiting);
        Level("calls.held", "{call}", "Calls that wait for the next month or message", l => l.Counts.Held);
        Level("calls.dead", "{call}", "Calls that failed for good, or of which nobody knows", l => l.Counts.Failed + l.Counts.Unsure);
        Level("cases.overdue", "{case}", "Cases whose answer is late", l => l.CasesOverdue);
        ByChannel("pushes.used", "{push}", "Paid calls of this month", c => c.PushesUsed);
        ByChannel("pushes.budget", "{push}", "Paid calls that a month may have", c => c.PushesAMonth);
        meter.CreateObservableGauge("webhooks.silence", Silences, "s", "Opening time since the last webhook");
    }

    public override void Dispose()
    {
        meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                levels = await ReadAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                LogNotRead(e);
            }
        }
        while (await timer.NextTickOrStopAsync(stoppingToken));
    }

    private async Task<Levels> ReadAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var pending = db.Inbox.Where(e => e.Status == InboxStatus.Pending);
        var oldest = await pending.OrderBy(e => e.ReceivedAt).Select(e => (DateTime?)e.ReceivedAt).FirstOrDefaultAsync(cancellation);
        var today = days.DayOf(clock.GetUtcNow());
        return new(
            await figures.CountAsync(),
            await figures.ChannelsAsync(),
            await pending.CountAsync(cancellation),
            oldest is { } since ? (clock.GetUtcNow().UtcDateTime - since).TotalSeconds : 0,
            await db.Cases.CountAsync(c => c.Due < today, cancellation));
    }

    private void Level(string name, string unit, string description, Func<Levels, double> of) =>
        meter.CreateObservableGauge(name, () => of(levels), unit, description);

    private void ByChannel(string name, string unit, string description, Func<ChannelFigures, double?> of) =>
        meter.CreateObservableGauge(name, () => levels.Channels.Where(c => of(c) is not null).Select(c => Of(c.Name, of(c)!.Value)), unit, description);

    private IEnumerable<Measurement<double>> Silences() => watch.Last.Select(c => Of(c.Name, c.Silent.TotalSeconds));

    private static Measurement<double> Of(string channel, double value) => new(value, new KeyValuePair<string, object?>("channel", channel));

    [LoggerMessage(LogLevel.Warning, "The levels for those who watch could not be read; trying again in fifteen seconds")]
    private partial void LogNotRead(Exception problem);

    private sealed record Levels(DeliveryCounts Counts, IReadOnlyList<ChannelFigures> Channels, int EventsWaiting, double OldestSeconds, int CasesOverdue);
}
