using Bot.Dialogs.Activities;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Handover;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Sayings;
using Bot.Dialogs.Surveys;

namespace Bot.Dialogs.Conversations;

/// <summary>
/// What the host tells the conversation. The citizen has not spoken: no greeting, no guess at the language, and whoever
/// blocked the account or talks to a person hears nothing.
/// </summary>
internal static class HostNews
{
    // The citizen may have come back while the word was on its way.
    private static readonly TimeSpan NotOld = TimeSpan.FromHours(12);

    public static Turn Hear(Moment moment, HostActivity news)
    {
        var turn = news switch
        {
            PhotoReadyActivity ready => moment.Say() with { Next = PhotoTray.Ready(moment.Conversation, ready) },
            PhotoLostActivity lost => PhotoTray.Lost(moment, lost),
            DraftOldActivity old when moment.Conversation.DraftOf(old.DraftId) is { } draft && moment.Facts.Now - draft.TouchedAt > NotOld =>
                Old(moment, draft, old.Expired),
            SurveyOverActivity => moment.Say() with { Next = SurveyDesk.Tidied(moment) },
            FloodActivity { Told: false } when !moment.Facts.InGroup => moment.Say(new TextSaying(moment.Words.TooManyMessages)),
            PersonLeftActivity left => Returned.Hear(moment, left),
            FormContinuedActivity continued => AssistedForm.Hear(moment, continued),
            _ => moment.Say()
        };
        var isSilent = moment.Conversation.Blocked || (PersonInTheRoom.IsThere(moment) && news is not FormContinuedActivity);
        return isSilent ? turn with { Sayings = [] } : turn;
    }

    private static Turn Old(Moment moment, Draft draft, bool expired)
    {
        if (expired)
        {
            return new(moment.Conversation.Without(draft.Id), [], [new DropDraft(draft.Id)]);
        }

        var words = FormWords.In(moment);
        var name = FormTable.Of(draft.Form)?.Name(moment) ?? draft.Form;
        return moment.Say(Wordbook.Fill(words.EndsTomorrow, name), Returning.Ways(words, draft));
    }
}
