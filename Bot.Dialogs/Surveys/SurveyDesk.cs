using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Surveys;

/// <summary>What the buttons of an invitation do, and how a survey is taken up again after a pause.</summary>
internal static class SurveyDesk
{
    /// <summary>The buttons of the invitation itself.</summary>
    public static Turn Answer(Moment moment, SurveyTap tap)
    {
        var found = moment.Facts.SurveyOf(tap.Token);
        return (tap.Verb, found?.State) switch
        {
            (SurveyTap.Start, SurveyState.Open) => Asking.Next(Opened(moment, found!), found!.Answers.Count is 0 ? SurveyForm.Form.Opening(moment) : ""),
            (_, SurveyState.Open) => Ended(moment, tap, found!),
            (SurveyTap.Never, SurveyState.Done or SurveyState.Over) => Never(moment),
            _ => Closed(moment, found)
        };
    }

    /// <summary>A button of a question whose survey is not at hand any more: taken up again where it was left; null if it is none of a survey.</summary>
    public static Turn? Resume(Moment moment, FormTap tap) => !SurveyTap.IsToken(tap.Draft) ? null
        : moment.Facts.SurveyOf(tap.Draft) is { State: SurveyState.Open } open ? FormTaps.Answer(Opened(moment, open), tap)
        : Closed(moment, moment.Facts.SurveyOf(tap.Draft));

    /// <summary>The conversation without surveys that are open no longer.</summary>
    public static Conversation Tidied(Moment moment) => (moment.Conversation.Drafts ?? [])
        .Where(d => d.Form == SurveyForm.FormId && moment.Facts.SurveyOf(d.Id) is not { State: SurveyState.Open })
        .Aggregate(moment.Conversation, (rest, over) => rest.Without(over.Id));

    /// <summary>The last words of a survey: thanks, and a way to be contacted that has nothing to do with the answers.</summary>
    public static Ending Thanks(Moment moment, string text)
    {
        var words = SurveyWords.In(moment);
        return new(new TextSaying(text), new TextSaying(words.ContactOffer)
        {
            Choices = [new(words.ContactButton, FormTable.StartOf(PetitionForm.Id)), Choices.Menu(moment.Words)]
        });
    }

    /// <summary>Nothing was answered and nothing will be.</summary>
    public static Ending Decline(Moment moment, string token)
    {
        var words = SurveyWords.In(moment);
        return new(new TextSaying(words.Declined)
        {
            Choices = [new(words.NeverButton, new SurveyTap(SurveyTap.Never, token).ToString()), Choices.Menu(moment.Words)]
        })
        {
            Effects = [new EndSurvey(token, SurveyEnd.Declined)]
        };
    }

    // Whoever stops half-way has not taken back what was said before.
    private static Turn Ended(Moment moment, SurveyTap tap, SurveyFinding open)
    {
        var rest = moment with { Conversation = moment.Conversation.Without(tap.Token) };
        var turn = tap.Verb is SurveyTap.Never ? Never(rest) : rest.Say(Decline(rest, tap.Token).Sayings);
        var how = open.Answers.Count is 0 ? SurveyEnd.Declined : SurveyEnd.Stopped;
        return turn with { Effects = [.. turn.Effects, new EndSurvey(tap.Token, how)] };
    }

    private static Turn Never(Moment moment) =>
        moment.Say(SurveyWords.In(moment).NeverAgain, Choices.Beginnings(moment.Words)) with { Effects = [new StopSurveys()] };

    // Nobody learns from a button whether it is somebody else's or never was one.
    private static Turn Closed(Moment moment, SurveyFinding? found)
    {
        var words = SurveyWords.In(moment);
        var text = found?.State switch { SurveyState.Done => words.AlreadyDone, SurveyState.Over => words.Over, _ => words.NotYours };
        return FormDesk.ThenBack(moment, moment.Say(text, Choices.Beginnings(moment.Words)));
    }

    private static Moment Opened(Moment moment, SurveyFinding open) => moment.With(new Draft
    {
        Id = open.Token,
        Form = SurveyForm.FormId,
        Answers = SurveySteps.Answers(open),
        StartedAt = moment.Facts.Now,
        TouchedAt = moment.Facts.Now
    });
}
