using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Reports;
using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Admin.Cases;

/// <summary>"Show, because …": who informed, for a reason, on this one page. The look is in the log before there is anything to see.</summary>
[Needs(Right.SeeIdentities), NeedsConfirmation]
public sealed class IdentityModel(CasePageTools tools, InformerVault vault) : CasePage(tools)
{
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Set once it may be shown.</summary>
    public Informer? Informer { get; private set; }

    /// <summary>Who has looked before, newest first.</summary>
    public IReadOnlyList<IdentityLookRow> Looks { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public Task<IActionResult> OnPostAsync() => WithCaseAsync(async () =>
    {
        var reason = Reason?.Trim() ?? "";
        if (reason.Length is 0 or > AuditLog.LongestReason)
        {
            ModelState.AddModelError(nameof(Reason), Words["ReasonLength", AuditLog.LongestReason]);
            return await PageAsync();
        }

        await LogAsync(AuditAction.IdentityShown, reason: reason);
        var role = User.CaseRoles.Contains(CaseRole.Supervisor) ? CaseRole.Supervisor : CaseRole.Officer;
        var opened = await vault.OpenAsync(Number, User.StaffId, role, reason);
        if (opened.Problem is { } problem)
        {
            await RefuseAsync(problem);
        }

        Informer = opened.Value;
        Response.Headers.CacheControl = "no-store";
        return await PageAsync();
    });

    protected override async Task LoadAsync() => Looks = await vault.LooksAsync(Number);
}
