using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Surveys;

/// <summary>
/// A survey as a form whose questions come with the invitation. One item a message, an answer may be changed until the last
/// is given, and stopping is no loss: what was answered counts. It begins only with an invitation.
/// </summary>
internal sealed class SurveyForm : Form
{
    public const string FormId = "survey";

    private SurveyForm()
        : base(FormId, SurveyWords.In) => IsErrand = true;

    public static SurveyForm Form { get; } = new();

    /// <inheritdoc/>
    public override Walk On(Draft draft, Moment moment)
    {
        var finding = moment.Facts.SurveyOf(draft.Id);
        var questions = finding?.Definition is { } survey ? SurveyOrder.Of(survey, finding.Seed) : [];
        return new(this, draft, [.. questions.Select(q => SurveySteps.Of(q, draft, moment.Conversation.Language))]);
    }

    /// <summary>Whoever asks for the survey is shown the invitation that waits, if one does.</summary>
    public override Ending? Refuses(Moment moment) => moment.Facts.Surveys switch
    {
        null => new Ending { Needs = new SurveyInquiry() },
        var found when found.FirstOrDefault(f => f.State is SurveyState.Open) is { } open => new(SurveyCards.Invitation(open.Token, moment.Conversation.Language)),
        _ => new(new TextSaying(SurveyWords.In(moment).NothingToAsk) { Choices = Choices.Beginnings(moment.Words) })
    };

    /// <inheritdoc/>
    public override Ending? EndsEarly(Draft draft, Moment moment) => null;

    /// <inheritdoc/>
    public override Ending Finish(Draft draft, Moment moment) => moment.Facts.SurveyOf(draft.Id) is { State: SurveyState.Open }
        ? SurveyDesk.Thanks(moment, SurveyWords.In(moment).Thanks) with
        {
            Effects = [new KeepSurveyAnswers(draft.Id, SurveySteps.Values(draft)), new EndSurvey(draft.Id, SurveyEnd.Finished)]
        }
        : new(new TextSaying(SurveyWords.In(moment).Over) { Choices = Choices.Beginnings(moment.Words) });

    /// <inheritdoc/>
    public override Ending? Leaves(Draft draft, Moment moment) => draft.Answers.Count is 0
        ? SurveyDesk.Decline(moment, draft.Id)
        : SurveyDesk.Thanks(moment, SurveyWords.In(moment).Stopped) with { Effects = [new EndSurvey(draft.Id, SurveyEnd.Stopped)] };
}
