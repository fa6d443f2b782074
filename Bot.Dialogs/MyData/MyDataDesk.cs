using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.MyData;

/// <summary>我的個資: the rights of 個人資料保護法 §3, which cannot be waived.</summary>
internal static class MyDataDesk
{
    /// <summary>What can be asked for.</summary>
    public static Turn Offer(Moment moment)
    {
        var words = MyDataWords.In(moment);
        return moment.Say(new CardSaying(new Card
        {
            Title = words.Title,
            Text = words.Rights,
            Buttons =
            [
                new ReplyButton(words.CopyButton, ChoiceData.MyDataCopy),
                new ReplyButton(words.CorrectButton, ChoiceData.MyDataCorrect),
                new ReplyButton(words.EraseButton, FormTable.StartOf(EraseForm.Id))
            ]
        }));
    }

    /// <summary>Everything that is stored, in words.</summary>
    public static Turn Copy(Moment moment)
    {
        if (moment.Facts.MyData is not { } data)
        {
            return moment.Say() with { Needs = new MyDataInquiry() };
        }

        var words = MyDataWords.In(moment);
        var (spoken, language) = (moment.Conversation, words.Language is SpokenLanguage.Chinese ? moment.Words.ChineseButton : moment.Words.EnglishButton);
        var account = Wordbook.Fill(words.Account, language, spoken.LargeText ? words.On : words.Off);
        var cases = data.Cases is [] ? words.NoCases : string.Join("\n\n", data.Cases.Select(c => CaseLines(moment, words, c)));
        return moment.Say(
        [
            new TextSaying(words.CopyOpening + "\n" + account),
            .. (spoken.Drafts ?? []).Select(draft => HalfFilled(moment, draft)).OfType<TextSaying>(),
            new TextSaying(cases),
            .. SurveyLines(moment, words, data.Surveys) is { Length: > 0 } surveys ? [new TextSaying(surveys)] : Array.Empty<Saying>(),
            new TextSaying(words.CopyClosing + "\n" + Courtesies.ContactLines(moment)) { Choices = Choices.Beginnings(moment.Words) }
        ]);
    }

    /// <summary>Staff correct what has been filed.</summary>
    public static Turn Correct(Moment moment) =>
        moment.Say(MyDataWords.In(moment).Correct + "\n" + Courtesies.ContactLines(moment), Choices.WaysOut(moment.Words));

    private static TextSaying? HalfFilled(Moment moment, Draft draft) =>
        FormTable.Of(draft.Form) is { IsErrand: false } form
            ? new(Review.SoFar(moment.With(draft), form.On(draft, moment.With(draft))))
            : null;

    private static string SurveyLines(Moment moment, MyDataWords words, StoredSurveys stored)
    {
        var language = moment.Conversation.Language;
        List<string> lines = [.. stored.Invitations.Select(i => Wordbook.Fill(words.Invitation, ToldDate.Month(i.Month.Year, i.Month.Month).Display(language), words.State(i.State)))];
        if (stored.AskedOn is { } asked)
        {
            lines.Add(Wordbook.Fill(words.LastAsked, ToldDate.Display(asked, language)));
        }

        if (stored.OptedOutOn is { } never)
        {
            lines.Add(Wordbook.Fill(words.NeverAsked, ToldDate.Display(never, language)));
        }

        return lines is [] ? "" : string.Join('\n', [words.Surveys, .. lines, words.SurveysUnlinked]);
    }

    private static string CaseLines(Moment moment, MyDataWords words, StoredCase stored)
    {
        var language = moment.Conversation.Language;
        (string Line, string? Value)[] lines =
        [
            (words.Name, stored.Name),
            (words.Phone, stored.Phone is { } phone ? Reading.Phone.Of(phone).Display(language ?? SpokenLanguage.Chinese) : null),
            (words.Email, stored.Email),
            (words.Place, stored.Place),
            (words.Description, stored.Description),
            (words.Photos, stored.Photos > 0 ? $"{stored.Photos}" : null)
        ];
        var heading = Wordbook.Fill(words.Case, stored.Number.Value, ToldDate.Display(stored.ReceivedOn, language));
        return string.Join('\n', lines.Where(l => !string.IsNullOrEmpty(l.Value)).Select(l => Wordbook.Fill(l.Line, l.Value!)).Prepend(heading));
    }
}
