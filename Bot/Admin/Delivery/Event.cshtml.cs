using System.ComponentModel.DataAnnotations;
using Bot.Conversations;
using Bot.Messaging;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Delivery;

/// <summary>One event that was set aside: looked into with a reason, and tried once more.</summary>
[Needs(Right.WatchDelivery)]
public sealed class EventModel(BotDb db, SetAsideEvents events, AuditLog log, IStringLocalizer<DeliveryWords> words) : StaffPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty, StringLength(AuditLog.LongestReason)]
    public string? Reason { get; set; }

    public InboxRow Event { get; private set; } = null!;

    /// <summary>What is in it; null until it was asked for.</summary>
    public HeardWords? Found { get; private set; }

    public Task<IActionResult> OnGetAsync() => WithEventAsync(() => Task.FromResult<IActionResult>(Page()));

    public Task<IActionResult> OnPostLookAsync() => WithEventAsync(async () =>
    {
        RequireWords(nameof(Reason), Reason);
        if (ModelState.IsValid && Event.Status is InboxStatus.SetAside)
        {
            await log.WriteAsync(Entry(AuditAction.EventShown, $"inbox:{Id}") with { Reason = Reason });
            Found = events.Look(Event);
        }

        return Page();
    });

    public Task<IActionResult> OnPostReplayAsync() => WithEventAsync(async () =>
    {
        ModelState.Clear();
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            if (!await SetAsideEvents.ReplayAsync(db, Id))
            {
                ModelState.AddModelError("", words["EventMoved"]);
                return Page();
            }

            await log.AppendAsync(db, Entry(AuditAction.EventReplayed, $"inbox:{Id}") with { Details = new { Event.Kind, Event.Attempts, Event.Reason } });
            await transaction.CommitAsync();
        }

        await events.WakeAsync(Event.Citizen!);
        Tell(words["Replayed", Id]);
        return RedirectToPage("/Delivery/Events");
    });

    private async Task<IActionResult> WithEventAsync(Func<Task<IActionResult>> work)
    {
        if (await db.Inbox.AsNoTracking().SingleOrDefaultAsync(e => e.Id == Id) is not { Reason: not null } found)
        {
            return NotFound();
        }

        Event = found;
        return await work();
    }
}
