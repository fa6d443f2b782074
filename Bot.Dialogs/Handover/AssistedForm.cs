using Bot.Dialogs.Activities;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Handover;

/// <summary>
/// A citizen's half-filled form as a member of staff goes on with it: the same questions and readers, any of them at any
/// time. The consent to the use of personal data is the citizen's alone, and so is sending it.
/// </summary>
public static class AssistedForm
{
    /// <summary>The form that a citizen is filling in; null if there is none.</summary>
    /// <param name="conversation">The citizen's.</param>
    /// <param name="now">The moment, UTC.</param>
    /// <param name="language">Of the staff member.</param>
    public static AssistedDraft? Of(Conversation conversation, DateTime now, string language) =>
        At(conversation, now, language) is var moment && conversation.Draft is { } draft && FormTable.Of(draft.Form) is { IsErrand: false } form
            ? new(draft.Id, form.Name(moment), draft.Assisted, draft.Photos.Count, [.. form.On(draft, moment).Steps.Where(MayBeAnswered).Select(Line)])
            : null;

    /// <summary>What is wrong with answers, by question; empty if all can be taken.</summary>
    public static IReadOnlyDictionary<string, string> Problems(Conversation conversation, IReadOnlyDictionary<string, string> answers, DateTime now, string language)
    {
        var moment = At(conversation, now, language);
        return Fill(moment, moment.Draft!, answers).Problems;
    }

    /// <summary>Takes the answers that staff filled in and puts the form before the citizen.</summary>
    internal static Turn Hear(Moment moment, FormContinuedActivity news)
    {
        if (moment.Conversation.DraftOf(news.DraftId) is not { } draft || FormTable.Of(draft.Form) is not { IsErrand: false } form)
        {
            return moment.Say();
        }

        var filled = Fill(moment.With(draft), draft, news.Answers).Draft with { Assisted = true, Editing = null, Misses = 0, Held = null, TouchedAt = moment.Facts.Now };
        var next = moment.With(filled);
        var turn = form.EndsEarly(filled, next) is { } ending ? Ends.Early(next, ending) : Put(next);
        return turn with { Sayings = [new TextSaying(Wordbook.Fill(HandoverWords.In(moment).FormContinued, form.Name(moment))), .. turn.Sayings] };
    }

    /// <summary>Puts what the citizen's own buttons can answer; what takes words is for the person to ask.</summary>
    internal static Turn Put(Moment moment)
    {
        var walk = FormTable.Of(moment.Draft!.Form)!.On(moment.Draft, moment);
        return walk.Current is { Prompt.Options.Count: 0 } step
            ? moment.Say(new TextSaying(Review.SoFar(moment, walk) + "\n\n" + Wordbook.Fill(HandoverWords.In(moment).TellPersonNext, step.Label)))
            : Asking.Next(moment);
    }

    // An answer may open further questions, so they are gone through until nothing is left to answer.
    private static (Draft Draft, IReadOnlyDictionary<string, string> Problems) Fill(Moment moment, Draft draft, IReadOnlyDictionary<string, string> answers)
    {
        var problems = new Dictionary<string, string>();
        var tried = new HashSet<string>();
        while (FormTable.Of(draft.Form)!.On(draft, moment.With(draft)).Steps.FirstOrDefault(s => MayBeAnswered(s) && answers.ContainsKey(s.Id) && tried.Add(s.Id)) is { } step)
        {
            var words = answers[step.Id].Trim();
            var understood = words is "" ? step.IsOptional ? Understanding.Of(Answer.Left) : Understanding.Wrong(step.Prompt.Text) : step.Read(new()
            {
                Moment = moment.With(draft),
                Draft = draft,
                Prompt = step.Prompt,
                Key = step.Prompt.Options.Any(o => o.Key == words) ? words : null,
                Text = IdNumbers.Hide(words),
                IsSure = true
            });
            if (understood.Answer is { } answer)
            {
                draft = draft with { Answers = new Dictionary<string, Answer>(draft.Answers) { [step.Id] = answer with { At = moment.Facts.Now } } };
            }
            else
            {
                problems[step.Id] = understood.Problem ?? step.Prompt.Example ?? step.Prompt.Text;
            }
        }

        return (draft, problems);
    }

    private static bool MayBeAnswered(Step step) => step is { IsForPhotos: false } && step.Id is not PersonalQuestions.ConsentQuestion;

    private static AssistedLine Line(Step step) => new(
        step.Id, step.Label, step.Prompt.Text, step.Shown, step.Answer is { Choice: { } key } ? key : step.Answer is { Place: null } words ? words.Words ?? "" : step.Shown,
        step.IsOptional, step.IsOpen, [.. step.Prompt.Options.Select(o => new AssistedOption(o.Key, o.Label))]);

    private static Moment At(Conversation conversation, DateTime now, string language) => new(
        conversation with { Language = language }, new Facts { Now = now, Contacts = new() { AgencyName = "" }, Quota = new(0, int.MaxValue) }, Words.In(language));
}

/// <summary>A half-filled form.</summary>
/// <param name="Id">The draft.</param>
/// <param name="Name">The form's name.</param>
/// <param name="Assisted">True once staff have filled in something.</param>
/// <param name="Photos">How many photos were sent for it.</param>
/// <param name="Lines">The questions that apply, in order.</param>
public sealed record AssistedDraft(string Id, string Name, bool Assisted, int Photos, IReadOnlyList<AssistedLine> Lines);

/// <summary>A question of it.</summary>
/// <param name="Id">The question.</param>
/// <param name="Label">Its name in a word or two.</param>
/// <param name="Question">As the citizen is asked.</param>
/// <param name="Shown">The answer as people read it; empty if there is none.</param>
/// <param name="Value">The answer as it can be filled in again.</param>
/// <param name="IsOptional">True if it may be left out.</param>
/// <param name="IsOpen">True if almost any words fit it.</param>
/// <param name="Options">What can be chosen; empty for words.</param>
public sealed record AssistedLine(
    string Id, string Label, string Question, string Shown, string Value, bool IsOptional, bool IsOpen, IReadOnlyList<AssistedOption> Options);

/// <summary>Something to choose.</summary>
/// <param name="Key">What is stored.</param>
/// <param name="Label">What people read.</param>
public sealed record AssistedOption(string Key, string Label);
