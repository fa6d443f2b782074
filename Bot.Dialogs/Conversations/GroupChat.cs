using Bot.Dialogs.Activities;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Conversations;

/// <summary>
/// In a group others read along: only public answers, no buttons that belong to one person, nothing remembered.
/// </summary>
internal static class GroupChat
{
    /// <summary>The same, with what the agency announces before it: nobody in a group is known to have read it.</summary>
    public static Turn Announced(Moment moment, Activity activity, TypedWords? typed) =>
        Announcements.Before(moment, Hear(moment, activity, typed));

    public static Turn Hear(Moment moment, Activity activity, TypedWords? typed)
    {
        var words = moment.Words;
        return (activity, typed) switch
        {
            (JoinedGroupActivity, _) => moment.Say(new TextSaying(words.JoinedGroup)),
            (_, { } said) when Emergency.IsIn(said) => moment.Say(new TextSaying(words.EmergencyInGroup)),
            (TextActivity, _) when moment.Facts.Service.Channel is { } pause => Announcements.Paused(moment, pause),
            (TextActivity, { HasLetters: false }) => moment.Say(new TextSaying(words.ComeOneToOne)),
            (TextActivity, { } said) when CitizenWords.CommandIn(said) is not null => moment.Say(new TextSaying(words.ComeOneToOne)),
            (TextActivity said, _) => Answer(moment, said.Text),
            _ => moment.Say()
        };
    }

    private static Turn Answer(Moment moment, string question)
    {
        if (Announcements.InsteadOf(moment, Feature.Faq) is { Sayings: [TextSaying instead] })
        {
            return moment.Say(new TextSaying(instead.Text));
        }

        var kept = Answers.ToQuestion(moment, question).Effects;
        var turn = moment.Facts.Faq switch
        {
            { Decision: FaqDecision.Answer, Entries: [var best, ..] } => moment.Say(Answers.Sayings(moment, best)),
            { Decision: FaqDecision.Choices, Entries: { Count: > 0 } some } =>
                moment.Say(new TextSaying(Answers.Numbered(moment.Words.DidYouMeanInGroup, some))),
            _ => moment.Say(new TextSaying(moment.Words.NoAnswerInGroup))
        };
        return turn with { Effects = kept };
    }
}
