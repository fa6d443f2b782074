using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Account;

/// <summary>Passkeys: a fingerprint, a face or a device PIN instead of password and code.</summary>
[Needs(Right.OwnAccount), NeedsConfirmation, OpenBeforeSecondFactor]
public sealed class PasskeysModel(
    BotDb db, UserManager<StaffMember> members, StaffSignIn signIn, SecondFactors factors, AuditLog log, IStringLocalizer<AccountWords> words) : StaffPage
{
    [BindProperty, Required, StringLength(60)]
    public string Name { get; set; } = "";

    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public async Task OnGetAsync() => await LookAsync();

    public async Task<IActionResult> OnPostOptionsAsync()
    {
        var member = await LookAsync();
        var options = await signIn.MakePasskeyCreationOptionsAsync(new() { Id = member.Id, Name = member.Email!, DisplayName = member.DisplayName });
        return Content(options, "application/json");
    }

    public async Task<IActionResult> OnPostAsync(string? credential)
    {
        var member = await LookAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (string.IsNullOrEmpty(credential) || await AttestAsync(credential) is not { } passkey)
        {
            ModelState.AddModelError("", words["PasskeyRefused"]);
            return Page();
        }

        passkey.Name = Name;
        await log.DoAsync(
            db, Entry(AuditAction.SecondFactorAdded, member.Id) with { Details = new { kind = "passkey", Name } },
            () => factors.AddPasskeyAsync(member, passkey, Session.Id));
        Tell(words["PasskeyAdded"]);
        return await RecoveryCodesModel.ShowFirstAsync(this, factors, member);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id)
    {
        var member = await LookAsync();
        if (Passkeys.FirstOrDefault(p => IdOf(p) == id) is { } passkey)
        {
            await log.DoAsync(
                db, Entry(AuditAction.SecondFactorRemoved, member.Id) with { Details = new { kind = "passkey", passkey.Name } },
                () => factors.RemovePasskeyAsync(member, passkey.CredentialId));
            Tell(words["PasskeyRemoved"]);
        }

        return RedirectToPage();
    }

    public static string IdOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    private async Task<UserPasskeyInfo?> AttestAsync(string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAttestationAsync(credential) is { Succeeded: true } result ? result.Passkey : null;
        }
        catch (InvalidOperationException)
        {
            // The browser was not asked for a passkey, or too long ago.
            return null;
        }
    }

    private async Task<StaffMember> LookAsync()
    {
        var member = (await members.GetUserAsync(User))!;
        Passkeys = [.. await members.GetPasskeysAsync(member)];
        return member;
    }
}
