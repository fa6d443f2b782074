using Bot.Dialogs.Conversations;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Forms;

/// <summary>What a citizen is told who comes back to a form that was left half filled in.</summary>
internal static class Returning
{
    /// <summary>How long a pause makes it a return.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <summary>"You stopped at step 4": go on, see, or delete it.</summary>
    public static Turn Offer(Moment moment, Draft draft)
    {
        var next = moment.With(draft with { TouchedAt = moment.Facts.Now });
        if (FormTable.Of(draft.Form)?.On(draft, next) is not { } walk)
        {
            return Asking.Next(next);
        }

        var words = FormWords.In(moment);
        var (number, label) = walk.Current is { } step
            ? (walk.NumberOf(step), step.Label)
            : (walk.Steps.Count, words.SubmitButton);
        var text = Wordbook.Fill(words.StoppedAt, walk.Form.Name(moment), number, label, RocDates.InFigures(RocDates.DayOf(draft.TouchedAt)));
        return next.Say(text, Ways(words, draft));
    }

    public static Turn See(Moment moment)
    {
        var draft = moment.Draft!;
        return FormTable.Of(draft.Form)?.On(draft, moment) is { } walk
            ? Asking.Next(moment, Review.SoFar(moment, walk))
            : Asking.Next(moment);
    }

    public static IReadOnlyList<Choice> Ways(FormWords words, Draft draft) =>
        [Forms.Ways.GoOn(words, draft), Forms.Ways.See(words, draft), Forms.Ways.Discard(words, draft)];
}
