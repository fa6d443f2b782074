using System.Globalization;
using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Bot.Admin.Cases;

/// <summary>The same for many cases: they are shown with what would come of each, then it is done and each says what came of it.</summary>
[Needs(Right.SuperviseCases)]
public sealed class BulkModel(
    BotDb db, Bulk bulk, CaseClock clock, IOptions<CasesOptions> options, IStringLocalizer<CasesWords> words) : StaffPage
{
    [BindProperty]
    public List<string> Numbers { get; set; } = [];

    /// <summary>The versions that were seen, by number.</summary>
    [BindProperty]
    public Dictionary<string, int> Versions { get; set; } = [];

    [BindProperty]
    public BulkWork What { get; set; }

    [BindProperty]
    public PetitionState? Next { get; set; }

    [BindProperty]
    public MoveForm Form { get; set; } = new();

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public string? Officer { get; set; }

    public IReadOnlyList<CaseRow> Cases { get; private set; } = [];

    /// <summary>The moves that at least one of them can make.</summary>
    public IReadOnlyList<PetitionState> Moves { get; private set; } = [];

    public Colleagues People { get; private set; } = Colleagues.None;

    public IReadOnlyDictionary<string, string> Units { get; private set; } = new Dictionary<string, string>();

    /// <summary>What would come of each; empty before it was asked for.</summary>
    public IReadOnlyList<BulkLine> Preview { get; private set; } = [];

    /// <summary>What came of each, once it is done.</summary>
    public IReadOnlyList<BulkLine> Results { get; private set; } = [];

    public IActionResult OnGet() => RedirectToPage("/Cases/Index");

    public Task<IActionResult> OnPostAsync() => WithCasesAsync(() => Task.CompletedTask);

    public Task<IActionResult> OnPostPreviewAsync() => WithCasesAsync(async () =>
    {
        if (Next is { } next)
        {
            Preview = await bulk.PreviewAsync(Cases, next, Form.Details, User.CaseRoles);
        }
    });

    public Task<IActionResult> OnPostMoveAsync() => WithCasesAsync(async () =>
    {
        if (Next is { } next)
        {
            Results = await bulk.MoveAsync(Seen(), next, Form.Details, Deed("Moved", next.ToString()), User.CaseRoles);
        }
    });

    public Task<IActionResult> OnPostAssignAsync() => WithCasesAsync(async () =>
    {
        var officer = string.IsNullOrEmpty(Officer) ? null : Officer;
        Results = await bulk.AssignAsync(Seen(), Unit ?? "", officer, Deed("Assigned", officer ?? Unit), found => People.CanHave(officer, found));
    });

    private List<(CaseRow Case, int Version)> Seen() => [.. Cases.Select(c => (c, Versions.GetValueOrDefault(c.Number)))];

    private AuditEntry Deed(string done, string? to) => Entry(AuditAction.CaseChanged) with { Details = new { done, to, together = Cases.Count } };

    private async Task<IActionResult> WithCasesAsync(Func<Task> work)
    {
        var wanted = Numbers.Distinct().Take(Bulk.Most).ToList();
        var found = await db.Cases.AsNoTracking().Where(c => wanted.Contains(c.Number)).OrderBy(c => c.Number).ToListAsync();
        Cases = [.. found.Where(c => User.MaySee(c))];
        if (Cases.Count == 0)
        {
            Tell(words["NothingChosen"]);
            return RedirectToPage("/Cases/Index");
        }

        People = await Colleagues.ReadAsync(db, words);
        Units = options.Value.UnitNames(CultureInfo.CurrentUICulture.Name);
        Moves = [.. Cases.SelectMany(c => PetitionRules.Possible(c.FactsOn(clock.Today), User.CaseRoles)).Select(m => m.Next)
            .Where(next => next is not (PetitionState.NeedInfo or PetitionState.Merged)).Distinct().Order()];
        await work();
        return Page();
    }
}

/// <summary>What can be done with many cases at once.</summary>
public enum BulkWork
{
    Assign,
    Move
}
