using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Account;

/// <summary>One's own account: who one is here, how one signs in, and where one is signed in.</summary>
[Needs(Right.OwnAccount), OpenBeforeSecondFactor]
public sealed class IndexModel(
    UserManager<StaffMember> members, SecondFactors factors, StaffSessions sessions, StaffSignIn signIn, AuditLog log, IStringLocalizer<AccountWords> words) : StaffPage
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
        await sessions.EndAsync(User.StaffId, id);
        await log.WriteAsync(Entry(AuditAction.SessionsEnded, User.StaffId));
        Tell(words["SessionEnded"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndOthersAsync()
    {
        var ended = await sessions.EndAllAsync(User.StaffId, butThis: Session.Id);
        await log.WriteAsync(Entry(AuditAction.SessionsEnded, User.StaffId) with { Details = new { ended } });
        Tell(words["OthersEnded"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostSignOutAsync()
    {
        await sessions.EndAsync(User.StaffId, Session.Id);
        await log.WriteAsync(Entry(AuditAction.SignedOut, User.StaffId));
        await signIn.SignOutAsync();
        return RedirectToPage("/SignIn/Index");
    }
}
