using Bot.Dialogs.Conversations;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Cases;

/// <summary>Cases as citizens see them: a card each, with dates, the unit, and what can be done.</summary>
internal static class CaseCards
{
    /// <summary>
    /// The cards: side by side, or, in large text, one below the other. Only cases that this account has filed can be
    /// withdrawn here.
    /// </summary>
    public static IReadOnlyList<Saying> Of(Moment moment, IReadOnlyList<CaseView> cases, bool isOwn)
    {
        var cards = cases.Select(view => CardOf(moment, view, isOwn)).ToArray();
        IReadOnlyList<Saying> sayings = moment.Conversation.LargeText ? [.. cards.Select(card => new CardSaying(card))] : [new CardListSaying(cards)];
        return [.. sayings.SkipLast(1), sayings[^1] with { Choices = [Inquiries.ByNumber(moment), Choices.Menu(moment.Words)] }];
    }

    private static Card CardOf(Moment moment, CaseView view, bool isOwn)
    {
        var words = InquiryWords.In(moment);
        return new()
        {
            Title = view.Number.Value,
            Text = string.Join('\n', Lines(moment, words, view)),
            Buttons =
            [
                isOwn && !view.Ended
                    ? new ReplyButton(Wordbook.Fill(words.WithdrawButton, view.Number.Value), new ChoiceData(ChoiceData.Withdraw, view.Number.Value).ToString())
                    : new ReplyButton(moment.Words.PersonButton, ChoiceData.Person),
                .. isOwn && view.Notices is { } on ? [NoticeSwitch.Button(words, view.Number, on)] : Array.Empty<ReplyButton>()
            ]
        };
    }

    private static IEnumerable<string> Lines(Moment moment, InquiryWords words, CaseView view)
    {
        var contacts = moment.Facts.Contacts;
        (string Line, string? Value)[] lines =
        [
            (words.Stage, view.Stage),
            (words.Next, view.NextStep),
            (words.Due, Day(moment, view.AnswerDue)),
            (words.Enforcement, view.Enforcement),
            (words.Received, Day(moment, view.ReceivedOn)),
            (words.Moved, Day(moment, view.MovedOn)),
            (words.Unit, view.Unit ?? contacts.AgencyName),
            (words.UnitPhone, view.UnitPhone ?? contacts.Phone),
            (words.QuietNow, view.Notices is false ? "-" : null)
        ];
        return lines.Where(l => !string.IsNullOrEmpty(l.Value)).Select(l => Wordbook.Fill(l.Line, l.Value!));
    }

    private static string? Day(Moment moment, DateOnly? day) =>
        day is { } known ? ToldDate.Display(known, moment.Conversation.Language) : null;
}
