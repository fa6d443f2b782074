using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bot.Admin.Account;

/// <summary>Codes for the day on which the phone is lost. They are shown once.</summary>
[Needs(Right.OwnAccount), NeedsConfirmation, OpenBeforeSecondFactor]
public sealed class RecoveryCodesModel(BotDb db, UserManager<StaffMember> members, SecondFactors factors, AuditLog log) : StaffPage
{
    private const string Fresh = "RecoveryCodes";

    /// <summary>The codes just made; empty at any other visit.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public int Left { get; private set; }

    /// <summary>Goes on after a second factor was added: to the codes if they are the first ones, else to the account.</summary>
    internal static async Task<IActionResult> ShowFirstAsync(PageModel page, SecondFactors factors, StaffMember member)
    {
        if (await factors.FirstCodesAsync(member) is not { } codes)
        {
            return page.RedirectToPage("/Account/Index");
        }

        page.TempData[Fresh] = codes;
        return page.RedirectToPage("/Account/RecoveryCodes");
    }

    public async Task OnGetAsync()
    {
        Codes = TempData[Fresh] as string[] ?? [];
        Left = await members.CountRecoveryCodesAsync((await members.GetUserAsync(User))!);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var member = (await members.GetUserAsync(User))!;
        if (member.TwoFactorEnabled)
        {
            await log.DoAsync(db, Entry(AuditAction.RecoveryCodesMade, member.Id), async () => TempData[Fresh] = await factors.MakeCodesAsync(member));
        }

        return RedirectToPage();
    }
}
