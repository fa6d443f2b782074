using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Staff;

/// <summary>What a member is called and may do; lets them go, takes them back, helps them in when they cannot.</summary>
[Needs(Right.ManageStaff), NeedsConfirmation]
public sealed class EditModel(
    BotDb db, StaffDirectory directory, SecondFactors factors, SetupLinks links, AuditLog log, IStringLocalizer<StaffWords> words) : StaffPage
{
    /// <summary>Where a fresh set-up link waits to be shown, once.</summary>
    internal const string LinkKey = "SetupLink";

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public StaffForm Form { get; set; } = new();

    public StaffMember Member { get; private set; } = null!;

    public string? Link { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await WithMemberAsync(() =>
    {
        Form = StaffForm.Of(Member);
        Link = TempData[LinkKey] as string;
        return Task.FromResult<IActionResult>(Page());
    });

    public Task<IActionResult> OnPostAsync() => WithMemberAsync(async () =>
    {
        if (ModelState.IsValid && !Form.CheckedRoles.Has(Right.ManageStaff))
        {
            await KeepAnAdministratorAsync();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var before = new { Member.DisplayName, Roles = Names(Member.Roles), Member.Districts };
        var rightsChange = !Member.Roles.Order().SequenceEqual(Form.CheckedRoles) || !Member.Districts.SequenceEqual(Form.DistrictNames);
        (Member.DisplayName, Member.Roles, Member.Districts) = (Form.DisplayName.Trim(), Form.CheckedRoles, Form.DistrictNames);
        var after = new { Member.DisplayName, Roles = Names(Member.Roles), Member.Districts };
        return await ChangeAsync(AuditAction.StaffChanged, endSessions: rightsChange, new { before, after });
    });

    public Task<IActionResult> OnPostDeactivateAsync() => WithMemberAsync(async () =>
    {
        ModelState.Clear();
        await KeepAnAdministratorAsync();
        if (!ModelState.IsValid)
        {
            Form = StaffForm.Of(Member);
            return Page();
        }

        Member.Active = false;
        return await ChangeAsync(AuditAction.StaffDeactivated, endSessions: true);
    });

    public Task<IActionResult> OnPostReactivateAsync() => WithMemberAsync(() =>
    {
        Member.Active = true;
        return ChangeAsync(AuditAction.StaffReactivated, endSessions: true);
    });

    public Task<IActionResult> OnPostResetAsync() => WithMemberAsync(async () =>
    {
        await log.DoAsync(db, Entry(AuditAction.SecondFactorReset, Member.Id), () => factors.ResetAsync(Member));
        Tell(words["FactorReset"]);
        return RedirectToPage(new { Id });
    });

    public Task<IActionResult> OnPostLinkAsync() => WithMemberAsync(async () =>
    {
        TempData[LinkKey] = (await links.IssueAsync(Member.Id, Entry(AuditAction.SetupLinkMade, Member.Id))).AbsoluteUri;
        return RedirectToPage(new { Id });
    });

    private async Task<IActionResult> WithMemberAsync(Func<Task<IActionResult>> work)
    {
        if (await directory.FindAsync(Id) is not { } member)
        {
            return NotFound();
        }

        Member = member;
        return await work();
    }

    private async Task KeepAnAdministratorAsync()
    {
        if (Member is { Active: true } && Member.Roles.Has(Right.ManageStaff) && await directory.IsLastAdministratorAsync(Member))
        {
            ModelState.AddModelError("", words["LastAdministrator"]);
        }
    }

    private async Task<IActionResult> ChangeAsync(AuditAction what, bool endSessions, object? details = null)
    {
        var result = IdentityResult.Success;
        await log.DoAsync(
            db, Entry(what, Member.Id) with { Details = details }, async () => (result = await directory.ChangeAsync(Member, endSessions)).Succeeded);
        if (!result.Succeeded)
        {
            ModelState.AddModelError("", result.Errors.First().Description);
            return Page();
        }

        Tell(words["Saved"]);
        return RedirectToPage(new { Id });
    }

    private static string[] Names(IEnumerable<StaffRole> roles) => [.. roles.Select(role => role.ToString())];
}
