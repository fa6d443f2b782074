using System.ComponentModel.DataAnnotations;
using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Admin.Staff;

/// <summary>Takes somebody on; the next page shows the set-up link to hand over.</summary>
[Needs(Right.ManageStaff), NeedsConfirmation]
public sealed class InviteModel(StaffDirectory directory, SetupLinks links) : StaffPage
{
    [BindProperty, Required, EmailAddress, StringLength(256)]
    public string Email { get; set; } = "";

    [BindProperty]
    public StaffForm Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var (result, member) = await directory.AddAsync(Email, Form.DisplayName, Form.CheckedRoles, Form.DistrictNames, Entry(AuditAction.StaffInvited));
        if (!result.Succeeded)
        {
            // An address that is taken is refused as user name too: one sentence is enough.
            ModelState.AddModelError(nameof(Email), result.Errors.First().Description);
            return Page();
        }

        TempData[EditModel.LinkKey] = (await links.IssueAsync(member.Id)).AbsoluteUri;
        return RedirectToPage("/Staff/Edit", new { id = member.Id });
    }
}
