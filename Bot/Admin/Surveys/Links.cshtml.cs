using System.ComponentModel.DataAnnotations;
using Bot.Dialogs.Surveys;
using Bot.Platform;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Surveys;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Surveys;

/// <summary>Links to the survey among staff. An address is shown once, when it is made.</summary>
[Needs(Right.RunSurveys)]
public sealed class LinksModel(SurveyLinks links, SurveyShelf shelf, SiteCalendar calendar, TimeProvider clock, IStringLocalizer<SurveysWords> words) : StaffPage
{
    private const int LongestName = 100;
    private const int MostDays = 90;

    [BindProperty, Required, StringLength(LongestName)]
    public string? Name { get; set; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    /// <summary>Which of the surveys among staff.</summary>
    [BindProperty]
    public string? Which { get; set; }

    /// <summary>The surveys among staff that are published, the last one first.</summary>
    public IReadOnlyList<SurveyDefinition> Surveys { get; private set; } = [];

    public Uri? Link { get; private set; }

    public IReadOnlyList<SurveyLinkRow> Links { get; private set; } = [];

    public Task OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var today = calendar.DayOf(clock.GetUtcNow().UtcDateTime);
        if (LastDay is null || LastDay < today || LastDay > today.AddDays(MostDays))
        {
            ModelState.AddModelError(nameof(LastDay), words["LastDayWrong", MostDays]);
        }

        if (ModelState.IsValid)
        {
            Link = await links.MakeAsync(Name!.Trim(), LastDay!.Value, Entry(AuditAction.SurveyChanged, Which ?? "staff"), Which);
        }

        await ShowAsync();
        return Page();
    }

    private async Task ShowAsync()
    {
        Links = await links.AllAsync();
        Surveys = [.. (await shelf.CurrentAsync()).Where(s => s.Audience is SurveyAudience.Staff)];
    }
}
