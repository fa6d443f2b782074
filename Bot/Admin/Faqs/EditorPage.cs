using Bot.Faqs;
using Bot.Faqs.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Admin.Faqs;

/// <summary>What the pages that write an answer share: the form, the preview and the hints. <c>_Editor.cshtml</c> draws them.</summary>
public abstract class EditorPage(Stage stage, PlainWriting writing) : FaqPage
{
    [BindProperty]
    public FaqForm Form { get; set; } = new();

    /// <summary>The words that the fields hold.</summary>
    public FaqContent Drafted { get; private set; } = new() { Id = "" };

    /// <summary>What the open language would look like; empty while there is no answer in it.</summary>
    public IReadOnlyList<Phone> Phones { get; private set; } = [];

    public IReadOnlyList<WritingHint> Hints { get; private set; } = [];

    /// <summary>What an answer may name between double braces.</summary>
    public IEnumerable<string> Contacts => stage.Contacts(Form.Shown);

    /// <summary>Nothing is saved; the fields stay as they are typed.</summary>
    protected async Task<IActionResult> ShowAsync()
    {
        Form.Complete();
        Drafted = Form.ToContent();
        if (Drafted.In(Form.Shown) is { Answer: not "" } text)
        {
            Phones = Phone.Both(await stage.AnswerAsync(Drafted, text));
            Hints = writing.Look(text.Language, text.Answer);
        }

        return Page();
    }

    /// <summary>Looks at what can be put right before anything is saved, all of it at once.</summary>
    protected FaqContent? ReadContent()
    {
        Form.Complete();
        var content = Form.ToContent();
        foreach (var problem in stage.Problems(content))
        {
            RefuseAt(problem);
        }

        return ModelState.IsValid ? content : null;
    }

    /// <summary>Shows a problem at the language that it belongs to.</summary>
    protected void RefuseAt(FaqProblem problem)
    {
        var place = Form.Texts.FindIndex(t => t.Language == problem.Text);
        Form.Shown = place < 0 ? Form.Shown : problem.Text!;
        Refuse(problem, place < 0 ? "" : $"Form.Texts[{place}].{(problem.Name is "NoAnswer" or "UnknownPlaceholder" ? "Answer" : problem.Name is "BadLink" ? "Links" : "Question")}");
    }
}
