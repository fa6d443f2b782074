using System.ComponentModel.DataAnnotations;
using Bot.Dialogs.Surveys;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Surveys;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Surveys;

/// <summary>Begins a survey beside those that there are. Its questions are written in the editor.</summary>
[Needs(Right.RunSurveys)]
public sealed class NewModel(SurveyEditor editor, IStringLocalizer<SurveysWords> words) : StaffPage
{
    private const int LongestTitle = 60;

    /// <summary>What it is called for ever, in tables and addresses.</summary>
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public SurveyAudience Audience { get; set; }

    [BindProperty, Required, StringLength(LongestTitle)]
    public string? TitleChinese { get; set; }

    [BindProperty, Required, StringLength(LongestTitle)]
    public string? TitleEnglish { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var code = Code?.Trim().ToLowerInvariant() ?? "";
        if (!SurveyRules.IsName(code))
        {
            ModelState.AddModelError(nameof(Code), words["CodeWrong"]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var first = new SurveyDefinition { Survey = code, Version = 1, Audience = Audience, Title = new(TitleChinese!.Trim(), TitleEnglish!.Trim()) };
        if (!await editor.CreateAsync(first, Entry(AuditAction.SurveyChanged, code)))
        {
            ModelState.AddModelError(nameof(Code), words["CodeTaken"]);
            return Page();
        }

        Tell(words["SurveyCreated"]);
        return RedirectToPage("/Surveys/Edit", new { id = code });
    }
}
