using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Faqs;
using Bot.Faqs.Learning;
using Bot.Faqs.Regression;
using Bot.Staff;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Faqs;

/// <summary>One group of citizens' questions: made phrasings of an answer once one has seen what that does, left out of scope, or split.</summary>
[Needs(Right.WriteFaqs)]
public sealed class GroupModel(LearningDesk desk, FaqCatalogue catalogue, BotDb db, IStringLocalizer<FaqsWords> words) : FaqPage
{
    /// <summary>Any question of the group.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>All questions of the group that the person was shown: what joined it since is not decided unseen.</summary>
    [BindProperty]
    public List<long> Shown { get; set; } = [];

    /// <summary>The questions that are ticked.</summary>
    [BindProperty]
    public List<long> Chosen { get; set; } = [];

    [BindProperty]
    public string? EntryId { get; set; }

    [BindProperty]
    public string TextLanguage { get; set; } = SpokenLanguage.Chinese;

    /// <summary>One to a line.</summary>
    [BindProperty]
    public string? Phrasings { get; set; }

    /// <summary>The entry's version that was rehearsed.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public LearningGroup Group { get; private set; } = null!;

    public IReadOnlyList<FaqListing> Entries { get; private set; } = [];

    /// <summary>What the phrasings would do; null until somebody looked.</summary>
    public Rehearsal? Rehearsal { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        Shown = [.. Group.Questions.Select(q => q.Id)];
        Phrasings = string.Join('\n', Group.Wordings.Take(FaqRules.MostPhrasings));
        EntryId = Group.Suggestion?.EntryId;
        return await (EntryId is null ? Task.FromResult<IActionResult>(Page()) : RehearseAsync());
    }

    public async Task<IActionResult> OnPostRehearseAsync() => await FindAsync() ? await RehearseAsync() : NotFound();

    public async Task<IActionResult> OnPostAcceptAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        await LearnNamesAsync(db);
        var outcome = await desk.AcceptAsync(Shown, EntryId ?? "", TextLanguage, Lines(), Seen, Me);
        if (outcome.Problem is { } problem)
        {
            Refuse(problem);
            return await RehearseAsync();
        }

        return Done("Accepted", "/Faqs/Entry", new { id = EntryId });
    }

    public async Task<IActionResult> OnPostOutOfScopeAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        await desk.MarkOutOfScopeAsync(Shown, Me);
        return Done("OutOfScope", "/Faqs/Learning");
    }

    public async Task<IActionResult> OnPostSplitAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        if (Chosen.Count == 0 || Chosen.Count == Shown.Count)
        {
            ModelState.AddModelError("", words["SplitWhich"]);
            return await RehearseAsync();
        }

        await desk.SplitAsync(Shown, Chosen, Me);
        return Done("Split", "/Faqs/Learning");
    }

    private async Task<bool> FindAsync()
    {
        var found = long.TryParse(Id, CultureInfo.InvariantCulture, out var id)
            ? (await desk.GroupsAsync()).FirstOrDefault(g => g.Questions.Any(q => q.Id == id)) : null;
        Entries = [.. (await catalogue.AllAsync()).Where(l => l.Entry.Status is not FaqStatus.Archived)];
        Group = found!;
        return found is not null;
    }

    private async Task<IActionResult> RehearseAsync()
    {
        if (!string.IsNullOrEmpty(EntryId))
        {
            var outcome = await desk.RehearseAsync(EntryId, TextLanguage, Lines());
            Rehearsal = outcome.Value;
            (Seen, _) = (Entries.FirstOrDefault(l => l.Content.Id == EntryId)?.Entry.Version ?? 0, ModelState.Remove(nameof(Seen)));
            if (outcome.Problem is { } problem)
            {
                Refuse(problem, problem.Name is "NoSuchText" ? nameof(TextLanguage) : nameof(EntryId));
            }
        }

        return Page();
    }

    private string[] Lines() => (Phrasings ?? "").Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private RedirectToPageResult Done(string what, string page, object? route = null)
    {
        Tell(words[$"Sorted.{what}"]);
        return RedirectToPage(page, route);
    }
}
