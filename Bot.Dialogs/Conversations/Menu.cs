using Bot.Dialogs.Cases;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Conversations;

/// <summary>
/// What the bot can do, as cards whose buttons stay. Cards of three: Messenger's generic template holds three
/// buttons a card (Messenger Platform, Generic Template), and LINE's carousel wants the same number on each.
/// </summary>
internal static class Menu
{
    // With "more" and "menu" they stay below the 13 quick replies that both channels show.
    private const int QuestionsAPage = 10;

    public static CardListSaying Cards(Words words) => new(
    [
        Card(
            words.MenuDo,
            words.MenuDoText,
            new ReplyButton(words.ReportButton, FormTable.StartOf(ReportForm.Id)),
            new ReplyButton(words.PetitionButton, FormTable.StartOf(PetitionForm.Id)),
            new ReplyButton(words.LargeTextButton, ChoiceData.LargeText)),
        Card(
            words.MenuCases,
            words.MenuCasesText,
            new ReplyButton(words.MyCasesButton, ChoiceData.MyCases),
            new ReplyButton(words.CaseByNumberButton, FormTable.StartOf(InquiryForm.Id)),
            new ReplyButton(words.MyDataButton, ChoiceData.MyData)),
        Card(words.MenuAsk, words.MenuAskText, Topic(words, "basics"), Topic(words, "reporting"), Topic(words, "progress")),
        Card(words.MenuHouse, words.MenuHouseText, Topic(words, "owner"), Topic(words, "service"), new ReplyButton(words.HelpButton, ChoiceData.Help)),
        Card(
            words.MenuReach,
            words.MenuReachText,
            new ReplyButton(words.PersonButton, ChoiceData.Person),
            new ReplyButton(words.ContactButton, ChoiceData.Contact),
            new ReplyButton(words.LanguageButton, ChoiceData.Language))
    ]);

    /// <summary>The common questions of a topic, a page at a time.</summary>
    /// <param name="moment">Its facts hold all questions of the topic.</param>
    /// <param name="argument">The topic's name, and from the second page on its number: <c>basics:2</c>.</param>
    public static Turn Questions(Moment moment, string argument)
    {
        var words = moment.Words;
        var (category, page) = argument.Split(':') is [var name, var number] && int.TryParse(number, out var read)
            ? (name, read)
            : (argument, 1);
        var pages = moment.Facts.TopicEntries.Chunk(QuestionsAPage).ToArray();
        if (words.Topic(category) is not { } topic || page < 1 || page > pages.Length)
        {
            return Courtesies.OldButton(moment);
        }

        var shown = pages[page - 1];
        var text = Words.Fill(words.TopicQuestions, topic, string.Join('\n', shown.Select(e => "・" + e.Question)));
        var more = new Choice(words.MoreButton, new ChoiceData(ChoiceData.Topic, $"{category}:{page + 1}").ToString());
        IReadOnlyList<Choice> ways = page < pages.Length ? [more, Choices.Menu(words)] : [Choices.Menu(words)];
        return moment.Say(text, [.. shown.Select(Choices.Show), .. ways]);
    }

    private static Card Card(string title, string text, params Button[] buttons) =>
        new() { Title = title, Text = text, Buttons = buttons };

    private static ReplyButton Topic(Words words, string category) =>
        new(words.Topic(category)!, new ChoiceData(ChoiceData.Topic, category).ToString());
}
