using Bot.Dialogs.Conversations;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Forms;

/// <summary>How the present form comes to an end: sent, ended by an answer, or thrown away.</summary>
internal static class Ends
{
    /// <summary>The form is complete and confirmed.</summary>
    public static Turn Finish(Moment moment)
    {
        var (draft, form) = Present(moment);
        if (Announcements.InsteadOf(moment, form) is { } instead)
        {
            return instead;
        }

        var ending = form.Finish(draft, moment);
        return ending switch
        {
            { Needs: { } missing } => moment.Say() with { Needs = missing },
            { IsHeldUp: true } => moment.Say(ending.Sayings) with { Effects = ending.Effects },
            { Filed: { } number } => Close(moment, draft, ending, new FiledDraft(draft.Id, number.Value, moment.Facts.Now, [.. draft.Photos.Select(p => p.Id)])),
            _ => Close(moment, draft, ending, null)
        };
    }

    /// <summary>An answer has ended the form: what was filled in is deleted.</summary>
    public static Turn Early(Moment moment, Ending ending) => ending.Needs is { } missing
        ? moment.Say() with { Needs = missing }
        : Close(moment, moment.Draft!, ending with { Effects = [.. ending.Effects, new DropDraft(moment.Draft!.Id)] }, null);

    /// <summary>Asks before anything is thrown away; what is empty goes without asking.</summary>
    public static Turn AskLeave(Moment moment)
    {
        var (draft, form) = Present(moment);
        var words = FormWords.In(moment);
        if (form.Leaves(draft, moment) is { } left)
        {
            return Close(moment, draft, left, null);
        }

        return form.IsErrand || draft is { Answers.Count: 0, Photos: [] }
            ? Discard(moment)
            : moment.With(draft with { Leaving = true }).Say(
                Wordbook.Fill(words.AskLeave, form.Name(moment)), [Ways.Discard(words, draft), Ways.GoOn(words, draft)]);
    }

    public static Turn Discard(Moment moment) => Close(
        moment,
        moment.Draft!,
        new Ending(new TextSaying(FormWords.In(moment).Discarded) { Choices = Conversations.Choices.Beginnings(moment.Words) })
        {
            Effects = [new DropDraft(moment.Draft!.Id)]
        },
        null);

    private static Turn Close(Moment moment, Draft draft, Ending ending, FiledDraft? filed)
    {
        var rest = ending.Forgets ? moment.Conversation.Forgotten : moment.Conversation.Without(draft.Id);
        var dropped = ending.Forgets ? (moment.Conversation.Drafts ?? []).Select(d => new DropDraft(d.Id)) : [];
        var next = moment with { Conversation = filed is null ? rest : rest.WithFiled(filed) };
        return next.Say([.. ending.Sayings, .. Asking.BackTo(next)]) with { Effects = [.. ending.Effects, .. dropped] };
    }

    private static (Draft Draft, Form Form) Present(Moment moment) => moment.Draft is { } draft && FormTable.Of(draft.Form) is { } form
        ? (draft, form)
        : throw new InvalidOperationException("There is no form that could end.");
}
