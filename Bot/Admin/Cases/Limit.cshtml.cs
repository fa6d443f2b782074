using Bot.Cases.Limits;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Admin.Cases;

/// <summary>Restricts the account that filed a case, notes what the citizen objects, takes it back. Nobody sees whose account it is.</summary>
[Needs(Right.SuperviseCases)]
public sealed class LimitModel(CasePageTools tools, Restrictions restrictions) : CasePage(tools)
{
    private const int UsualDays = 30;

    [BindProperty]
    public RestrictionKind Kind { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What the citizen objects.</summary>
    [BindProperty]
    public string? Note { get; set; }

    public IReadOnlyList<OpenedRestriction> History { get; private set; } = [];

    public Task<IActionResult> OnGetAsync()
    {
        Until = Today.AddDays(UsualDays);
        return ShowAsync();
    }

    public Task<IActionResult> OnPostAsync() => WithCaseAsync(async () => await SaidAsync(
        await restrictions.ImposeAsync(Number, Kind, Until, Reason, By(AuditAction.CitizenRestricted, new { kind = Kind.ToString(), Until })),
        Words["LimitDone"]));

    public Task<IActionResult> OnPostAppealAsync(long id) => WithCaseAsync(async () => await SaidAsync(
        await IsTheirsAsync(id) ? await restrictions.NoteAppealAsync(id, Note, By(AuditAction.RestrictionAppealed, new { id })) : new("Unknown", id),
        Words["AppealKept"]));

    public Task<IActionResult> OnPostLiftAsync(long id) => WithCaseAsync(async () => await SaidAsync(
        await IsTheirsAsync(id) ? await restrictions.LiftAsync(id, Reason, By(AuditAction.RestrictionLifted, new { id })) : new("Unknown", id),
        Words["Lifted"]));

    protected override async Task LoadAsync() => History = await restrictions.OfCaseAsync(Number);

    private async Task<bool> IsTheirsAsync(long id) => (await restrictions.OfCaseAsync(Number)).Any(r => r.Row.Id == id);

    // The reason is that of the form; what a citizen objects has none.
    private Actor By(AuditAction what, object details) => Actor.Of(Entry(what, Number) with
    {
        Details = details,
        Reason = Reason?.Trim() is { Length: > AuditLog.LongestReason } tooLong ? tooLong[..AuditLog.LongestReason] : Reason?.Trim()
    });

    private async Task<IActionResult> SaidAsync(CaseProblem? problem, string told)
    {
        if (problem is not null)
        {
            await RefuseAsync(problem);
            return await PageAsync();
        }

        Tell(told);
        return RedirectToPage(new { Number });
    }
}
