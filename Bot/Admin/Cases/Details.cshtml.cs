using Bot.Cases;
using Bot.Cases.Notes;
using Bot.Dialogs.Cases;
using Bot.Media;
using Bot.Messaging.Notices;
using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Bot.Admin.Cases;

/// <summary>A case: what was reported, where it stands, by when it is due and why, and what can be done with it.</summary>
[Needs(Right.ReadCases), RequestSizeLimit(PhotoUploads.LargestForm), RequestFormLimits(MultipartBodyLengthLimit = PhotoUploads.LargestForm)]
public sealed class DetailsModel(
    CasePageTools tools, CaseFolders folders, CaseNotes notes, Assigning assigning, NoticeRecords notices, UploadReader reader, PhotoUploads photos,
    IOptions<CasesOptions> options)
    : CasePage(tools)
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

    /// <summary>Photos to add.</summary>
    [BindProperty]
    public List<IFormFile> Uploads { get; set; } = [];

    public CaseFolder Folder { get; private set; } = null!;

    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    /// <summary>What the citizen was to be told, newest first.</summary>
    public IReadOnlyList<NoticeRecord> Notices { get; private set; } = [];

    /// <summary>The moves that whoever looks can begin, once nothing waits for a second person.</summary>
    public IReadOnlyList<PetitionState> Moves { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Units { get; private set; } = new Dictionary<string, string>();

    public bool CanExtend => User.Has(Right.SuperviseCases) && !Case.State.Ends() && Case.Extensions < options.Value.MaxExtensions;

    /// <summary>Whether staff can record that the citizen withdrew it.</summary>
    public bool CanWithdraw => User.Has(Right.WorkCases) && Case.State.CanBecome(PetitionState.Withdrawn);

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    [AlsoNeeds(Right.WorkCases)]
    public Task<IActionResult> OnPostNoteAsync() => WithCaseAsync(async () =>
    {
        if (await notes.AddAsync(Number, Note, Entry(AuditAction.CaseNoted, Number)) is { } problem)
        {
            ModelState.AddModelError(nameof(Note), problem.In(Language));
            return await PageAsync();
        }

        Tell(Words["NoteKept"]);
        return RedirectToPage(null, null, new { Number }, "timeline");
    });

    [AlsoNeeds(Right.WorkCases)]
    public Task<IActionResult> OnPostToldAsync(long notice) => WithCaseAsync(() =>
        DealAsync(notice, "told", () => notices.ToldAsync(Tools.Db, notice, Number), Words["NoticeToldDone"]));

    [AlsoNeeds(Right.WorkCases)]
    public Task<IActionResult> OnPostAgainAsync(long notice) => WithCaseAsync(() =>
        DealAsync(notice, "again", () => notices.AgainAsync(Tools.Db, notice, Number), Words["NoticeAgainDone"]));

    [AlsoNeeds(Right.WorkCases)]
    public Task<IActionResult> OnPostPhotosAsync() => WithCaseAsync(async () =>
    {
        var read = await Uploads.ReadAsync(reader, ModelState, nameof(Uploads), Words, HttpContext.RequestAborted);
        if (Uploads.Count == 0)
        {
            RequireWords(nameof(Uploads), null);
        }

        if (ModelState.IsValid && Case.State.Ends())
        {
            await RefuseAsync(new("HasEnded"));
        }

        if (ModelState.IsValid && !await photos.AddAsync(Number, read, Entry(AuditAction.PhotosAdded), HttpContext.RequestAborted))
        {
            ModelState.AddModelError(nameof(Uploads), Words["UploadsTooManyOfCase", PhotoUploads.MostOfCase]);
        }

        if (!ModelState.IsValid)
        {
            return await PageAsync();
        }

        Tell(Words["PhotosAdded", read.Count]);
        return RedirectToPage(new { Number });
    });

    [AlsoNeeds(Right.SuperviseCases)]
    public Task<IActionResult> OnPostAssignAsync() => WithCaseAsync(async () =>
    {
        var officer = string.IsNullOrEmpty(Officer) ? null : Officer;
        if (!People.CanHave(officer, Case))
        {
            ModelState.AddModelError(nameof(Officer), Words["NotTheirDistrict"]);
            return await PageAsync();
        }

        var assigned = await assigning.AssignAsync(Act(CaseRole.Supervisor, "Assigned", new { Unit, officer }), Unit ?? "", officer);
        return await SettleAsync(assigned, Words["Assigned"]);
    });

    [AlsoNeeds(Right.SuperviseCases)]
    public Task<IActionResult> OnPostApproveAsync() => WithCaseAsync(async () =>
        await SettleAsync(await Tools.Desk.ApproveAsync(Act(CaseRole.Supervisor, "Approved", new { })), Words["Approved"]));

    [AlsoNeeds(Right.SuperviseCases)]
    public Task<IActionResult> OnPostDeclineAsync() => WithCaseAsync(async () =>
        await SettleAsync(
            string.IsNullOrWhiteSpace(Reason) ? new CaseProblem("NoReason") : await Tools.Desk.DeclineAsync(Act(CaseRole.Supervisor, "Declined", new { }), Reason),
            Words["Declined"]));

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
        Units = options.Value.UnitNames(Language);
        Unit ??= Case.Unit;
        Officer ??= Case.Officer;
    }
}
