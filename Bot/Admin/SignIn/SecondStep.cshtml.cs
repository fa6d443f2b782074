using System.ComponentModel.DataAnnotations;
using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.SignIn;

/// <summary>After the password: the code of the authenticator, or one of the recovery codes.</summary>
[AllowAnonymous, EnableRateLimiting(AdminSetup.SignInLimit)]
public sealed class SecondStepModel(StaffSignIn signIn, AuditLog log, IStringLocalizer<SignInWords> words) : StaffPage
{
    [BindProperty, Required]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToPage("/SignIn/Index", new { ReturnUrl }) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } member)
        {
            return RedirectToPage("/SignIn/Index", new { ReturnUrl });
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        // Six digits are a code of the authenticator, anything else is a recovery code.
        var typed = Code.Replace(" ", "", StringComparison.Ordinal);
        var result = typed.Length == 6 && typed.All(char.IsAsciiDigit)
            ? await signIn.TwoFactorAuthenticatorSignInAsync(typed, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(typed);
        if (result.Succeeded)
        {
            await log.WriteAsync(AuditEntry.Of(HttpContext, AuditAction.SignedIn, member));
            return Back(ReturnUrl);
        }

        await log.WriteAsync(AuditEntry.Of(HttpContext, result.IsLockedOut ? AuditAction.LockedOut : AuditAction.SignInFailed, member));
        ModelState.AddModelError(nameof(Code), result.IsLockedOut ? words["LockedOut"] : words["CodeNotRight"]);
        return Page();
    }
}
