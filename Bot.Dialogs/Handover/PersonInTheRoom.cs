using Bot.Dialogs.Activities;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Handover;

/// <summary>
/// While a person speaks, or is waited for, the bot keeps silent. It hears only what is meant for it: to be asked back, and
/// the buttons of a form that staff have put before the citizen.
/// </summary>
internal static class PersonInTheRoom
{
    /// <summary>Whether the bot keeps silent.</summary>
    public static bool IsThere(Moment moment) =>
        moment.Conversation.PersonSpeaksUntil > moment.Facts.Now
        || (moment.Facts.Handover is { Stage: HandoverStage.Waiting or HandoverStage.Taken } present && !(present.QuietAt <= moment.Facts.Now));

    /// <summary>What the citizen does meanwhile. It is kept for the person to read.</summary>
    public static Turn Hear(Moment moment, Activity activity, TypedWords? typed)
    {
        var turn = Of(moment, activity, typed);
        return turn.Effects.Any(effect => effect is SendPersonAway) ? turn : Heard(moment, turn);
    }

    /// <summary>The same turn, noticed by whoever speaks or is waited for.</summary>
    public static Turn Heard(Moment moment, Turn turn) =>
        moment.Conversation.PersonCalled ? turn with { Effects = [.. turn.Effects, new CitizenSpoke()] } : turn;

    /// <summary>Before the bot's first answer after a person: who answers now.</summary>
    public static Turn Announced(Moment moment, Turn turn)
    {
        if (!(moment.Conversation.ReturnUntold || IsOver(moment)) || turn.Needs is not null)
        {
            return turn;
        }

        var sentence = HandoverWords.In(moment).BackUntold;
        return turn.Sayings switch
        {
            [] => turn with { Next = turn.Next with { ReturnUntold = true } },
            [TextSaying first, ..] => Told(moment, turn, [first with { Text = sentence + "\n\n" + first.Text }, .. turn.Sayings.Skip(1)]),
            _ => Told(moment, turn, [new TextSaying(sentence), .. turn.Sayings])
        };
    }

    /// <summary>The moment without a person in it.</summary>
    public static Moment Gone(Moment moment) => moment with
    {
        Conversation = moment.Conversation with { PersonSpeaksUntil = null, PersonCalled = moment.Facts.Handover is not null && !IsOver(moment) }
    };

    private static bool IsOver(Moment moment) =>
        moment.Facts.Handover is { Stage: not HandoverStage.Left } || (moment.Facts.Handover is null && moment.Conversation.PersonSpeaksUntil is not null);

    private static Turn Told(Moment moment, Turn turn, IReadOnlyList<Saying> sayings) => turn with
    {
        Sayings = sayings,
        Next = turn.Next with { ReturnUntold = false },
        Effects = moment.Facts.Handover is { Stage: not HandoverStage.Left } ? [.. turn.Effects, new QuietIsOver()] : turn.Effects
    };

    private static Turn Of(Moment moment, Activity activity, TypedWords? typed) => (moment.Facts.Handover?.Stage, activity, typed) switch
    {
        (null or HandoverStage.Elsewhere or HandoverStage.Left, _, _) => moment.Say(),
        (_, ChoiceActivity { Data: ChoiceData.SendPersonAway }, _) => SendAway(moment),
        (_, _, { } said) when CitizenWords.Is(TypedWords.Of(activity)!, nameof(ChoiceData.SendPersonAway)) => SendAway(moment),
        (HandoverStage.Waiting, _, { } said) when CitizenWords.CommandIn(said) is { } command =>
            command is Command.Cancel ? SendAway(moment) : command is Command.Hello or Command.Thanks ? moment.Say() : Wait(moment),
        (_, ChoiceActivity tap, _) when FormTap.TryRead(tap.Data, out var read) && IsForTheCitizen(moment, read) => Confirm(moment, read),
        (HandoverStage.Waiting, ChoiceActivity, _) => Wait(moment),
        (HandoverStage.Taken, ChoiceActivity, _) => moment.Say(HandoverWords.In(moment).TellPerson, [PersonDesk.SendAway(HandoverWords.In(moment))]),
        (_, MediaActivity media, _) when media.Items.Any(item => item.Kind is MediaKind.Photo) => Keep(moment, media),
        _ => moment.Say()
    };

    // The form that staff went on with is the citizen's to confirm. To change a line takes words, and those go to the person.
    private static bool IsForTheCitizen(Moment moment, FormTap tap) =>
        moment.Conversation.DraftOf(tap.Draft) is { Assisted: true } && tap.Verb is FormTap.Pick or FormTap.Skip or FormTap.Keep or FormTap.More or FormTap.See or FormTap.GoOn or FormTap.Submit
        || moment.Conversation.FiledOf(tap.Draft) is not null;

    private static Turn Confirm(Moment moment, FormTap tap)
    {
        var turn = FormTaps.Answer(moment, tap);
        return turn is { Needs: null, Next.Draft: { Assisted: true } draft } && draft.Id == tap.Draft && tap.Verb is FormTap.Pick or FormTap.Skip or FormTap.Keep
            ? AssistedForm.Put(moment with { Conversation = turn.Next }) with { Effects = turn.Effects }
            : turn;
    }

    private static Turn Wait(Moment moment)
    {
        var words = HandoverWords.In(moment);
        return moment.Say(Wordbook.Fill(words.StillWaiting, moment.Facts.Handover!.Ahead + 1), [PersonDesk.SendAway(words)]);
    }

    private static Turn SendAway(Moment moment)
    {
        var alone = moment with { Conversation = moment.Conversation with { PersonSpeaksUntil = null, PersonCalled = false } };
        return Returned.Say(alone, HandoverWords.In(moment).SentAway) with { Effects = [new SendPersonAway()] };
    }

    // Photos belong to the form that takes them; others are fetched so that the person can see them.
    private static Turn Keep(Moment moment, MediaActivity media)
    {
        if (moment.Draft is { } draft && FormTable.Of(draft.Form) is { TakesPhotos: true } && draft.Photos.Count < PhotoTray.Most)
        {
            return PhotoTray.Add(moment, media) with { Sayings = [] };
        }

        var photos = media.Items.Where(item => item.Kind is MediaKind.Photo)
            .Select((item, i) => new WantedPhoto($"{moment.Facts.FreshId}{i:x2}", item, media.MessageId ?? item.ContentId));
        return moment.Say() with { Effects = [new FetchPhotos($"talk:{moment.Facts.FreshId}", [.. photos])] };
    }
}
