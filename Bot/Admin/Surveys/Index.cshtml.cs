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
        var drafts = (await editor.VersionsAsync()).Where(v => v.Status is SurveyVersionStatus.Draft).ToDictionary(v => v.Survey, SurveyEditor.Open);
        var current = await shelf.CurrentAsync();
        var asked = current.GroupBy(s => s.Audience).Select(same => same.First().Survey).ToHashSet();
        Rows =
        [
            .. current.Select(s => new SurveyLine(s, IsPublished: true, drafts.ContainsKey(s.Survey), asked.Contains(s.Survey), rules.Of(s.Audience)))
                .Concat(drafts.Values.Where(d => current.All(s => s.Survey != d.Survey)).Select(d => new SurveyLine(d, IsPublished: false, HasDraft: true, IsAsked: false, rules.Of(d.Audience))))
                .OrderBy(l => l.Survey.Audience).ThenByDescending(l => l.IsAsked).ThenBy(l => l.Survey.Survey, StringComparer.Ordinal)
        ];
        Waiting = await screening.WaitingAsync();
    }
}

/// <summary>A survey in the list.</summary>
/// <param name="Survey">As it was published last, or its draft.</param>
/// <param name="IsPublished">False if there is only a draft.</param>
/// <param name="HasDraft">True if a new version is being written.</param>
/// <param name="IsAsked">True if it is the one that its audience is asked.</param>
/// <param name="Rule">Who is asked.</param>
public sealed record SurveyLine(SurveyDefinition Survey, bool IsPublished, bool HasDraft, bool IsAsked, SurveyRule Rule);
