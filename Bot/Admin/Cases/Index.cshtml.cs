using Bot.Cases;
using Bot.Cases.Inbox;
using Bot.Cases.Limits;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Cases;

/// <summary>The inbox: what has to be worked, the most urgent first.</summary>
[Needs(Right.ReadCases)]
public sealed class IndexModel(
    BotDb db, CaseInbox inbox, SavedFilters saved, HeldMessages held, IStringLocalizer<CasesWords> words) : StaffPage
{
    /// <summary>What an address may say besides a filter.</summary>
    private static readonly string[] NotPartOfFilter = ["handler", "after", "find"];

    [BindProperty(SupportsGet = true)]
    public CaseFilter Filter { get; set; } = new();

    /// <summary>Where the page before this one ended.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>A number to look for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public InboxPage Cases { get; private set; } = new([], null);

    public IReadOnlyDictionary<CaseList, int> Counts { get; private set; } = new Dictionary<CaseList, int>();

    public IReadOnlyList<SavedFilterRow> Saved { get; private set; } = [];

    public Colleagues People { get; private set; } = Colleagues.None;

    /// <summary>Messages of restricted accounts that nobody has read yet.</summary>
    public int Held { get; private set; }

    /// <summary>The filter as part of an address, without where the page begins.</summary>
    public QueryString Query => QueryString.Create(Request.Query.Where(part => !NotPartOfFilter.Contains(part.Key) && part.Value.ToString() is not ""));

    public async Task<IActionResult> OnGetAsync()
    {
        if (Find is { Length: > 0 })
        {
            if (await inbox.FindAsync(Find, User.Sight) is { } number)
            {
                return RedirectToPage("/Cases/Details", new { number });
            }

            ModelState.AddModelError(nameof(Find), words["NotFound", Find]);
        }

        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync()
    {
        Tell(await saved.SaveAsync(Name, Query.Value ?? "", Entry(AuditAction.FilterSaved)) ? words["FilterSaved"] : words["FilterNotSaved", SavedFilters.Most]);
        return LocalRedirect("/admin/cases" + Query);
    }

    public async Task<IActionResult> OnPostForgetAsync(long id)
    {
        await saved.DeleteAsync(id, Entry(AuditAction.FilterDeleted));
        Tell(words["FilterForgotten"]);
        return RedirectToPage("/Cases/Index");
    }

    private async Task LoadAsync()
    {
        Cases = await inbox.ReadAsync(Filter, User.Sight, After);
        Counts = await inbox.CountAsync(User.Sight);
        Saved = await saved.OfAsync(User.StaffId);
        People = await Colleagues.ReadAsync(db, words);
        Held = User.Has(Right.SuperviseCases) ? await held.CountAsync(User.Sight) : 0;
    }
}
