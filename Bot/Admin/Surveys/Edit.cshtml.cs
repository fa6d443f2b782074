using System.Globalization;
using Bot.Dialogs.Surveys;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Surveys;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Surveys;

/// <summary>The editor of a questionnaire. A draft may be saved as unfinished as it is; to be published it has to be whole.</summary>
[Needs(Right.RunSurveys)]
public sealed class EditModel(SurveyEditor editor, IStringLocalizer<SurveysWords> words) : StaffPage
{
    [BindProperty]
    public SurveyForm Form { get; set; } = new();

    /// <summary>The revision that the member has seen.</summary>
    [BindProperty]
    public int Seen { get; set; }

    /// <summary>What is stored.</summary>
    public SurveyDefinition Draft { get; private set; } = null!;

    /// <summary>What has to be put right before it can be published.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await FindAsync(id) is not { } row)
        {
            return NotFound();
        }

        (Form, Seen) = (SurveyForm.Of(Draft), row.Revision);
        return Show(Draft);
    }

    public Task<IActionResult> OnPostAsync(string id) => SaveAsync(id, words["DraftSaved"]);

    public Task<IActionResult> OnPostAddAsync(string id)
    {
        Form.Questions.Add(new());
        return SaveAsync(id, words["QuestionAdded"]);
    }

    public Task<IActionResult> OnPostRemoveAsync(string id, int at)
    {
        Form.Questions = [.. Form.Questions.Where((_, i) => i != at)];
        return SaveAsync(id, words["QuestionRemoved"]);
    }

    public Task<IActionResult> OnPostUpAsync(string id, int at)
    {
        if (at > 0 && at < Form.Questions.Count)
        {
            (Form.Questions[at - 1], Form.Questions[at]) = (Form.Questions[at], Form.Questions[at - 1]);
        }

        return SaveAsync(id, words["QuestionMoved"]);
    }

    public async Task<IActionResult> OnPostPublishAsync(string id)
    {
        if (await FindAsync(id) is null)
        {
            return NotFound();
        }

        var survey = Form.ToDefinition(Draft);
        if (SurveyRules.Problems(survey, CultureInfo.CurrentUICulture.Name) is { Count: > 0 } problems)
        {
            foreach (var problem in problems)
            {
                ModelState.AddModelError("", problem);
            }

            return Page();
        }

        if (!await editor.PublishAsync(survey, Seen, Entry(AuditAction.SurveyChanged, id)))
        {
            return Outdated(survey);
        }

        Tell(words["PublishedNow", survey.Version]);
        return RedirectToPage("/Surveys/Survey", new { id });
    }

    /// <summary>Throws the draft away.</summary>
    public async Task<IActionResult> OnPostDeleteAsync(string id)
    {
        if (await FindAsync(id) is null)
        {
            return NotFound();
        }

        if (!await editor.DeleteDraftAsync(id, Draft.Version, Seen, Entry(AuditAction.SurveyChanged, id)))
        {
            return Outdated(Draft);
        }

        Tell(words["DraftDeleted"]);
        return RedirectToPage("/Surveys/Index");
    }

    private async Task<IActionResult> SaveAsync(string id, string told)
    {
        if (await FindAsync(id) is null)
        {
            return NotFound();
        }

        var survey = Form.ToDefinition(Draft);
        if (!await editor.SaveAsync(survey, Seen, Entry(AuditAction.SurveyChanged, id)))
        {
            return Outdated(survey);
        }

        Tell(told);
        return RedirectToPage("/Surveys/Edit", new { id });
    }

    private PageResult Outdated(SurveyDefinition survey)
    {
        ModelState.AddModelError("", words["Outdated"]);
        return Show(survey);
    }

    private PageResult Show(SurveyDefinition survey)
    {
        Problems = SurveyRules.Problems(survey, CultureInfo.CurrentUICulture.Name);
        return Page();
    }

    private async Task<SurveyVersionRow?> FindAsync(string id)
    {
        var row = (await editor.VersionsAsync(id)).FirstOrDefault(v => v.Status is SurveyVersionStatus.Draft);
        Draft = row is null ? null! : SurveyEditor.Open(row);
        return row;
    }
}
