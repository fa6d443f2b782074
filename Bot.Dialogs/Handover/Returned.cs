using Bot.Dialogs.Activities;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;

namespace Bot.Dialogs.Handover;

/// <summary>The bot comes back after a person, and says so.</summary>
internal static class Returned
{
    /// <summary>The word of the host that the person has left.</summary>
    public static Turn Hear(Moment moment, PersonLeftActivity news)
    {
        var alone = moment with
        {
            Conversation = moment.Conversation with { PersonSpeaksUntil = null, PersonCalled = moment.Facts.Handover is not null }
        };
        return PersonInTheRoom.IsThere(alone) ? moment.Say()
            : news.Told ? Say(alone, Sentence(moment, news.Why))
            : (alone with { Conversation = alone.Conversation with { ReturnUntold = true } }).Say();
    }

    /// <summary>A sentence, and the way back into what was being done.</summary>
    public static Turn Say(Moment moment, string sentence) => moment.Draft is { } draft
        ? moment.Say(sentence, [.. Returning.Ways(FormWords.In(moment), draft), Choices.Menu(moment.Words)])
        : moment.Say(sentence, Choices.Beginnings(moment.Words));

    private static string Sentence(Moment moment, PersonLeft why)
    {
        var words = HandoverWords.In(moment);
        return why switch
        {
            PersonLeft.HandedBack => words.HandedBack,
            PersonLeft.Unanswered => words.Unanswered,
            _ => Wordbook.Fill(words.Quiet, (int)moment.Facts.QuietFor.TotalMinutes)
        };
    }
}
