using Bot.Admin.Parts;
using Bot.Faqs;
using Bot.Faqs.Learning;
using Bot.Staff;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Admin.Faqs;

/// <summary>What citizens asked and did not get answered well, in groups, the largest first.</summary>
[Needs(Right.WriteFaqs)]
public sealed class LearningModel(LearningDesk desk, FaqCatalogue catalogue) : FaqPage
{
    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<LearningGroup> Groups { get; private set; } = [];

    public int Questions { get; private set; }

    public Pager Pager { get; private set; } = new(1, false);

    /// <summary>Questions of the entries by their ids.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; private set; } = new Dictionary<string, string>();

    public async Task OnGetAsync()
    {
        var all = await desk.GroupsAsync();
        Questions = all.Sum(g => g.Questions.Count);
        (Groups, Pager) = Pager.Cut([.. all.Skip(Pager.Skip(PageNumber)).Take(Pager.Size + 1)], PageNumber);
        Titles = (await catalogue.AllAsync()).ToDictionary(l => l.Content.Id, l => l.Title);
    }
}
