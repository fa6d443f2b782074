using System.ComponentModel.DataAnnotations;
using Bot.Faqs.Laws;
using Bot.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Faqs;

/// <summary>The articles of law that answers cite; one that was amended puts its answers up for review.</summary>
[Needs(Right.ReadFaqs)]
public sealed class LawsModel(LawReviews reviews, IStringLocalizer<FaqsWords> words) : FaqPage
{
    /// <summary>The article's name.</summary>
    [BindProperty]
    public string? Article { get; set; }

    /// <summary>What was amended.</summary>
    [BindProperty, StringLength(200)]
    public string? Note { get; set; }

    /// <summary>The articles, law by law.</summary>
    public IReadOnlyList<IGrouping<string, CitedArticle>> Laws { get; private set; } = [];

    public async Task OnGetAsync() => Laws = [.. (await reviews.AllAsync()).GroupBy(cited => cited.Article.Law)];

    [AlsoNeeds(Right.WriteFaqs)]
    public async Task<IActionResult> OnPostAmendAsync()
    {
        RequireWords(nameof(Article), Article);
        if (!ModelState.IsValid)
        {
            await OnGetAsync();
            return Page();
        }

        var ids = await reviews.AmendAsync(Article!, Note, Me);
        Tell(words["Amended", ids.Count]);
        return RedirectToPage();
    }
}
