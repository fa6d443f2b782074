using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Messaging;

/// <summary>How delivery stands, in figures for staff. Every query runs over an index, however many calls were ever made.</summary>
public sealed class DeliveryFigures(IDbContextFactory<BotDb> databases, IEnumerable<IChannel> channels, StandingOrders orders, PushBudget budget, TimeProvider clock)
{
    // A channel of which nothing was heard for longer than this is simply quiet.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(7);

    /// <summary>What waits and what went wrong, in all.</summary>
    public async Task<DeliveryCounts> CountAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        var open = await db.Outbox.Where(c => c.FinishedAt == null).GroupBy(c => c.Status).Select(same => new { same.Key, Count = same.Count() }).ToListAsync();
        var dead = await db.Outbox.Where(c => c.Status == OutboxStatus.Failed || c.Status == OutboxStatus.Unsure)
            .GroupBy(c => c.Status).Select(same => new { same.Key, Count = same.Count() }).ToListAsync();
        var counts = open.Concat(dead).ToDictionary(c => c.Key, c => c.Count);
        return new()
        {
            Waiting = counts.GetValueOrDefault(OutboxStatus.Pending) + counts.GetValueOrDefault(OutboxStatus.Sending),
            Held = counts.GetValueOrDefault(OutboxStatus.Held),
            Failed = counts.GetValueOrDefault(OutboxStatus.Failed),
            Unsure = counts.GetValueOrDefault(OutboxStatus.Unsure),
            EventsSetAside = await db.Inbox.CountAsync(e => e.Status == InboxStatus.SetAside),
            Unreadable = await db.UnreadableBodies.CountAsync()
        };
    }

    /// <summary>Every channel that is configured, with what came in and went out lately.</summary>
    public async Task<IReadOnlyList<ChannelFigures>> ChannelsAsync()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (hour, day, week) = (now - TimeSpan.FromHours(1), now - TimeSpan.FromDays(1), now - Remembered);
        await using var db = await databases.CreateDbContextAsync();
        var heard = await db.Inbox.Where(e => e.ReceivedAt >= week && !e.Kind.StartsWith("draft.") && !e.Kind.StartsWith("photo.") && !e.Kind.StartsWith("person."))
            .GroupBy(e => e.Channel).Select(same => new { same.Key, Last = same.Max(e => e.ReceivedAt) }).ToDictionaryAsync(c => c.Key, c => c.Last);
        var calls = await db.Outbox.Where(c => c.CreatedAt >= day && c.FinishedAt != null)
            .GroupBy(c => new { c.Channel, c.Status })
            .Select(same => new { same.Key.Channel, same.Key.Status, Day = same.Count(), Hour = same.Count(c => c.CreatedAt >= hour) }).ToListAsync();
        var month = budget.Month;
        var pushes = await db.PushMonths.Where(m => m.Month == month).ToDictionaryAsync(m => m.Channel, m => m.Used);
        return [.. channels.Select(channel => new ChannelFigures
        {
            Name = channel.Name,
            IsSilent = orders.Silences(channel.Name),
            LastWebhook = heard.TryGetValue(channel.Name, out var last) ? last : null,
            LastHour = Tally(calls.Where(c => c.Channel == channel.Name).Select(c => (c.Status, c.Hour))),
            LastDay = Tally(calls.Where(c => c.Channel == channel.Name).Select(c => (c.Status, c.Day))),
            PushesUsed = pushes.GetValueOrDefault(channel.Name),
            PushesAMonth = orders.MonthlyPushes(channel)
        })];
    }

    private static CallTally Tally(IEnumerable<(OutboxStatus Status, int Count)> calls)
    {
        var counts = calls.ToDictionary(c => c.Status, c => c.Count);
        return new(counts.GetValueOrDefault(OutboxStatus.Sent), counts.GetValueOrDefault(OutboxStatus.Failed) + counts.GetValueOrDefault(OutboxStatus.Unsure));
    }
}

/// <summary>What waits and what went wrong.</summary>
public sealed record DeliveryCounts
{
    public int Waiting { get; init; }

    public int Held { get; init; }

    public int Failed { get; init; }

    public int Unsure { get; init; }

    public int EventsSetAside { get; init; }

    public int Unreadable { get; init; }
}

/// <summary>How a channel does.</summary>
public sealed record ChannelFigures
{
    public required string Name { get; init; }

    /// <summary>True while staff let nothing be sent.</summary>
    public bool IsSilent { get; init; }

    /// <summary>When the last event arrived (UTC), of the last seven days; null if none did.</summary>
    public DateTime? LastWebhook { get; init; }

    public required CallTally LastHour { get; init; }

    public required CallTally LastDay { get; init; }

    public int PushesUsed { get; init; }

    /// <summary>Null if pushes cost nothing.</summary>
    public int? PushesAMonth { get; init; }
}

/// <summary>Calls that have come to an end.</summary>
/// <param name="Sent">Accepted by the platform.</param>
/// <param name="Lost">Failed or of unknown fate.</param>
public readonly record struct CallTally(int Sent, int Lost)
{
    /// <summary>0 to 1; null if nothing was called.</summary>
    public double? ErrorRate => Sent + Lost == 0 ? null : (double)Lost / (Sent + Lost);
}
