using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Handover;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Sayings;
using Bot.Dialogs.Surveys;

namespace Bot.Dialogs.Conversations;

/// <summary>The front desk: decides what one activity of a citizen leads to.</summary>
public static class Reception
{
    /// <summary>
    /// One turn. Pure: the same arguments give the same turn. Several texts typed in a burst arrive as one
    /// <see cref="TextActivity"/> with line breaks between them.
    /// </summary>
    public static Turn Hear(Conversation conversation, Activity activity, Facts facts)
    {
        var turn = Decide(conversation, activity, facts);
        return facts.Service.Channel is { Silent: true } ? turn with { Sayings = [] } : turn;
    }

    private static Turn Decide(Conversation conversation, Activity activity, Facts facts)
    {
        var language = SpokenLanguage.Of(conversation, activity, facts.ProfileLanguage);
        var moment = new Moment(conversation, facts, Words.In(language));
        var typed = TypedWords.In(TypedWords.Of(activity));
        return activity switch
        {
            UnsendActivity gone => PhotoTray.Unsend(conversation, gone.MessageId),
            HostActivity news => LargeText.Of(HostNews.Hear(moment, news), facts),
            JoinedGroupActivity => Announcements.Before(moment, GroupChat.Hear(moment, activity, typed)),
            _ when facts.InGroup => GroupChat.Announced(moment with { Conversation = new() { Language = language } }, activity, typed)
                with
            { Next = conversation },
            UnfollowActivity => new(conversation with { Blocked = true }, [], [new StopSending()]),
            PersonSpokeActivity spoke => PersonSpoke(moment, new PersonSpokeElsewhere(facts.FreshId, !spoke.Overheard)),
            PersonAsksActivity asks => PersonSpoke(moment, new PersonSpokeElsewhere(facts.FreshId, Answered: false), new GiveThread(asks.App)),
            ControlReturnedActivity => PersonLeft(moment),
            _ => LargeText.Of(Listen(FormDesk.Tidied(moment with { Conversation = conversation with { Language = language, Blocked = false } }), activity, typed), facts)
        };
    }

    // Danger first, then a person who speaks; the rest is for the bot, unless it is switched off.
    private static Turn Listen(Moment moment, Activity activity, TypedWords? typed) => typed switch
    {
        { } said when Emergency.IsIn(said) => PersonInTheRoom.Heard(moment, Alarm(moment, TypedWords.Of(activity)!)) with { IsAlarm = true },
        _ when PersonInTheRoom.IsThere(moment) => PersonInTheRoom.Hear(moment, activity, typed),
        _ when moment.Facts.Service.Channel is { } pause => Announcements.Paused(moment, pause),
        _ when Withheld.Hear(moment, activity) is { } held => held,
        _ => SurveyKeeping.Of(moment, PersonInTheRoom.Announced(moment, Spoken(moment, activity, typed)))
    };

    private static Turn Spoken(Moment moment, Activity activity, TypedWords? typed)
    {
        var turn = PersonDesk.Noted(Withheld.Named(Answer(PersonInTheRoom.Gone(moment), activity, typed), activity));
        return Aftermath.Of(moment, activity, Announcements.Before(moment, Courtesies.Introduced(moment, turn)));
    }

    private static Turn Answer(Moment moment, Activity activity, TypedWords? typed) => (activity, typed) switch
    {
        (FollowActivity, _) when moment.Draft is { } draft => Returning.Offer(moment, draft),
        (FollowActivity follow, _) => Courtesies.Follow(moment, follow.Returning),
        (ChoiceActivity tap, _) when SurveyTap.TryRead(tap.Data, out var invited) => SurveyDesk.Answer(moment, invited),
        (ChoiceActivity tap, _) when FormTap.TryRead(tap.Data, out var read) => FormTaps.Answer(moment, read),
        (ChoiceActivity { Data: ChoiceData.Person or ChoiceData.SendPersonAway } tap, _) => Taps.Answer(moment, tap.Data),
        (ChoiceActivity tap, _) => FormDesk.ThenBack(moment, Taps.Answer(moment, tap.Data)),
        (_, { } said) when CitizenWords.CommandIn(said) is { } command => Obey(moment, command, TypedWords.Of(activity)!),
        (_, { } said) when Inquiries.Hear(moment, said, TypedWords.Of(activity)!) is { } asked => asked,
        (_, { } said) when FormTable.AskedForBy(said, inForm: moment.Draft is not null) is { } form => FormDesk.Start(moment, form),
        _ when moment.Draft is not null => Listening.Hear(moment, activity, typed) ?? FormDesk.ThenBack(moment, Chat(moment, activity, typed)),
        (PlaceActivity, _) or (MediaActivity { Items: [{ Kind: MediaKind.Photo }, ..] }, _) when !IsAnswerable(moment, typed) =>
            FormDesk.StartWith(moment, ReportForm.Form, activity),
        _ => Chat(moment, activity, typed)
    };

    // A photo or a place out of the blue: that is how people begin who want to report something, unless they ask something with it.
    private static bool IsAnswerable(Moment moment, TypedWords? typed) =>
        typed is { HasLetters: true } && moment.Facts.Faq.Decision is FaqDecision.Answer;

    private static Turn Obey(Moment moment, Command command, string text) => command switch
    {
        _ when FormDesk.Obey(moment, command) is { } led => led,
        Command.Hello or Command.Thanks when Listening.HearShort(moment, text) is { } answered => answered,
        Command.Hello when moment.Draft is { } draft => Returning.Offer(moment, draft),
        Command.Person => PersonDesk.Ask(moment),
        _ => FormDesk.ThenBack(moment, Taps.Obey(moment, command))
    };

    // Danger first; but whoever describes it in a form must be able to say so.
    private static Turn Alarm(Moment moment, string text)
    {
        if (moment.Draft is not { } draft)
        {
            return moment.Say(moment.Words.Emergency, [Choices.Menu(moment.Words)]);
        }

        var alarm = moment.Say(moment.Words.Emergency, [Ways.GoOn(FormWords.In(moment), draft), Choices.Menu(moment.Words)]);
        return FormTable.Of(draft.Form)?.On(draft, moment).Current is { IsOpen: true } step
            ? Answering.Hold(moment, alarm, step, IdNumbers.Hide(text))
            : alarm;
    }

    private static Turn Chat(Moment moment, Activity activity, TypedWords? typed) => (activity, typed) switch
    {
        (MediaActivity media, { HasLetters: true }) => WithMedia(moment, media.Text!),
        (_, { HasLetters: true }) => Answers.ToQuestion(moment, TypedWords.Of(activity)!),
        (MediaActivity media, _) => Courtesies.Media(moment, media),
        (StickerActivity, _) => Courtesies.Chat(moment, moment.Words.Sticker),
        (_, { HasEmoji: true }) => Courtesies.Chat(moment, moment.Words.OnlyEmoji),
        (TextActivity, _) => Courtesies.Chat(moment, moment.Words.Blank),
        _ => moment.Say(moment.Words.Unreadable, Choices.Beginnings(moment.Words))
    };

    private static Turn WithMedia(Moment moment, string question)
    {
        var turn = Answers.ToQuestion(moment, question);
        return turn with { Sayings = [new TextSaying(moment.Words.MediaWithText), .. turn.Sayings] };
    }

    private static Turn PersonSpoke(Moment moment, params IReadOnlyList<Effect> effects) => moment.Say() with
    {
        Next = moment.Conversation with { PersonSpeaksUntil = moment.Facts.Now + moment.Facts.QuietFor, PersonCalled = true },
        Effects = effects
    };

    // Whoever is waited for here, or speaks here, is not the one who has left.
    private static Turn PersonLeft(Moment moment)
    {
        var alone = moment with { Conversation = moment.Conversation with { PersonSpeaksUntil = null } };
        var turn = alone.Conversation.Blocked || PersonInTheRoom.IsThere(alone) ? alone.Say() : Returned.Say(alone, HandoverWords.In(alone).HandedBack);
        return turn with { Effects = [new PersonElsewhereLeft()] };
    }
}
