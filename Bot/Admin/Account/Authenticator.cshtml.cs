using System.ComponentModel.DataAnnotations;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Account;

/// <summary>Puts the key on a phone, by QR code or by hand, and proves it with a code.</summary>
[Needs(Right.OwnAccount), NeedsConfirmation, OpenBeforeSecondFactor]
public sealed class AuthenticatorModel(
    BotDb db, UserManager<StaffMember> members, SecondFactors factors, AuditLog log, IStringLocalizer<AccountWords> words) : StaffPage
{
    [BindProperty, Required]
    public string Code { get; set; } = "";

    public bool IsSetUp { get; private set; }

    /// <summary>The key in groups of four, easier to type.</summary>
    public string Key { get; private set; } = "";

    /// <summary>What the QR code says (the format of authenticator apps, "Key Uri Format").</summary>
    public string Address { get; private set; } = "";

    public async Task OnGetAsync() => await LookAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var member = await LookAsync();
        if (!IsSetUp && ModelState.IsValid && !await factors.IsCodeAsync(member, Code))
        {
            ModelState.AddModelError(nameof(Code), words["CodeNotRight"]);
        }

        if (IsSetUp || !ModelState.IsValid)
        {
            return Page();
        }

        await DoAsync(AuditAction.SecondFactorAdded, member, () => factors.AddAuthenticatorAsync(member, Session.Id));
        Tell(words["AuthenticatorAdded"]);
        return await RecoveryCodesModel.ShowFirstAsync(this, factors, member);
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        var member = await LookAsync();
        await DoAsync(AuditAction.SecondFactorRemoved, member, () => factors.RemoveAuthenticatorAsync(member));
        Tell(words["AuthenticatorRemoved"]);
        return RedirectToPage();
    }

    private Task DoAsync(AuditAction what, StaffMember member, Func<Task> deed) =>
        log.DoAsync(db, Entry(what, member.Id) with { Details = new { kind = "authenticator" } }, deed);

    private async Task<StaffMember> LookAsync()
    {
        var member = (await members.GetUserAsync(User))!;
        IsSetUp = await factors.HasAuthenticatorAsync(member);
        if (!IsSetUp)
        {
            var key = await factors.KeyAsync(member);
            var issuer = Uri.EscapeDataString(words["Issuer"]);
            Key = string.Join(' ', key.Chunk(4).Select(four => new string(four)));
            Address = $"otpauth://totp/{issuer}:{Uri.EscapeDataString(member.Email!)}?secret={key}&issuer={issuer}&digits=6";
        }

        return member;
    }
}
