using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Reports;

namespace Bot.Dialogs.Surveys;

/// <summary>Notices what a turn did to a survey, whichever way it went: answers are kept as they are given, so that stopping loses none.</summary>
internal static class SurveyKeeping
{
    /// <summary>Adds the effects to a turn; what is said stays as it is.</summary>
    public static Turn Of(Moment before, Turn turn)
    {
        var (was, now) = (In(before.Conversation), In(turn.Next));
        var speaks = before.Draft?.Form is SurveyForm.FormId || turn.Next.Draft?.Form is SurveyForm.FormId;
        List<Effect> effects = [.. turn.Effects];
        if (turn.Needs is not null)
        {
            return turn;
        }

        if (now is { Answers.Count: > 0 } && (was?.Id != now.Id || !Same(was, now)))
        {
            effects.Add(new KeepSurveyAnswers(now.Id, SurveySteps.Values(now)));
        }

        // Thrown away, not stopped: nothing of it counts.
        if (was is not null && now is null && turn.Effects.OfType<DropDraft>().Any(d => d.DraftId == was.Id))
        {
            effects.Add(new EndSurvey(was.Id, SurveyEnd.Declined));
        }

        if (speaks || effects.Any(e => e is EndSurvey or KeepSurveyAnswers))
        {
            effects.Add(new ForgetTurn());
        }

        return effects.Count == turn.Effects.Count ? turn : turn with { Effects = effects };
    }

    private static Draft? In(Conversation conversation) => conversation.Drafts?.LastOrDefault(d => d.Form == SurveyForm.FormId);

    private static bool Same(Draft one, Draft other) =>
        one.Answers.Count == other.Answers.Count && one.Answers.All(a => other.Answers.GetValueOrDefault(a.Key) == a.Value);
}
