using System.ComponentModel.DataAnnotations;
using Bot.Dialogs.Cases;
using Bot.Staff;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Admin.Cases;

/// <summary>Records that the citizen withdrew a case by word of mouth: the move is the citizen's, staff write down how and by whom it was told.</summary>
[Needs(Right.WorkCases)]
public sealed class WithdrawModel(CasePageTools tools) : CasePage(tools)
{
    [BindProperty]
    public ToldBy How { get; set; }

    /// <summary>Who said so, and by what they were known.</summary>
    [BindProperty, StringLength(60)]
    public string? Who { get; set; }

    [BindProperty, StringLength(500)]
    public string? Reason { get; set; }

    public Task<IActionResult> OnGetAsync() => WithCaseAsync(async () =>
        Case.State.CanBecome(PetitionState.Withdrawn) ? await PageAsync() : RedirectToPage("/Cases/Details", new { number = Number }));

    public Task<IActionResult> OnPostAsync() => WithCaseAsync(async () =>
    {
        RequireWords(nameof(Who), Who);
        RequireWords(nameof(Reason), Reason);
        if (!ModelState.IsValid)
        {
            return await PageAsync();
        }

        // Who told it may be who informed: it goes into the sealed reason of the move, never into the audit log.
        var reason = Words["WithdrawnBecause", Words[$"ToldBy.{How}"].Value, Who!.Trim(), Reason!.Trim()];
        var withdrawn = await Tools.Desk.MoveAsync(
            Act(CaseRole.Citizen, "Withdrawn", new { how = How.ToString() }), PetitionState.Withdrawn, new() { Reason = reason });
        return await SettleAsync(withdrawn, Words["Withdrawn"]);
    });
}

/// <summary>How something was told to staff.</summary>
public enum ToldBy
{
    Phone,
    Counter,
    Letter
}
