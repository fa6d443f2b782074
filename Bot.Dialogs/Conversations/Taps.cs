using Bot.Dialogs.Cases;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Handover;
using Bot.Dialogs.MyData;

namespace Bot.Dialogs.Conversations;

/// <summary>What a tapped button does. A button that the bot does not know is an old one: kind words and the menu.</summary>
internal static class Taps
{
    public static Turn Answer(Moment moment, string data)
    {
        var words = moment.Words;
        return ChoiceData.TryRead(data, out var choice) ? (choice.Verb, choice.Argument) switch
        {
            (ChoiceData.Menu, _) => Courtesies.Menus(moment),
            (ChoiceData.Help, _) => moment.Say(words.Help, [Choices.Letters(moment), .. Choices.Beginnings(words)]),
            (ChoiceData.Person, _) => PersonDesk.Ask(moment),
            (ChoiceData.SendPersonAway, _) => Returned.Say(moment, HandoverWords.In(moment).SentAway),
            (ChoiceData.Contact, _) => Courtesies.Contact(moment, words.Contact),
            (ChoiceData.Language, null) => moment.Say(words.AskLanguage, Choices.Languages(words)),
            (ChoiceData.Language, SpokenLanguage.Chinese or SpokenLanguage.English) => Courtesies.Speak(moment, choice.Argument),
            (ChoiceData.LargeText, _) => Courtesies.Letters(moment, large: true),
            (ChoiceData.NormalText, _) => Courtesies.Letters(moment, large: false),
            (ChoiceData.MyCases, _) => Inquiries.Mine(moment),
            (ChoiceData.Withdraw, { } number) => Inquiries.Withdraw(moment, number),
            (ChoiceData.NoticesOff, { } number) => NoticeSwitch.Set(moment, number, on: false),
            (ChoiceData.NoticesOn, { } number) => NoticeSwitch.Set(moment, number, on: true),
            (ChoiceData.MyData, _) => MyDataDesk.Offer(moment),
            (ChoiceData.MyDataCopy, _) => MyDataDesk.Copy(moment),
            (ChoiceData.MyDataCorrect, _) => MyDataDesk.Correct(moment),
            (ChoiceData.Topic or ChoiceData.Show, _) when Announcements.InsteadOf(moment, Feature.Faq) is { } instead => instead,
            (ChoiceData.Topic, { } topic) => Menu.Questions(moment, topic),
            (ChoiceData.NoneOfThese, _) => Answers.NoAnswer(moment, words.NoneOfThese),
            (ChoiceData.Up, { } entry) => Answers.Rate(moment, entry, helpful: true),
            (ChoiceData.Down, { } entry) => Answers.Rate(moment, entry, helpful: false),
            (ChoiceData.Show, { } entry) when moment.Facts.Chosen is { } chosen && chosen.Id == entry => Answers.Show(moment, chosen),
            (ChoiceData.Show, _) => moment.Say(words.Withdrawn, Choices.WaysOut(words)),
            _ => Courtesies.OldButton(moment)
        } : Courtesies.OldButton(moment);
    }

    /// <summary>A command typed as a word does what its button does.</summary>
    public static Turn Obey(Moment moment, Command command) => command switch
    {
        Command.Menu => Courtesies.Menus(moment),
        Command.Help => Answer(moment, ChoiceData.Help),
        Command.Cancel => Courtesies.Cancel(moment),
        Command.Person => Answer(moment, ChoiceData.Person),
        Command.Contact => Answer(moment, ChoiceData.Contact),
        Command.Language => Answer(moment, ChoiceData.Language),
        Command.Chinese => Courtesies.Speak(moment, SpokenLanguage.Chinese),
        Command.English => Courtesies.Speak(moment, SpokenLanguage.English),
        Command.MyCases => Answer(moment, ChoiceData.MyCases),
        Command.NoticesOff => NoticeSwitch.SetAll(moment, on: false),
        Command.NoticesOn => NoticeSwitch.SetAll(moment, on: true),
        Command.MyData => Answer(moment, ChoiceData.MyData),
        Command.LargeText => Answer(moment, ChoiceData.LargeText),
        Command.NormalText => Answer(moment, ChoiceData.NormalText),
        Command.Submit when moment.Conversation.Filed is [.., var last] =>
            moment.Say(Wordbook.Fill(FormWords.In(moment).AlreadySent, last.Number), Choices.Beginnings(moment.Words)),
        Command.Back or Command.Skip or Command.GoOn or Command.Submit =>
            moment.Say(moment.Words.NothingPending, Choices.Beginnings(moment.Words)),
        Command.Thanks => Courtesies.Chat(moment, moment.Words.Thanks),
        _ => Courtesies.Chat(moment, moment.Words.Hello)
    };
}
