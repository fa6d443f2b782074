using Bot.Dialogs.Forms;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Conversations;

/// <summary>The quick replies that the bot offers again and again.</summary>
internal static class Choices
{
    public static Choice Menu(Words words) => new(words.MenuButton, ChoiceData.Menu);

    public static Choice Person(Words words) => new(words.PersonButton, ChoiceData.Person);

    public static Choice Report(Words words) => new(words.ReportButton, FormTable.StartOf(ReportForm.Id));

    /// <summary>To large text, or back from it.</summary>
    public static Choice Letters(Moment moment) => moment.Conversation.LargeText
        ? new(moment.Words.NormalTextButton, ChoiceData.NormalText)
        : new(moment.Words.LargeTextButton, ChoiceData.LargeText);

    public static Saying Without(Saying saying) => saying with { Choices = [] };

    public static Choice Show(FaqLink link) => Show(link.Id, link.Question);

    public static Choice Show(FaqAnswer answer) => Show(answer.Id, answer.Question);

    public static Choice Topic(Words words, string category) =>
        new(words.Topic(category)!, new ChoiceData(ChoiceData.Topic, category).ToString());

    /// <summary>Where to go on when the bot has said something short: what most people come for, and the menu.</summary>
    public static IReadOnlyList<Choice> Beginnings(Words words) =>
        [Report(words), new(words.MyCasesButton, ChoiceData.MyCases), Topic(words, "reporting"), Topic(words, "progress"), Topic(words, "owner"), Menu(words)];

    /// <summary>Where to go on when the bot could not help.</summary>
    public static IReadOnlyList<Choice> WaysOut(Words words) => [Menu(words), Person(words)];

    public static IReadOnlyList<Choice> Languages(Words words) =>
    [
        new(words.ChineseButton, new ChoiceData(ChoiceData.Language, SpokenLanguage.Chinese).ToString()),
        new(words.EnglishButton, new ChoiceData(ChoiceData.Language, SpokenLanguage.English).ToString())
    ];

    private static Choice Show(string id, string question) => new(question, new ChoiceData(ChoiceData.Show, id).ToString());
}
