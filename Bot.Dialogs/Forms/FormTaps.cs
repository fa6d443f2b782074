using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Sayings;
using Bot.Dialogs.Surveys;

namespace Bot.Dialogs.Forms;

/// <summary>
/// What the buttons of forms do. They stay in the chat for ever, so each is checked against what is pending: a second tap,
/// a tap from an earlier form or for an earlier question gets a kind sentence and the present question.
/// </summary>
internal static class FormTaps
{
    public static Turn Answer(Moment moment, FormTap tap)
    {
        if (tap.Verb is FormTap.Start)
        {
            return FormTable.Of(tap.Draft) is { } form ? FormDesk.Start(moment, form) : Courtesies.OldButton(moment);
        }

        return (moment.Conversation.DraftOf(tap.Draft), moment.Conversation.FiledOf(tap.Draft)) switch
        {
            ({ } draft, _) when FormTable.Of(draft.Form) is { } form => Of(FormDesk.Touched(moment, draft), form, draft, tap),
            ({ } draft, _) => Asking.Next(moment.With(draft)),
            (null, null) when SurveyDesk.Resume(moment, tap) is { } resumed => resumed,
            (_, { } filed) => Kindly(moment, Wordbook.Fill(FormWords.In(moment).AlreadySent, filed.Number)),
            _ => Kindly(moment, FormWords.In(moment).OldForm)
        };
    }

    private static Turn Of(Moment moment, Form form, Draft before, FormTap tap)
    {
        var walk = form.On(moment.Draft!, moment);
        var step = walk.StepOf(tap.Question);
        var words = FormWords.In(moment);
        return (tap.Verb, step) switch
        {
            (FormTap.Pick, { } question) when tap.Key is { } key => Pick(moment, walk, question, key),
            (FormTap.More, { } question) when question == walk.Current => moment.Say(Asking.Put(moment, walk, question, [], PageOf(tap.Key, question))),
            (FormTap.Skip, { } question) when question == walk.Current => FormDesk.Skip(moment, walk),
            (FormTap.Keep, _) => Asking.Next(moment.With(walk.Draft with { Editing = null, Misses = 0, Held = null })),
            (FormTap.Take, { } question) when question == walk.Current => Listening.Take(moment, walk, question),
            (FormTap.Edit, { } question) => Asking.Next(moment.With(walk.Draft with { Editing = question.Id, Misses = 0, Held = null })),
            (FormTap.Back, _) => FormDesk.Back(moment),
            (FormTap.Cancel, _) => Ends.AskLeave(moment),
            (FormTap.Discard, _) => Ends.Discard(moment.With(before)),
            (FormTap.GoOn, _) => GoOn(moment, walk),
            (FormTap.See, _) => Returning.See(moment),
            (FormTap.Submit, _) when walk.Current is null => Ends.Finish(moment),
            (FormTap.Submit, _) => Asking.Next(moment, words.NotFinished),
            _ => Asking.Next(moment, words.OldQuestion)
        };
    }

    private static Turn Pick(Moment moment, Walk walk, Step step, string key)
    {
        var words = FormWords.In(moment);
        if (step == walk.Current)
        {
            return step.IsForPhotos && key == PhotoQuestion.Drop
                ? PhotoTray.Drop(moment)
                : step.Read(Listening.HeardKey(moment, walk, step, key)) is { Answer: { } answer }
                    ? Answering.Accept(moment, step, answer)
                    : Asking.Next(moment, words.OldQuestion);
        }

        return (step.IsAnswered, step.Answer?.Choice == key) switch
        {
            (true, true) => Asking.Next(moment, Wordbook.Fill(words.AlreadyChosen, step.Label, step.Shown)),
            (true, false) => Earlier(moment, walk, step),
            _ => Asking.Next(moment, words.OldQuestion)
        };
    }

    private static Turn Earlier(Moment moment, Walk walk, Step step)
    {
        var words = FormWords.In(moment);
        var change = Ways.Edit(words, walk.Draft, step);
        var turn = Asking.Next(moment, Wordbook.Fill(words.EarlierQuestion, step.Label, step.Shown, change.Label));
        return turn with { Sayings = [.. turn.Sayings.SkipLast(1), turn.Sayings[^1] with { Choices = [change, .. turn.Sayings[^1].Choices] }] };
    }

    // Words that were typed on coming back may have been the answer.
    private static Turn GoOn(Moment moment, Walk walk) => (walk.Draft.Held, walk.Current) switch
    {
        ({ } held, { } step) => Answering.Hold(moment, moment.Say(), step, held),
        _ => Asking.Next(moment)
    };

    private static Turn Kindly(Moment moment, string sentence) => moment.Draft is null
        ? moment.Say(new TextSaying(sentence), Menu.Cards(moment.Words))
        : Asking.Next(moment, sentence);

    private static int PageOf(string? page, Step step) =>
        int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= step.Prompt.Options.Count / 8 ? number : 0;
}
