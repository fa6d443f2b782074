using Bot.Messaging;
using Bot.Staff;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Admin.Delivery;

/// <summary>The dead letters of the inbox: events whose turns failed, and bodies that nobody could read.</summary>
[Needs(Right.WatchDelivery)]
public sealed class EventsModel(BotDb db) : StaffPage
{
    /// <summary>Of each list, the newest.</summary>
    public const int Most = 100;

    public IReadOnlyList<InboxRow> Events { get; private set; } = [];

    public IReadOnlyList<(long Id, string Channel, DateTime At, string Reason)> Bodies { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Events = await db.Inbox.AsNoTracking().Where(e => e.Status == InboxStatus.SetAside).OrderByDescending(e => e.ReceivedAt).Take(Most).ToListAsync();
        var bodies = await db.UnreadableBodies.OrderByDescending(b => b.Id).Take(Most).Select(b => new { b.Id, b.Channel, b.ReceivedAt, b.Reason }).ToListAsync();
        Bodies = [.. bodies.Select(b => (b.Id, b.Channel, b.ReceivedAt, b.Reason))];
    }
}
