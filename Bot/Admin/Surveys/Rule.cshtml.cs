using System.ComponentModel.DataAnnotations;
using Bot.Dialogs.Surveys;
using Bot.Settings;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Surveys;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Bot.Admin.Surveys;

/// <summary>Whether and how many of an audience are asked. Kept among the settings, with its history and a word to the second of two who save at once.</summary>
[Needs(Right.RunSurveys)]
public sealed class RuleModel(
    SurveyShelf shelf, SurveyRuleBook rules, SettingsDesk desk, SettingsBook book, IOptions<SurveysOptions> options, IStringLocalizer<SurveysWords> words) : StaffPage
{
    [BindProperty]
    public bool On { get; set; }

    [BindProperty, Required, Range(1, 100, ErrorMessage = "Range")]
    public int? SharePercent { get; set; }

    [BindProperty]
    public DateOnly? PauseFrom { get; set; }

    [BindProperty]
    public DateOnly? PauseUntil { get; set; }

    [BindProperty, Required, StringLength(AuditLog.LongestReason)]
    public string? Reason { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public SurveyDefinition Survey { get; private set; } = null!;

    public SurveysOptions Configured => options.Value;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        var rule = rules.Of(Survey.Audience);
        (On, SharePercent, PauseFrom, PauseUntil) = (rule.On, rule.SharePercent, rule.PauseFrom, rule.PauseUntil);
        Seen = book.Current.Latest(SurveyRuleBook.NameOf(Survey.Audience))?.Number ?? 0;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        if (PauseFrom is null != PauseUntil is null || PauseFrom > PauseUntil)
        {
            ModelState.AddModelError(nameof(PauseUntil), words["PauseWrong"]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var (name, rule) = (SurveyRuleBook.NameOf(Survey.Audience), new SurveyRule { On = On, SharePercent = SharePercent!.Value, PauseFrom = PauseFrom, PauseUntil = PauseUntil });
        if (await desk.SetAsync(name, Seen, rule, Entry(AuditAction.SurveyChanged, name) with { Reason = Reason }) is { } other)
        {
            ModelState.AddModelError("", words["RuleMeanwhile", other.ByName]);
            return Page();
        }

        Tell(words["RuleSaved"]);
        return RedirectToPage("/Surveys/Survey", new { id });
    }

    private async Task<bool> FindAsync(string id)
    {
        Survey = (await shelf.CurrentAsync()).FirstOrDefault(s => s.Survey == id && s.Audience is not SurveyAudience.Staff)!;
        return Survey is not null;
    }
}
