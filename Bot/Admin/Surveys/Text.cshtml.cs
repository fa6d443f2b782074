using System.ComponentModel.DataAnnotations;
using Bot.Dialogs.Privacy;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Surveys;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Surveys;

/// <summary>One open answer: released as it is, with more hidden, or withheld.</summary>
[Needs(Right.RunSurveys)]
public sealed class TextModel(SurveyScreening screening, IStringLocalizer<SurveysWords> words) : StaffPage
{
    private const int Longest = 2_000;

    [BindProperty, StringLength(Longest)]
    public string? Wording { get; set; }

    /// <summary>How it stood when the member looked.</summary>
    [BindProperty]
    public SurveyTextStatus Seen { get; set; }

    public ScreenedText Found { get; private set; } = null!;

    /// <summary>The words in pieces, with what a machine finds in them.</summary>
    public IEnumerable<(string Part, ClueKind? Clue)> Parts
    {
        get
        {
            var at = 0;
            foreach (var clue in Found.Clues)
            {
                yield return (Found.Text[at..clue.Start], null);
                yield return (clue.Text, clue.Kind);
                at = clue.Start + clue.Text.Length;
            }

            yield return (Found.Text[at..], null);
        }
    }

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        (Wording, Seen) = (Found.Text, Found.Row.Status);
        return Page();
    }

    public Task<IActionResult> OnPostReleaseAsync(string id) => DecideAsync(id, SurveyTextStatus.Released);

    public Task<IActionResult> OnPostWithholdAsync(string id) => DecideAsync(id, SurveyTextStatus.Withheld);

    private async Task<IActionResult> DecideAsync(string id, SurveyTextStatus status)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await screening.DecideAsync(id, Seen, status, Wording ?? "", Entry(AuditAction.SurveyTextScreened));
        if (outcome is not ScreeningOutcome.Done)
        {
            ModelState.AddModelError(nameof(Wording), outcome is ScreeningOutcome.Rewritten ? words["TextRewritten"] : words["TextOutdated"]);
            return Page();
        }

        Tell(status is SurveyTextStatus.Released ? words["TextReleased"] : words["TextWithheld"]);
        return RedirectToPage("/Surveys/Screening");
    }

    private async Task<bool> FindAsync(string id)
    {
        Found = (await screening.FindAsync(id))!;
        return Found is not null;
    }
}
