using Bot.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.SignIn;

/// <summary>"It is still me": by password, code or passkey, before something that must not happen at an abandoned desk. Holds for 5 minutes.</summary>
[Needs(Right.OwnAccount), OpenBeforeSecondFactor, EnableRateLimiting(AdminSetup.SignInLimit)]
public sealed class ConfirmModel(
    StaffSignIn signIn, UserManager<StaffMember> members, SecondFactors factors, StaffSessions sessions, IStringLocalizer<SignInWords> words) : StaffPage
{
    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool HasAuthenticator { get; private set; }

    public bool HasPasskey { get; private set; }

    public Task OnGetAsync() => LookAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var member = await LookAsync();
        var outcome = await signIn.CheckPasswordSignInAsync(member, Password ?? "", lockoutOnFailure: true);
        return await GoOnAsync(outcome.Succeeded, nameof(Password), outcome.IsLockedOut ? words["LockedOut"] : words["PasswordNotRight"]);
    }

    public async Task<IActionResult> OnPostCodeAsync()
    {
        var member = await LookAsync();
        var locked = await members.IsLockedOutAsync(member);
        var right = !locked && await factors.IsCodeAsync(member, Code ?? "");
        if (!right && !locked)
        {
            await members.AccessFailedAsync(member);
        }

        return await GoOnAsync(right, nameof(Code), locked ? words["LockedOut"] : words["CodeNotRight"]);
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        Content(await signIn.MakePasskeyRequestOptionsAsync(await LookAsync()), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        var member = await LookAsync();
        return await GoOnAsync((await signIn.AssertAsync(credential))?.Id == member.Id, "", words["PasskeyUnknown"]);
    }

    private async Task<IActionResult> GoOnAsync(bool right, string field, string refusal)
    {
        if (!right)
        {
            ModelState.AddModelError(field, refusal);
            return Page();
        }

        await sessions.ConfirmAsync(Session.Id, secondFactor: false);
        return Back(ReturnUrl);
    }

    private async Task<StaffMember> LookAsync()
    {
        var member = (await members.GetUserAsync(User))!;
        HasAuthenticator = await factors.HasAuthenticatorAsync(member);
        HasPasskey = (await members.GetPasskeysAsync(member)).Count > 0;
        return member;
    }
}
