using Bot.Dialogs.Conversations;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Forms;

/// <summary>What follows from an answer, and from words that are none.</summary>
internal static class Answering
{
    // First an example, then every way out, then a person.
    private const int MissesUntilPerson = 3;

    private const int LongestQuoted = 40;

    /// <summary>Keeps an answer and asks what comes next.</summary>
    public static Turn Accept(Moment moment, Step step, Answer answer, params IEnumerable<string> leads)
    {
        var draft = moment.Draft!;
        var next = moment.With(draft with
        {
            Answers = new Dictionary<string, Answer>(draft.Answers) { [step.Id] = answer with { At = moment.Facts.Now } },
            Editing = null,
            Misses = 0,
            Held = null
        });
        var form = FormTable.Of(draft.Form)!;
        return form.EndsEarly(next.Draft!, next) is { } ending
            ? Ends.Early(next, ending)
            : Asking.Next(next, [.. leads, form.On(next.Draft!, next).StepOf(step.Id)?.Note ?? ""]);
    }

    /// <summary>Asks again, each time with more help.</summary>
    public static Turn Miss(Moment moment, Walk walk, Step step, string? problem)
    {
        var words = FormWords.In(moment);
        var misses = walk.Draft.Misses + 1;
        var next = moment.With(walk.Draft with { Misses = misses, Held = null });
        var example = step.Prompt.Example is { } fitting ? Wordbook.Fill(words.Example, fitting) : "";
        var help = misses >= MissesUntilPerson ? Wordbook.Fill(words.PersonHelps, Courtesies.ContactLines(moment)) : "";
        var asked = Asking.Put(next, walk with { Draft = next.Draft! }, step, [problem ?? words.NotAnAnswer, example, help]);
        return next.Say(misses == 1 ? asked : asked with { Choices = [.. asked.Choices, Choices.Person(moment.Words)] });
    }

    /// <summary>Keeps words aside that may be the answer, and asks.</summary>
    public static Turn Doubt(Moment moment, Walk walk, Step step, string text, string doubt)
    {
        var words = FormWords.In(moment);
        var next = moment.With(walk.Draft with { Held = text });
        var asked = Asking.Put(next, walk, step, [doubt]);
        return next.Say(doubt, [Ways.Take(words.TakeAnywayButton, walk.Draft, step), .. asked.Choices]);
    }

    /// <summary>Asks a question that words which came with a photo may answer, and offers them; null if they do not.</summary>
    public static Turn? Suggest(Moment moment, Walk walk, Step step, IEnumerable<string> leads)
    {
        if (step.IsAnswered || walk.Draft.Caption is not { } caption)
        {
            return null;
        }

        var understood = step.Read(Listening.HeardText(moment, walk, step, caption));
        if (!step.FitsCaption(understood))
        {
            return null;
        }

        var words = FormWords.In(moment);
        var draft = walk.Draft with { Held = caption };
        var asked = Asking.Put(moment, walk, step, leads);
        string[] offered = [asked.Text, Wordbook.Fill(words.AskCaption, Quoted(caption)), understood.Doubt ?? ""];
        return moment.With(draft).Say(asked with
        {
            Text = string.Join('\n', offered.Where(line => line.Length > 0)),
            Choices = [Ways.Take(words.TakeAsAnswerButton, draft, step), .. asked.Choices]
        });
    }

    /// <summary>After something else was answered: back to the question, with the words as a possible answer to it.</summary>
    public static Turn Hold(Moment moment, Turn answered, Step step, string text)
    {
        var words = FormWords.In(moment);
        var next = moment with { Conversation = answered.Next };
        var draft = next.Draft! with { Held = text };
        next = next.With(draft);
        var quoted = Wordbook.Fill(words.AskHeld, Quoted(text));
        var back = Asking.BackTo(next).OfType<TextSaying>().Single();
        return answered with
        {
            Next = next.Conversation,
            Sayings =
            [
                .. answered.Sayings.Select(Conversations.Choices.Without),
                new TextSaying(back.Text + "\n" + quoted) { Choices = [Ways.Take(words.TakeAsAnswerButton, draft, step), .. back.Choices] }
            ]
        };
    }

    private static string Quoted(string text) => text.Length > LongestQuoted ? Conversations.Answers.Cut(text, LongestQuoted) + "\u2026" : text;
}
