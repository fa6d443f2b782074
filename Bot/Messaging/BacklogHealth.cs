using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Messaging;

/// <summary>Whether the database answers, and how much waits or has failed in inbox and outbox.</summary>
internal sealed class BacklogHealth(IDbContextFactory<BotDb> databases) : IHealthCheck
{
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
                ["deadLetters"] = await db.Outbox.CountAsync(c => c.Status == OutboxStatus.Failed || c.Status == OutboxStatus.Unsure, cancellationToken)
            };
            return HealthCheckResult.Healthy("the database answers", figures);
        }
        catch (Exception e)
        {
            return HealthCheckResult.Unhealthy("the database does not answer", e);
        }
    }
}
