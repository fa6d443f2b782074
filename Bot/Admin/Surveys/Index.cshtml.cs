using Bot.Dialogs.Surveys;
using Bot.Staff;
using Bot.Surveys;

namespace Bot.Admin.Surveys;

/// <summary>The surveys that there are, whom they ask, and what waits to be done.</summary>
[Needs(Right.RunSurveys)]
public sealed class IndexModel(SurveyShelf shelf, SurveyEditor editor, SurveyRuleBook rules, SurveyScreening screening) : StaffPage
{
    public IReadOnlyList<SurveyLine> Rows { get; private set; } = [];

    /// <summary>Open answers that nobody has looked at.</summary>
    public int Waiting { get; private set; }

    public async Task OnGetAsync()
    {
        var drafts = (await editor.VersionsAsync()).Where(v => v.Status is SurveyVersionStatus.Draft).Select(v => v.Survey).ToHashSet();
        Rows = [.. (await shelf.CurrentAsync()).Select(s => new SurveyLine(s, drafts.Contains(s.Survey), rules.Of(s.Audience)))];
        Waiting = await screening.WaitingAsync();
    }
}

/// <summary>A survey in the list.</summary>
/// <param name="Survey">As it is sent now.</param>
/// <param name="HasDraft">True if a new version is being written.</param>
/// <param name="Rule">Who is asked.</param>
public sealed record SurveyLine(SurveyDefinition Survey, bool HasDraft, SurveyRule Rule);
