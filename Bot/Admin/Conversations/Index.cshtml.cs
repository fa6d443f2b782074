using System.ComponentModel.DataAnnotations;
using Bot.Cases;
using Bot.Conversations;
using Bot.Dialogs.Cases;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Bot.Admin.Conversations;

/// <summary>
/// The conversation with a citizen around a case. Found by the case's number and with a reason; the look is logged before
/// anything is shown, and nothing is shown by an address alone that could be opened a second time unseen.
/// </summary>
[Needs(Right.ReadConversations)]
public sealed class IndexModel(
    BotDb db, Transcripts transcripts, AuditLog log, IOptions<RetentionOptions> retention, IStringLocalizer<ConversationsWords> words) : StaffPage
{
    [BindProperty(SupportsGet = true), StringLength(40)]
    public string? Number { get; set; }

    [BindProperty, StringLength(AuditLog.LongestReason)]
    public string? Reason { get; set; }

    /// <summary>Only what is older than this moment.</summary>
    [BindProperty]
    public DateTime? Until { get; set; }

    public CaseRow? Case { get; private set; }

    public Transcript? Shown { get; private set; }

    public bool Masked { get; private set; } = true;

    /// <summary>How long messages are kept; 0 for ever.</summary>
    public int KeptDays => retention.Value.ConversationDays;

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync() => ShowAsync(masked: true);

    [AlsoNeeds(Right.SeeIdentities), NeedsConfirmation]
    public Task<IActionResult> OnPostUnmaskedAsync() => ShowAsync(masked: false);

    private async Task<IActionResult> ShowAsync(bool masked)
    {
        RequireWords(nameof(Number), Number);
        RequireWords(nameof(Reason), Reason);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        // Whether a number exists in another district is nobody's business there: the answer is the same.
        if (!CaseNumber.TryParse(Number, out var number)
            || await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Number == number.Value) is not { } found
            || !User.MaySee(found))
        {
            ModelState.AddModelError(nameof(Number), words["NoSuchCase"]);
            return Page();
        }

        await log.WriteAsync(Entry(AuditAction.ConversationShown, found.Number) with { Reason = Reason, Details = new { masked, until = Until } });
        (Case, Masked) = (found, masked);
        Shown = await transcripts.ReadAsync(found, Until?.ToUniversalTime(), masked);
        return Page();
    }
}
