using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Outcome = Microsoft.AspNetCore.Identity.SignInResult;

namespace Bot.Admin.SignIn;

/// <summary>Signing in: by password (and then a second step), by passkey, or by the agency's identity provider.</summary>
[AllowAnonymous, EnableRateLimiting(AdminSetup.SignInLimit)]
public sealed class IndexModel(
    StaffSignIn signIn, StaffDirectory directory, AuditLog log, IOptions<StaffOptions> options, IStringLocalizer<SignInWords> words) : StaffPage
{
    [BindProperty, Required, EmailAddress]
    public string Email { get; set; } = "";

    [BindProperty, Required]
    public string Password { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool HasProvider => options.Value.OpenId.IsOn;

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Back(ReturnUrl) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await directory.FindByEmailAsync(Email) is not { } member)
        {
            // As slow as a wrong password: the time must not tell who works here.
            signIn.UserManager.PasswordHasher.HashPassword(new(), Password);
            return await RefuseAsync(Outcome.Failed, null);
        }

        return await GoOnAsync(await signIn.PasswordSignInAsync(member, Password, isPersistent: false, lockoutOnFailure: true), member);
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        ModelState.Clear();
        var (result, member) = await signIn.WithPasskeyAsync(credential);
        return await GoOnAsync(result, member, words["PasskeyUnknown"]);
    }

    public IActionResult OnGetProvider() => HasProvider
        ? Challenge(new AuthenticationProperties { RedirectUri = Url.Page("/SignIn/Index", "Returned", new { ReturnUrl }) }, OpenIdOptions.Scheme)
        : NotFound();

    /// <summary>The identity provider says who came: a member only if it vouches for the address.</summary>
    public async Task<IActionResult> OnGetReturnedAsync()
    {
        var provided = (await HttpContext.AuthenticateAsync(IdentityConstants.ExternalScheme)).Principal;
        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        var vouched = string.Equals(provided?.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase);
        var email = vouched ? provided!.FindFirstValue("email") : null;
        var member = email is null ? null : await directory.FindByEmailAsync(email);
        return member is null
            ? await RefuseAsync(Outcome.Failed, null, words["ProviderUnknown"])
            : await GoOnAsync(await signIn.ByProviderAsync(member, OpenIdOptions.Scheme), member, words["ProviderUnknown"]);
    }

    private async Task<IActionResult> GoOnAsync(Outcome result, StaffMember? member, string? refusal = null)
    {
        if (result.RequiresTwoFactor)
        {
            return RedirectToPage("/SignIn/SecondStep", new { ReturnUrl });
        }

        if (!result.Succeeded)
        {
            return await RefuseAsync(result, member, refusal);
        }

        await log.WriteAsync(AuditEntry.Of(HttpContext, AuditAction.SignedIn, member!));
        return Back(ReturnUrl);
    }

    private async Task<IActionResult> RefuseAsync(Outcome result, StaffMember? member, string? refusal = null)
    {
        if (member is not null)
        {
            await log.WriteAsync(AuditEntry.Of(HttpContext, result.IsLockedOut ? AuditAction.LockedOut : AuditAction.SignInFailed, member));
        }

        ModelState.AddModelError("", result.IsLockedOut ? words["LockedOut"] : refusal ?? words["NotRight"]);
        return Page();
    }
}
