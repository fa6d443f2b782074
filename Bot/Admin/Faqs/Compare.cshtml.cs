using Bot.Faqs;
using Bot.Staff;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Admin.Faqs;

/// <summary>Two versions of an answer side by side, field by field.</summary>
[Needs(Right.ReadFaqs)]
public sealed class CompareModel(FaqDesk desk, BotDb db) : FaqPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int Older { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Newer { get; set; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<FaqVersionRow> Versions { get; private set; } = [];

    public IReadOnlyList<FaqDifference> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        Versions = await desk.VersionsAsync(Id);
        if (await desk.CompareAsync(Id, Older, Newer) is not { Value: { } differences })
        {
            return NotFound();
        }

        Differences = differences;
        await LearnNamesAsync(db);
        return Page();
    }
}
