using Bot.Dialogs.Conversations;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Surveys;

/// <summary>How a citizen is asked whether to be asked: what for, that nobody learns who answers, and that it may be left.</summary>
public static class SurveyCards
{
    /// <summary>The invitation to somebody whose case was answered on a day.</summary>
    public static IReadOnlyList<Saying> AboutACase(string token, DateOnly answered, string? language) =>
        [Card(SurveyWords.In(language), SurveyWords.In(language).InviteCase, token, ToldDate.Display(answered, language))];

    /// <summary>The invitation to somebody who only asked something.</summary>
    public static IReadOnlyList<Saying> AboutAnEnquiry(string token, string? language) =>
        [Card(SurveyWords.In(language), SurveyWords.In(language).InviteEnquiry, token)];

    /// <summary>The one reminder.</summary>
    /// <param name="token">The invitation.</param>
    /// <param name="until">The last day.</param>
    /// <param name="language">In which to speak.</param>
    public static IReadOnlyList<Saying> Reminder(string token, DateOnly until, string? language) =>
        [Card(SurveyWords.In(language), SurveyWords.In(language).Reminder, token, ToldDate.Display(until, language))];

    /// <summary>The words of an e-mail, with the address of the page that asks.</summary>
    public static IReadOnlyList<Saying> Mail(Uri page, DateOnly answered, DateOnly until, string? language)
    {
        var words = SurveyWords.In(language);
        return
        [
            new TextSaying(Wordbook.Fill(words.InviteCase, ToldDate.Display(answered, language)) + "\n\n" + words.Terms),
            new TextSaying(Wordbook.Fill(words.MailLink, page.AbsoluteUri, ToldDate.Display(until, language)))
        ];
    }

    /// <summary>The reminder by e-mail.</summary>
    public static IReadOnlyList<Saying> MailReminder(Uri page, DateOnly until, string? language)
    {
        var words = SurveyWords.In(language);
        return [new TextSaying(Wordbook.Fill(words.Reminder, ToldDate.Display(until, language)) + "\n\n" + words.Terms + "\n\n" + page.AbsoluteUri)];
    }

    internal static Saying Invitation(string token, string? language) => Card(SurveyWords.In(language), SurveyWords.In(language).InviteAgain, token);

    private static CardSaying Card(SurveyWords words, string text, string token, params object[] values) => new(new Card
    {
        Title = words.Title,
        Text = Wordbook.Fill(text, values) + "\n\n" + words.Terms,
        Buttons =
        [
            new ReplyButton(words.StartButton, new SurveyTap(SurveyTap.Start, token).ToString()),
            new ReplyButton(words.NoButton, new SurveyTap(SurveyTap.No, token).ToString()),
            new ReplyButton(words.NeverButton, new SurveyTap(SurveyTap.Never, token).ToString())
        ]
    });
}
