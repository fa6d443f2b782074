using Bot.Admin.Parts;
using Bot.Staff;
using Bot.Surveys;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Admin.Surveys;

/// <summary>The queue of open answers.</summary>
[Needs(Right.RunSurveys)]
public sealed class ScreeningModel(SurveyScreening screening) : StaffPage
{
    private const int Shown = 80;

    [BindProperty(SupportsGet = true)]
    public SurveyTextStatus Status { get; set; }

    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<ScreenedText> Texts { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, false);

    /// <summary>The beginning of long words.</summary>
    public static string Beginning(string text) => text.Length <= Shown ? text : text[..Shown] + "\u2026";

    public async Task OnGetAsync() =>
        (Texts, Pager) = Pager.Cut([.. await screening.ListAsync(Status, Pager.Skip(PageNumber), Pager.Size + 1)], PageNumber);
}
