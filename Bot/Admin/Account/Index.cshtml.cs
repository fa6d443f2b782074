using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Account;

/// <summary>One's own account: who one is here, how one signs in, and where one is signed in.</summary>
[Needs(Right.OwnAccount), OpenBeforeSecondFactor]
public sealed class IndexModel(
    BotDb db, UserManager<StaffMember> members, SecondFactors factors, StaffSessions sessions, StaffSignIn signIn, AuditLog log,
    IStringLocalizer<AccountWords> words) : StaffPage
{
    public StaffMember Member { get; private set; } = null!;

    public bool HasAuthenticator { get; private set; }

    public int Passkeys { get; private set; }

    public int RecoveryCodes { get; private set; }

    public IReadOnlyList<StaffSession> Sessions { get; private set; } = [];

    public string ThisSession => Session.Id;

    public async Task OnGetAsync()
    {
        Member = (await members.GetUserAsync(User))!;
        HasAuthenticator = await factors.HasAuthenticatorAsync(Member);
        Passkeys = (await members.GetPasskeysAsync(Member)).Count;
        RecoveryCodes = await members.CountRecoveryCodesAsync(Member);
        Sessions = await sessions.OfAsync(Member.Id);
    }

    public async Task<IActionResult> OnPostEndAsync(string id)
    {
        await log.DoAsync(db, Entry(AuditAction.SessionsEnded, User.StaffId), () => sessions.EndAsync(User.StaffId, id));
        Tell(words["SessionEnded"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndOthersAsync()
    {
        await log.DoAsync(
            db, Entry(AuditAction.SessionsEnded, User.StaffId) with { Details = new { others = true } },
            () => sessions.EndAllAsync(User.StaffId, butThis: Session.Id));
        Tell(words["OthersEnded"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostSignOutAsync()
    {
        await log.DoAsync(db, Entry(AuditAction.SignedOut, User.StaffId), () => sessions.EndAsync(User.StaffId, Session.Id));
        await signIn.SignOutAsync();
        return RedirectToPage("/SignIn/Index");
    }
}
