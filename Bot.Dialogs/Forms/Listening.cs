using Bot.Dialogs.Activities;
using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Forms;

/// <summary>Hears what a citizen says to the pending question.</summary>
internal static class Listening
{
    /// <summary>The turn, or null if it is not for the form.</summary>
    public static Turn? Hear(Moment moment, Activity activity, TypedWords? typed)
    {
        if (moment.Draft is not { } draft || FormTable.Of(draft.Form) is not { } form)
        {
            return null;
        }

        var next = FormDesk.Touched(moment, draft);
        return activity switch
        {
            MediaActivity media => Media(next, form, media, moment),
            PlaceActivity pin => Pin(next, form.On(next.Draft!, next), pin),
            _ when typed is { HasLetters: true } && TypedWords.Of(activity) is { } text => Text(next, form, text, moment),
            _ => null
        };
    }

    /// <summary>Words that are a greeting or thanks elsewhere ("好") answer a question with options.</summary>
    public static Turn? HearShort(Moment moment, string text)
    {
        if (moment.Draft is not { } draft || FormTable.Of(draft.Form)?.On(draft, moment) is not { Current: { IsOpen: false } step } walk)
        {
            return null;
        }

        return step.Read(HeardText(moment, walk, step, text)).Answer is { } answer
            ? Answering.Accept(FormDesk.Touched(moment, draft), step, answer)
            : null;
    }

    /// <summary>The words held back are meant as the answer.</summary>
    public static Turn Take(Moment moment, Walk walk, Step step)
    {
        if (walk.Draft.Held is not { } text)
        {
            return Asking.Next(moment);
        }

        var understood = step.Read(HeardText(moment, walk, step, text) with { IsSure = true });
        return understood.Answer is { } answer
            ? Answering.Accept(moment, step, answer)
            : Answering.Miss(moment, walk, step, understood.Problem);
    }

    public static Heard HeardKey(Moment moment, Walk walk, Step step, string key) =>
        new() { Moment = moment, Draft = walk.Draft, Prompt = step.Prompt, Key = key };

    /// <summary>Words, for a question to read.</summary>
    public static Heard HeardText(Moment moment, Walk walk, Step step, string text) =>
        new() { Moment = moment, Draft = walk.Draft, Prompt = step.Prompt, Text = text };

    private static Turn Text(Moment moment, Form form, string said, Moment before)
    {
        var walk = form.On(moment.Draft!, moment);
        if (before.Draft!.Leaving && CitizenWords.Is(said, "Yes"))
        {
            return Ends.Discard(moment);
        }

        if (walk.Current is not { } step)
        {
            return moment.Facts.Faq.Decision is FaqDecision.Answer
                ? FormDesk.ThenBack(moment, Conversations.Answers.ToQuestion(moment, said))
                : Asking.Next(moment, FormWords.In(moment).NotAnAnswer);
        }

        var text = IdNumbers.Hide(said);
        var mask = text == said ? "" : FormWords.In(moment).IdMasked;
        var understood = step.Read(HeardText(moment, walk, step, text));
        var faq = moment.Facts.Faq;
        var isReturn = moment.Facts.Now - before.Draft!.TouchedAt > Returning.Pause;
        return understood switch
        {
            { Answer: not null } when step.IsOpen && faq is { Decision: FaqDecision.Answer, IsVerySure: true } =>
                Answering.Hold(moment, Conversations.Answers.ToQuestion(moment, said), step, text),
            { Answer: not null } or { Doubt: not null } when step.IsOpen && isReturn =>
                Returning.Offer(moment.With(moment.Draft! with { Held = text }), before.Draft! with { Held = text }),
            { Answer: { } answer } => Answering.Accept(moment, step, answer, mask),
            { Doubt: { } doubt } => Answering.Doubt(moment, walk, step, text, mask.Length > 0 ? mask + "\n" + doubt : doubt),
            _ when faq.Decision is FaqDecision.Answer => FormDesk.ThenBack(moment, Conversations.Answers.ToQuestion(moment, said)),
            _ when isReturn => Returning.Offer(moment, before.Draft!),
            _ => Answering.Miss(moment, walk, step, mask.Length > 0 ? mask + "\n" + understood.Problem : understood.Problem)
        };
    }

    // A shared place answers the first question that asks for one, also ahead of its turn.
    private static Turn Pin(Moment moment, Walk walk, PlaceActivity pin)
    {
        IEnumerable<Step> candidates = [.. walk.Current is { } current ? (Step[])[current] : [], .. walk.Steps.Where(s => !s.IsAnswered)];
        foreach (var step in candidates)
        {
            var understood = step.Read(new() { Moment = moment, Draft = walk.Draft, Prompt = step.Prompt, Pin = pin });
            if (understood.Answer is { } answer)
            {
                return Answering.Accept(moment, step, answer);
            }

            if (understood.Problem is { } problem)
            {
                return Asking.Next(moment, problem);
            }
        }

        return Asking.Next(moment, FormWords.In(moment).PlaceNotNow);
    }

    private static Turn Media(Moment moment, Form form, MediaActivity media, Moment before)
    {
        var words = FormWords.In(moment);
        var kind = media.Items.Select(item => item.Kind).FirstOrDefault(MediaKind.File);
        var turn = form.TakesPhotos && media.Items.Any(item => item.Kind is MediaKind.Photo)
            ? PhotoTray.Add(moment, media)
            : Asking.Next(moment, words.NotTaken(kind));
        if (TypedWords.In(media.Text) is not { HasLetters: true })
        {
            return turn;
        }

        // Messenger lets people write words under their photos: photos first, then the words.
        var after = moment with { Conversation = turn.Next };
        var second = Text(after, form, media.Text!, before with { Conversation = turn.Next.Changed(before.Draft! with { Photos = turn.Next.Draft!.Photos }) });
        second = Kept(second, after, media.Text!);
        return second with { Sayings = [.. turn.Sayings.Select(Conversations.Choices.Without), .. second.Sayings], Effects = [.. turn.Effects, .. second.Effects] };
    }

    // Words under a photo that did not answer the question may answer a later one.
    private static Turn Kept(Turn heard, Moment before, string words) =>
        heard.Next.Draft is { Caption: null, Held: null } draft && draft.Id == before.Draft!.Id && draft.Answers.Count == before.Draft.Answers.Count
            ? heard with { Next = heard.Next.Changed(draft with { Caption = IdNumbers.Hide(words) }) }
            : heard;
}
