using Bot.Cases;
using Bot.Cases.Notes;
using Bot.Dialogs.Cases;
using Bot.Messaging.Notices;
using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Bot.Admin.Cases;

/// <summary>A case: what was reported, where it stands, by when it is due and why, and what can be done with it.</summary>
[Needs(Right.ReadCases)]
public sealed class DetailsModel(
    CasePageTools tools, CaseFolders folders, CaseNotes notes, Assigning assigning, NoticeRecords notices, IOptions<CasesOptions> options) : CasePage(tools)
{
    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public string? Officer { get; set; }

    /// <summary>Why a proposed move is not agreed to.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    public CaseFolder Folder { get; private set; } = null!;

    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    /// <summary>What the citizen was to be told, newest first.</summary>
    public IReadOnlyList<NoticeRecord> Notices { get; private set; } = [];

    /// <summary>The moves that whoever looks can begin, once nothing waits for a second person.</summary>
    public IReadOnlyList<PetitionState> Moves { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Units { get; private set; } = new Dictionary<string, string>();

    public bool CanExtend => User.Has(Right.SuperviseCases) && !Case.State.Ends() && Case.Extensions < options.Value.MaxExtensions;

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    [AlsoNeeds(Right.WorkCases)]
    public Task<IActionResult> OnPostNoteAsync() => WithCaseAsync(async () =>
    {
        if (await notes.AddAsync(Number, User.StaffId, Note) is { } problem)
        {
            ModelState.AddModelError(nameof(Note), problem.In(Language));
            return await PageAsync();
        }

        await LogAsync(AuditAction.CaseNoted);
        Tell(Words["NoteKept"]);
        return RedirectToPage(null, null, new { Number }, "timeline");
    });

    [AlsoNeeds(Right.WorkCases)]
    public Task<IActionResult> OnPostToldAsync(long notice) => WithCaseAsync(() =>
        DealAsync(notice, "told", () => notices.ToldAsync(Tools.Db, notice, Number), Words["NoticeToldDone"]));

    [AlsoNeeds(Right.WorkCases)]
    public Task<IActionResult> OnPostAgainAsync(long notice) => WithCaseAsync(() =>
        DealAsync(notice, "again", () => notices.AgainAsync(Tools.Db, notice, Number), Words["NoticeAgainDone"]));

    [AlsoNeeds(Right.SuperviseCases)]
    public Task<IActionResult> OnPostAssignAsync() => WithCaseAsync(async () =>
    {
        var officer = string.IsNullOrEmpty(Officer) ? null : Officer;
        if (!People.CanHave(officer, Case))
        {
            ModelState.AddModelError(nameof(Officer), Words["NotTheirDistrict"]);
            return await PageAsync();
        }

        var assigned = await assigning.AssignAsync(Act(CaseRole.Supervisor), Unit ?? "", officer);
        return await SettleAsync(assigned, "Assigned", new { Unit, officer }, Words["Assigned"]);
    });

    [AlsoNeeds(Right.SuperviseCases)]
    public Task<IActionResult> OnPostApproveAsync() => WithCaseAsync(async () =>
        await SettleAsync(await Tools.Desk.ApproveAsync(Act(CaseRole.Supervisor)), "Approved", new { }, Words["Approved"]));

    [AlsoNeeds(Right.SuperviseCases)]
    public Task<IActionResult> OnPostDeclineAsync() => WithCaseAsync(async () =>
        await SettleAsync(
            string.IsNullOrWhiteSpace(Reason) ? new CaseProblem("NoReason") : await Tools.Desk.DeclineAsync(Act(CaseRole.Supervisor), Reason),
            "Declined", new { }, Words["Declined"]));

    // What was done about a notice and the line that says so are stored together.
    private async Task<IActionResult> DealAsync(long notice, string done, Func<Task<bool>> deed, string told)
    {
        await using var transaction = await Tools.Db.Database.BeginTransactionAsync();
        if (!await deed())
        {
            await transaction.RollbackAsync();
            ModelState.AddModelError("", Words["NoticeMoved"]);
            return await PageAsync();
        }

        await Tools.Log.AppendAsync(Tools.Db, Entry(AuditAction.NoticeChanged, Number) with { Details = new { notice, done } });
        await transaction.CommitAsync();
        Tell(told);
        return RedirectToPage("/Cases/Details", new { number = Number });
    }

    protected override async Task LoadAsync()
    {
        Folder = await folders.OpenAsync(Case);
        Timeline = TimelineEntry.Of(Folder);
        Notices = await notices.OfCaseAsync(Number);
        Moves = Folder.Proposal is null ? [.. PetitionRules.Possible(Case.FactsOn(Tools.Clock.Today), User.CaseRoles).Select(m => m.Next)] : [];
        Units = options.Value.Units.ToDictionary(
            u => u.Key, u => u.Value.Name.GetValueOrDefault(Language) ?? u.Value.Name.GetValueOrDefault("zh-TW") ?? u.Key);
        Unit ??= Case.Unit;
        Officer ??= Case.Officer;
    }
}
