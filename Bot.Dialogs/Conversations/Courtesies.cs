using Bot.Dialogs.Activities;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Conversations;

/// <summary>Everything that is polite and is not an answer: greeting, help, and kind words for what cannot be read.</summary>
internal static class Courtesies
{
    public static Turn Welcome(Moment moment) => Greeted(moment).Say(
        new TextSaying(Words.Fill(moment.Words.Welcome, Agency(moment))),
        Menu.Cards(moment.Words));

    public static Turn Follow(Moment moment, bool returning) => returning || moment.Conversation.Greeted
        ? Greeted(moment).Say(Words.Fill(moment.Words.WelcomeBack, Agency(moment)), Choices.Beginnings(moment.Words))
        : Welcome(moment);

    /// <summary>Puts one line about who speaks before the first thing that the bot says to a citizen.</summary>
    public static Turn Introduced(Moment moment, Turn turn) => turn switch
    {
        { Next.Greeted: true } or { Sayings: [] } => turn,
        _ => turn with
        {
            Next = turn.Next with { Greeted = true },
            Sayings = [new TextSaying(Words.Fill(Words.In(turn.Next.Language).Introduction, Agency(moment))), .. turn.Sayings]
        }
    };

    /// <summary>A short line to somebody whom the bot knows; the whole greeting to a stranger.</summary>
    public static Turn Chat(Moment moment, string text) => moment.Conversation.Greeted
        ? moment.Say(text, Choices.Beginnings(moment.Words))
        : Welcome(moment);

    public static Turn Menus(Moment moment) => moment.Conversation.Greeted
        ? moment.Say(Menu.Cards(moment.Words))
        : Welcome(moment);

    public static Turn Cancel(Moment moment) =>
        moment.Say(new TextSaying(moment.Words.NothingToCancel), Menu.Cards(moment.Words));

    public static Turn OldButton(Moment moment) =>
        moment.Say(new TextSaying(moment.Words.OldButton), Menu.Cards(moment.Words));

    public static Turn Contact(Moment moment, string opening) =>
        moment.Say(opening + "\n" + ContactLines(moment), [Choices.Menu(moment.Words)]);

    public static Turn Speak(Moment moment, string language)
    {
        var words = Words.In(language);
        var next = moment with { Conversation = moment.Conversation with { Language = language }, Words = words };
        return next.Say(words.LanguageChanged, Choices.Beginnings(words));
    }

    public static Turn Letters(Moment moment, bool large)
    {
        var next = moment with { Conversation = moment.Conversation with { LargeText = large } };
        return next.Say(large ? next.Words.LargeTextOn : next.Words.LargeTextOff, [Choices.Letters(next), .. Choices.Beginnings(next.Words)]);
    }

    /// <summary>Photos sent together are answered once, whichever of them comes first.</summary>
    public static Turn Media(Moment moment, MediaActivity media)
    {
        var set = media.Items.Select(item => item.SetId).FirstOrDefault(id => id is not null);
        if (set is not null && set == moment.Conversation.AnsweredMediaSet)
        {
            return moment.Say();
        }

        var kind = media.Items.Select(item => item.Kind).FirstOrDefault(MediaKind.File);
        var next = moment with { Conversation = moment.Conversation with { AnsweredMediaSet = set } };
        return next.Say(next.Words.Media(kind), Choices.Beginnings(next.Words));
    }

    public static string ContactLines(Moment moment)
    {
        var (words, contacts) = (moment.Words, moment.Facts.Contacts);
        (string Line, string Value)[] lines =
        [
            (words.PhoneLine, contacts.Phone),
            (words.HoursLine, contacts.Hours),
            (words.AddressLine, contacts.Address),
            (words.WebsiteLine, contacts.Website)
        ];
        return string.Join('\n', lines.Where(l => l.Value is not "").Select(l => Words.Fill(l.Line, l.Value)).Append(words.HotlineLine));
    }

    private static Moment Greeted(Moment moment) =>
        moment with { Conversation = moment.Conversation with { Greeted = true } };

    private static string Agency(Moment moment) =>
        moment.Facts.Contacts.AgencyName is { Length: > 0 } name ? name : moment.Words.AgencyName;
}
