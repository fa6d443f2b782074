using Bot.Faqs.Links;
using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Faqs;

/// <summary>The web addresses that citizens read in answers, and which of them lead nowhere.</summary>
[Needs(Right.ReadFaqs)]
public sealed class LinksModel(LinkDesk desk, IStringLocalizer<FaqsWords> words) : FaqPage
{
    public IReadOnlyList<FoundLink> Links { get; private set; } = [];

    public async Task OnGetAsync() => Links = await desk.AllAsync();

    /// <summary>Has all of them looked at soon.</summary>
    [AlsoNeeds(Right.WriteFaqs)]
    public async Task<IActionResult> OnPostCheckAsync()
    {
        await desk.WantAsync(Entry(AuditAction.FaqChanged) with { Details = new { change = "LinkCheck" } });
        Tell(words["CheckWanted"]);
        return RedirectToPage();
    }
}
