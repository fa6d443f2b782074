using Bot.Dialogs.Surveys;
using Bot.Platform;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Surveys;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Admin.Surveys;

/// <summary>One survey: its published versions, the questions of one of them, and how many came how far.</summary>
[Needs(Right.RunSurveys)]
public sealed class SurveyModel(SurveyEditor editor, SurveyReadings readings, SiteCalendar calendar, TimeProvider clock) : StaffPage
{
    private const int Months = 12;

    private IReadOnlyList<SurveyDefinition> published = [];

    /// <summary>What the table of the frame shows after the eligible.</summary>
    public static IReadOnlyList<SurveyStage> Stages { get; } =
    [
        SurveyStage.Drawn, SurveyStage.Reached, SurveyStage.Started, SurveyStage.Answered, SurveyStage.Partial, SurveyStage.Refused, SurveyStage.Expired,
        SurveyStage.Unreached
    ];

    public IReadOnlyList<SurveyVersionRow> Versions { get; private set; } = [];

    public SurveyDefinition Shown { get; private set; } = null!;

    public DateTime? PublishedAt { get; private set; }

    public IReadOnlyList<SurveyFrameCounts> Frames { get; private set; } = [];

    /// <summary>The oldest version whose answers may stand in one trend with those of this question.</summary>
    public int? TrendFrom(SurveyQuestion question) => published
        .Where(s => s.Version <= Shown.Version).OrderByDescending(s => s.Version)
        .TakeWhile(s => s.Question(question.Id) is { } other && TrendKey.Of(other) == TrendKey.Of(question))
        .Select(s => (int?)s.Version).LastOrDefault();

    public async Task<IActionResult> OnGetAsync(string id, int? version)
    {
        Versions = [.. (await editor.VersionsAsync(id)).Where(v => v.Status is SurveyVersionStatus.Published)];
        if (Versions.FirstOrDefault(v => version is null || v.Version == version) is not { } shown)
        {
            return NotFound();
        }

        published = [.. Versions.Select(SurveyEditor.Open)];
        (Shown, PublishedAt) = (SurveyEditor.Open(shown), shown.PublishedAt);
        var today = calendar.DayOf(clock.GetUtcNow().UtcDateTime);
        Frames = [.. (await readings.FramesAsync(id, SurveyReadings.Periods(today.AddMonths(1 - Months), today))).Reverse()];
        return Page();
    }

    /// <summary>Begins a new version, or goes on with the one that is being written.</summary>
    public async Task<IActionResult> OnPostDraftAsync(string id) => await editor.DraftAsync(id, Entry(AuditAction.SurveyChanged, id)) is null
        ? NotFound()
        : RedirectToPage("/Surveys/Edit", new { id });
}
