using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bot.Admin.Cases;

/// <summary>The city's own file about the building: opened from a case or joined by it, and moved by rules of its own.</summary>
[Needs(Right.ReadCases)]
public sealed class EnforcementModel(CasePageTools tools, EnforcementDesk files) : CasePage(tools)
{
    [BindProperty]
    public long? FileId { get; set; }

    /// <summary>The version of the file that was seen.</summary>
    [BindProperty]
    public int FileSeen { get; set; }

    [BindProperty]
    public EnforcementState Next { get; set; }

    [BindProperty]
    public MoveForm Form { get; set; } = new();

    public EnforcementRow? Building { get; private set; }

    public IReadOnlyList<EnforcementDone> Done { get; private set; } = [];

    /// <summary>Files that may be about the same building.</summary>
    public IReadOnlyList<EnforcementRow> Near { get; private set; } = [];

    /// <summary>Cases that belong to the file.</summary>
    public IReadOnlyList<CaseRow> Joined { get; private set; } = [];

    public IReadOnlyList<EnforcementState> Moves { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    [AlsoNeeds(Right.WorkCases)]
    public Task<IActionResult> OnPostOpenAsync() => WithCaseAsync(async () =>
    {
        var opened = Case.EnforcementFile is null ? await files.OpenAsync(Number, User.StaffId, CaseRole.Officer) : new CaseProblem("NotJoined");
        return opened.Value is { } file
            ? await SettleAsync(await Tools.Desk.JoinAsync(Act(CaseRole.Officer, "FileOpened", new { file = file.Id }), file.Id), Words["FileOpened", file.Id])
            : await SettleAsync(opened.Problem!, "");
    });

    [AlsoNeeds(Right.WorkCases)]
    public Task<IActionResult> OnPostJoinAsync() => WithCaseAsync(async () =>
    {
        if (FileId is { } file)
        {
            return await SettleAsync(await Tools.Desk.JoinAsync(Act(CaseRole.Officer, "Joined", new { file }), file), Words["Joined", file]);
        }

        RequireWords(nameof(FileId), null);
        return await PageAsync();
    });

    [AlsoNeeds(Right.WorkCases)]
    public Task<IActionResult> OnPostMoveAsync() => WithCaseAsync(async () =>
    {
        var role = EnforcementRules.MovedBy(Next).Where(User.CaseRoles.Contains).Select(r => (CaseRole?)r).FirstOrDefault() ?? CaseRole.Officer;
        var entry = Entry(AuditAction.CaseChanged, Number) with { Details = new { done = "FileMoved", file = Case.EnforcementFile, to = Next } };
        var moved = Case.EnforcementFile is { } file
            ? await files.MoveAsync(file, FileSeen, Next, Actor.Of(entry), role, Form.Details)
            : new CaseProblem("NotJoined");
        if (moved.Problem is { } problem)
        {
            ModelState.AddModelError("", problem.Name is "Outdated" ? Words["Outdated"] : problem.In(Language));
            return await PageAsync();
        }

        Tell(Words["FileMoved"]);
        return RedirectToPage(new { Number });
    });

    protected override async Task LoadAsync()
    {
        var db = Tools.Db;
        if (await db.EnforcementFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == Case.EnforcementFile) is not { } file)
        {
            Near = Case.PlaceKey is { } key ? await db.EnforcementFiles.AsNoTracking().Where(f => f.PlaceKey == key).OrderByDescending(f => f.Id).Take(10).ToListAsync() : [];
            return;
        }

        (Building, FileSeen) = (file, file.Version);
        Done = await files.HistoryAsync(file.Id);
        Joined = await db.Cases.AsNoTracking().Where(c => c.EnforcementFile == file.Id).OrderBy(c => c.Number).Take(100).ToListAsync();
        Moves = [.. Enum.GetValues<EnforcementState>().Where(next => file.State.CanBecome(next) && EnforcementRules.MovedBy(next).Any(User.CaseRoles.Contains))];
    }
}
