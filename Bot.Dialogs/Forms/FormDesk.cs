using Bot.Dialogs.Activities;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Forms;

/// <summary>Leads a citizen through forms: begins them and does what is asked for by name while one is pending.</summary>
internal static class FormDesk
{
    // An errand that nobody went on with is forgotten.
    private static readonly TimeSpan ErrandsLast = TimeSpan.FromMinutes(30);

    /// <summary>The moment without errands that were left long ago.</summary>
    public static Moment Tidied(Moment moment) => (moment.Conversation.Drafts ?? [])
        .Where(d => FormTable.Of(d.Form) is { IsErrand: true } && moment.Facts.Now - d.TouchedAt > ErrandsLast)
        .Aggregate(moment, (m, old) => m with { Conversation = m.Conversation.Without(old.Id) });

    /// <summary>Begins a form; one that is half filled in already is offered instead.</summary>
    public static Turn Start(Moment moment, Form form)
    {
        if (Announcements.InsteadOf(moment, form) is { } instead)
        {
            return instead;
        }

        if ((moment.Conversation.Drafts ?? []).LastOrDefault(d => d.Form == form.Id) is { } pending)
        {
            return form.IsErrand ? Asking.Next(Touched(moment, pending)) : Returning.Offer(moment, pending);
        }

        return form.Refuses(moment) is { } refusal ? Refuse(moment, refusal) : Asking.Next(Begun(moment, form), form.Opening(moment));
    }

    /// <summary>Begins an errand, some of whose answers are known already.</summary>
    public static Turn StartKnowing(Moment moment, Form errand, IReadOnlyDictionary<string, Answer> answers)
    {
        if (Announcements.InsteadOf(moment, errand) is { } instead)
        {
            return instead;
        }

        var alone = (moment.Conversation.Drafts ?? []).Where(d => d.Form == errand.Id)
            .Aggregate(moment, (m, old) => m with { Conversation = m.Conversation.Without(old.Id) });
        var begun = Begun(alone, errand);
        return Asking.Next(begun.With(begun.Draft! with { Answers = answers }));
    }

    /// <summary>Begins a form with a photo or a place that was sent before anything was asked.</summary>
    public static Turn StartWith(Moment moment, Form form, Activity activity)
    {
        if (Announcements.InsteadOf(moment, form) is { } instead)
        {
            return instead;
        }

        if (form.Refuses(moment) is { } refusal)
        {
            return Refuse(moment, refusal);
        }

        var begun = Begun(moment, form);
        return activity is MediaActivity media
            ? Captioned(begun, media)
            : Listening.Hear(begun, activity, null) ?? Asking.Next(begun, form.Opening(moment));
    }

    // Words under the first photo answer no question yet; they wait for the one that they may answer.
    private static Turn Captioned(Moment begun, MediaActivity media)
    {
        var said = TypedWords.In(media.Text) is { HasLetters: true } ? media.Text : null;
        var kept = said is null ? null : IdNumbers.Hide(said);
        var turn = Listening.Hear(begun.With(begun.Draft! with { Caption = kept }), media with { Text = null }, null)!;
        return kept == said ? turn : turn with { Sayings = [new TextSaying(FormWords.In(begun).IdMasked), .. turn.Sayings] };
    }

    /// <summary>A word that leads through a form; null if it leads nowhere at the moment.</summary>
    public static Turn? Obey(Moment moment, Command command)
    {
        if (moment.Draft is not { } draft || FormTable.Of(draft.Form) is not { } form)
        {
            return null;
        }

        var next = Touched(moment, draft);
        return command switch
        {
            Command.Cancel when draft.Leaving => Ends.Discard(moment),
            Command.Cancel => Ends.AskLeave(next),
            Command.Back => Back(next),
            Command.Skip => Skip(next, form.On(draft, moment)),
            Command.GoOn => Asking.Next(next),
            Command.Submit when form.On(draft, moment).Current is null => Ends.Finish(next),
            Command.Submit => Asking.Next(next, FormWords.In(moment).NotFinished),
            _ => null
        };
    }

    /// <summary>Asks the answered question before the present one again.</summary>
    public static Turn Back(Moment moment)
    {
        var draft = moment.Draft!;
        return FormTable.Of(draft.Form)!.On(draft, moment).Previous is { } step
            ? Asking.Next(moment.With(draft with { Editing = step.Id, Misses = 0, Held = null }))
            : Asking.Next(moment, FormWords.In(moment).FirstQuestion);
    }

    /// <summary>Leaves the present question out.</summary>
    public static Turn Skip(Moment moment, Walk walk) => walk.Current switch
    {
        { IsOptional: true, IsForPhotos: true } when walk.Draft.Photos is not [] => Asking.Next(moment.With(walk.Draft with { Editing = null })),
        { IsOptional: true } step => Answering.Accept(moment, step, Answer.Left),
        _ => Asking.Next(moment, FormWords.In(moment).CannotSkip)
    };

    /// <summary>Something else was said: one line leads back to the form.</summary>
    public static Turn ThenBack(Moment moment, Turn turn)
    {
        var next = moment with { Conversation = turn.Next, Words = Conversations.Words.In(turn.Next.Language) };
        if (next.Draft is not { } draft || turn.Needs is not null || FormTable.Of(draft.Form) is not { } form)
        {
            return turn;
        }

        var words = FormWords.In(next);
        return turn.Sayings is [.., CardListSaying]
            ? turn with { Sayings = [new TextSaying(Wordbook.Fill(words.StillOpen, form.Name(next))) { Choices = [Ways.GoOn(words, draft)] }, .. turn.Sayings] }
            : turn with { Sayings = [.. turn.Sayings.Select(s => s with { Choices = [] }), .. Asking.BackTo(next)] };
    }

    public static Moment Touched(Moment moment, Draft draft) =>
        moment.With(draft with { TouchedAt = moment.Facts.Now, Leaving = false });

    private static Moment Begun(Moment moment, Form form) => moment.With(new Draft
    {
        Id = moment.Facts.FreshId,
        Form = form.Id,
        StartedAt = moment.Facts.Now,
        TouchedAt = moment.Facts.Now
    });

    private static Turn Refuse(Moment moment, Ending refusal) =>
        moment.Say(refusal.Sayings) with { Effects = refusal.Effects, Needs = refusal.Needs };
}
