using Bot.Dialogs.Conversations;
using Bot.Faqs;
using Bot.Faqs.Learning;
using Bot.Faqs.Writing;
using Bot.Staff;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Faqs;

/// <summary>Begins an answer, perhaps for a group of citizens' questions.</summary>
[Needs(Right.WriteFaqs)]
public sealed class NewModel(
    FaqDesk desk, FaqCatalogue catalogue, LearningDesk learning, BotDb db, Stage stage, PlainWriting writing,
    IStringLocalizer<FaqsWords> words)
    : EditorPage(stage, writing)
{
    /// <summary>The citizens' questions that the new entry is to answer; empty if it is for nobody's in particular.</summary>
    [BindProperty]
    public List<long> Questions { get; set; } = [];

    /// <param name="group">A question of the group that the entry is for.</param>
    public async Task<IActionResult> OnGetAsync(long? group)
    {
        var next = (await catalogue.AllAsync()).Select(l => l.Content.Position).DefaultIfEmpty(-1).Max() + 1;
        var found = group is { } id ? (await learning.GroupsAsync()).FirstOrDefault(g => g.Questions.Any(q => q.Id == id)) : null;
        Questions = [.. found?.Questions.Select(q => q.Id) ?? []];
        Form = FaqForm.Of(new() { Id = "", Position = next, Texts = found is null ? [] : [Words(found)] });
        return await ShowAsync();
    }

    public Task<IActionResult> OnPostPreviewAsync()
    {
        ModelState.Clear();
        return ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LearnNamesAsync(db);
        if (ReadContent() is not { } content)
        {
            return await ShowAsync();
        }

        var outcome = Questions.Count > 0
            ? await learning.OpenAsync(Questions, content, Me)
            : await desk.CreateAsync(content, Me);
        if (outcome.Problem is { } problem)
        {
            RefuseAt(problem);
            return await ShowAsync();
        }

        Tell(words["Done.Created"]);
        return RedirectToPage("/Faqs/Entry", new { content.Id });
    }

    // Wordings are in the language of the conversation; the first text of an entry is Chinese.
    private static FaqText Words(LearningGroup group) => new()
    {
        Language = SpokenLanguage.Chinese,
        Question = group.Typical.Question,
        Phrasings = [.. group.Wordings.Where(w => w != group.Typical.Question).Take(FaqRules.MostPhrasings)],
        Answer = ""
    };
}
