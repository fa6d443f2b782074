using Bot.Admin.Parts;
using Bot.Faqs;
using Bot.Staff;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Admin.Faqs;

/// <summary>All answers: looked through, filtered, sorted.</summary>
[Needs(Right.ReadFaqs)]
public sealed class IndexModel(FaqCatalogue catalogue) : FaqPage
{
    [BindProperty(SupportsGet = true)]
    public FaqFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<FaqListing> Rows { get; private set; } = [];

    /// <summary>How many fit the filter, on all pages.</summary>
    public int Found { get; private set; }

    public Pager Pager { get; private set; } = new(1, false);

    public IReadOnlyList<string> Categories { get; private set; } = [];

    public IReadOnlyList<string> Owners { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var all = await catalogue.AllAsync();
        (Categories, Owners) = (Names(all, l => l.Content.Category), Names(all, l => l.Content.Owner));
        var found = Filter.Of(all).ToList();
        Found = found.Count;
        (Rows, Pager) = Pager.Cut([.. found.Skip(Pager.Skip(PageNumber)).Take(Pager.Size + 1)], PageNumber);
    }

    private static IReadOnlyList<string> Names(IEnumerable<FaqListing> all, Func<FaqListing, string> name) =>
        [.. all.Select(name).Where(n => n is not "").Distinct().Order(StringComparer.CurrentCulture)];
}
