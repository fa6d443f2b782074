using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Handover;

/// <summary>Asks a person into the conversation, or offers to keep the question for one.</summary>
internal static class PersonDesk
{
    /// <summary>真人服務: into the line while people are there, else when they are there again.</summary>
    public static Turn Ask(Moment moment) => (Announcements.InsteadOf(moment, Feature.Person), moment.Facts) switch
    {
        ({ } instead, _) => FormDesk.ThenBack(moment, instead),
        (_, { InGroup: true }) => moment.Say(),
        (_, { Office: null }) => moment.Say() with { Needs = new OfficeInquiry() },
        (_, { Office: { IsOpen: true } office }) => moment.Say(Queued(moment, office)) with { Effects = [new CallPerson(moment.Facts.FreshId)] },
        (_, { Office: { } closed }) => moment.Say(Closed(moment, closed), Ways(moment))
    };

    /// <summary>What somebody is told who has just joined the line.</summary>
    public static TextSaying Queued(Moment moment, OfficeState office)
    {
        var words = HandoverWords.In(moment);
        return new(Wordbook.Fill(words.Queued, office.Waiting + 1) + "\n" + Courtesies.ContactLines(moment)) { Choices = [SendAway(words)] };
    }

    /// <summary>The same turn; it remembers that a person was asked for, so that the host looks whether one has come.</summary>
    public static Turn Noted(Turn turn) => turn.Effects.Any(effect => effect is CallPerson or LeaveQuestion)
        ? turn with { Next = turn.Next with { PersonCalled = true } }
        : turn;

    public static Choice SendAway(HandoverWords words) => new(words.SendAwayButton, ChoiceData.SendPersonAway);

    private static string Closed(Moment moment, OfficeState office)
    {
        var (words, language) = (HandoverWords.In(moment), moment.Conversation.Language);
        List<string> lines = [moment.Facts.Service.Closed?.Text ?? words.Closed];
        if (office.NextOpening is { } opens)
        {
            lines.Add(Wordbook.Fill(words.OpensNext, ToldDate.Display(DateOnly.FromDateTime(opens), language), opens.ToString("HH:mm", CultureInfo.InvariantCulture)));
        }

        return string.Join('\n', [.. lines, words.MayLeave, "", moment.Words.Contact, Courtesies.ContactLines(moment)]);
    }

    private static IReadOnlyList<Choice> Ways(Moment moment)
    {
        var leave = new Choice(HandoverWords.In(moment).LeaveButton, FormTable.StartOf(QuestionForm.Id));
        return moment.Draft is { } draft
            ? [leave, Forms.Ways.GoOn(FormWords.In(moment), draft), Choices.Menu(moment.Words)]
            : [leave, Choices.Menu(moment.Words)];
    }
}
