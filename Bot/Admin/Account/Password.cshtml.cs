using System.ComponentModel.DataAnnotations;
using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Account;

/// <summary>A new password; ends every other session.</summary>
[Needs(Right.OwnAccount), NeedsConfirmation, EnableRateLimiting(AdminSetup.SignInLimit)]
public sealed class PasswordModel(UserManager<StaffMember> members, StaffSessions sessions, AuditLog log, IStringLocalizer<AccountWords> words) : StaffPage
{
    [BindProperty, Required]
    public string Current { get; set; } = "";

    [BindProperty, Required]
    public string Password { get; set; } = "";

    [BindProperty, Required, Compare(nameof(Password))]
    public string Again { get; set; } = "";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var member = (await members.GetUserAsync(User))!;
        var result = await members.ChangePasswordAsync(member, Current, Password);
        if (!result.Succeeded)
        {
            foreach (var error in result.Errors)
            {
                ModelState.AddModelError(error.Code == nameof(StaffErrors.PasswordMismatch) ? nameof(Current) : nameof(Password), error.Description);
            }

            return Page();
        }

        await sessions.EndAllAsync(member.Id, butThis: Session.Id);
        await log.WriteAsync(Entry(AuditAction.PasswordChanged, member.Id));
        Tell(words["PasswordChanged"]);
        return RedirectToPage("/Account/Index");
    }
}
