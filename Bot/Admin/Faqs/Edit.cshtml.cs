using Bot.Faqs;
using Bot.Faqs.Writing;
using Bot.Staff;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Faqs;

/// <summary>Changes the words of an answer; the working copy becomes a draft, citizens go on reading what is published.</summary>
[Needs(Right.WriteFaqs)]
public sealed class EditModel(
    FaqDesk desk, BotDb db, Stage stage, PlainWriting writing, IStringLocalizer<FaqsWords> words)
    : EditorPage(stage, writing)
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>The version that the fields began with.</summary>
    [BindProperty]
    public int Seen { get; set; }

    /// <summary>What a faster colleague did meanwhile; null if nobody was faster.</summary>
    public FaqReconciliation? Meanwhile { get; private set; }

    /// <summary>The colleague.</summary>
    public string MeanwhileBy { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string? language)
    {
        if ((await desk.VersionsAsync(Id)) is not [var newest, ..])
        {
            return NotFound();
        }

        Seen = newest.Number;
        Form = FaqForm.Of(newest.Content);
        Form.Shown = language ?? Form.Shown;
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostPreviewAsync()
    {
        ModelState.Clear();
        return await desk.VersionsAsync(Id) is [] ? NotFound() : await ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Form.Id = Id;
        ModelState.Remove("Form.Id");
        await LearnNamesAsync(db);
        if (ReadContent() is not { } content)
        {
            return await ShowAsync();
        }

        var outcome = await desk.EditAsync(content, Seen, Me);
        if (outcome.Value is not null)
        {
            Tell(words["Done.Edited"]);
            return RedirectToPage("/Faqs/Entry", new { Id });
        }

        return outcome.Problem switch
        {
            { Name: "Unknown" } => NotFound(),
            { Name: "Outdated" } => await ReconcileAsync(content),
            var problem => await RefusedAsync(problem!)
        };
    }

    private Task<IActionResult> RefusedAsync(FaqProblem problem)
    {
        RefuseAt(problem);
        return ShowAsync();
    }

    // The second saver sees what the first one changed, keeps what they typed, and saves again on top of it.
    private async Task<IActionResult> ReconcileAsync(FaqContent mine)
    {
        var versions = await desk.VersionsAsync(Id);
        var seen = versions.FirstOrDefault(v => v.Number == Seen) ?? versions[0];
        Meanwhile = FaqReconciliation.Of(seen.Content, versions[0].Content, mine);
        MeanwhileBy = NameOf(versions[0].By);
        (Form, Seen) = (FaqForm.Of(Meanwhile.Content, Form.Shown), versions[0].Number);
        ModelState.Clear();
        return await ShowAsync();
    }
}
