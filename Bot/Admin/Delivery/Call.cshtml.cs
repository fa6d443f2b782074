using System.ComponentModel.DataAnnotations;
using Bot.Messaging;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Delivery;

/// <summary>One call, and what may be done about it. What it says is not shown here: that takes a look at the conversation.</summary>
[Needs(Right.WatchDelivery)]
public sealed class CallModel(BotDb db, Redelivery redelivery, AuditLog log, IStringLocalizer<DeliveryWords> words) : StaffPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>How many tries the member had seen.</summary>
    [BindProperty]
    public int Seen { get; set; }

    /// <summary>"I know that it may arrive twice."</summary>
    [BindProperty]
    public bool Knowingly { get; set; }

    [BindProperty, StringLength(AuditLog.LongestReason)]
    public string? Reason { get; set; }

    public OutboxRow Call { get; private set; } = null!;

    public Remedy Remedy { get; private set; }

    public Task<IActionResult> OnGetAsync() => WithCallAsync(() =>
    {
        Seen = Call.Attempts;
        return Task.FromResult<IActionResult>(Page());
    });

    public Task<IActionResult> OnPostAsync() => WithCallAsync(async () =>
    {
        if (Remedy is Remedy.RepeatKnowingly)
        {
            RequireWords(nameof(Reason), Reason);
            if (!Knowingly)
            {
                ModelState.AddModelError(nameof(Knowingly), words["KnowinglyNeeded"]);
            }
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (!await SendAgainAsync())
        {
            ModelState.AddModelError("", words["Moved"]);
            Seen = Call.Attempts;
            ModelState.Remove(nameof(Seen));
            return Page();
        }

        Tell(words["WillBeSent", Id]);
        return RedirectToPage("/Delivery/Index", new { view = nameof(DeliveryView.Waiting) });
    });

    /// <summary>Enough of an address to tell two citizens apart.</summary>
    internal static string Short(string citizen) => citizen.Length > 6 ? "…" + citizen[^6..] : citizen;

    private async Task<bool> SendAgainAsync()
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (!await redelivery.SendAgainAsync(db, Id, Seen, Knowingly))
        {
            return false;
        }

        await log.AppendAsync(db, Entry(AuditAction.CallSentAgain, $"outbox:{Id}") with
        {
            Reason = Reason,
            Details = new { was = Call.Status.ToString(), Call.Attempts, maybeSent = Call.MaybeSent, remedy = Remedy.ToString() }
        });
        await transaction.CommitAsync();
        return true;
    }

    private async Task<IActionResult> WithCallAsync(Func<Task<IActionResult>> work)
    {
        if (await db.Outbox.AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id) is not { } call)
        {
            return NotFound();
        }

        (Call, Remedy) = (call, redelivery.RemedyFor(call));
        return await work();
    }
}
