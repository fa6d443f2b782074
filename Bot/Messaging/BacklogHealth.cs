using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Messaging;

/// <summary>Whether the database answers, and how much waits or has failed in inbox and outbox.</summary>
internal sealed class BacklogHealth(
    IDbContextFactory<BotDb> databases, PushBudget budget, Nodes nodes, StandingOrders orders, IEnumerable<IChannel> channels, TimeProvider clock) : IHealthCheck
{
    // Turns take milliseconds; who waits longer than this waits because something is wrong.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var figures = new Dictionary<string, object>
            {
                ["eventsWaiting"] = await db.Inbox.CountAsync(e => e.Status == InboxStatus.Pending, cancellationToken),
                ["eventsSetAside"] = await db.Inbox.CountAsync(e => e.Status == InboxStatus.SetAside, cancellationToken),
                ["callsWaiting"] = await db.Outbox.CountAsync(c => c.Status == OutboxStatus.Pending || c.Status == OutboxStatus.Sending, cancellationToken),
                ["callsHeldForTheMonth"] = await db.Outbox.CountAsync(c => c.FinishedAt == null && c.Status == OutboxStatus.Held, cancellationToken),
                ["deadLetters"] = await db.Outbox.CountAsync(c => c.Status == OutboxStatus.Failed || c.Status == OutboxStatus.Unsure, cancellationToken)
            };
            foreach (var channel in channels.Where(c => c.MonthlyPushes is not null))
            {
                var used = await db.PushMonths
                    .Where(m => m.Channel == channel.Name && m.Month == budget.Month).Select(m => m.Used).SingleOrDefaultAsync(cancellationToken);
                figures[$"{channel.Name}Pushes"] = $"{used} of {orders.MonthlyPushes(channel)} in {budget.Month}";
            }

            var oldest = await db.Inbox.Where(e => e.Status == InboxStatus.Pending).OrderBy(e => e.ReceivedAt)
                .Select(e => (DateTime?)e.ReceivedAt).FirstOrDefaultAsync(cancellationToken);
            var wait = oldest is { } since ? clock.GetUtcNow().UtcDateTime - since : TimeSpan.Zero;
            figures["oldestEventSeconds"] = Math.Round(wait.TotalSeconds);
            return nodes.IsMute ? HealthCheckResult.Unhealthy("the database cannot be written", data: figures)
                : wait > LongestWait ? HealthCheckResult.Degraded("the database answers, but events wait", data: figures)
                : HealthCheckResult.Healthy("the database answers", figures);
        }
        catch (Exception e)
        {
            return HealthCheckResult.Unhealthy(IsAnother(e) ?? $"the database does not answer: {e.GetType().Name}");
        }
    }

    private static string? IsAnother(Exception? problem) =>
        problem is null or WrongDatabaseException ? problem?.Message : IsAnother(problem.InnerException);
}
