using System.ComponentModel.DataAnnotations;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Account;

/// <summary>A new password; ends every other session.</summary>
[Needs(Right.OwnAccount), NeedsConfirmation, EnableRateLimiting(AdminSetup.SignInLimit)]
public sealed class PasswordModel(
    BotDb db, UserManager<StaffMember> members, StaffSessions sessions, AuditLog log, IStringLocalizer<AccountWords> words) : StaffPage
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
        var result = IdentityResult.Success;
        await log.DoAsync(db, Entry(AuditAction.PasswordChanged, member.Id), async () =>
        {
            result = await members.ChangePasswordAsync(member, Current, Password);
            if (result.Succeeded)
            {
                await sessions.EndAllAsync(member.Id, butThis: Session.Id);
            }

            return result.Succeeded;
        });
        if (!result.Succeeded)
        {
            foreach (var error in result.Errors)
            {
                ModelState.AddModelError(error.Code == nameof(StaffErrors.PasswordMismatch) ? nameof(Current) : nameof(Password), error.Description);
            }

            return Page();
        }

        Tell(words["PasswordChanged"]);
        return RedirectToPage("/Account/Index");
    }
}
