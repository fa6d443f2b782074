using Bot.Dialogs.Conversations;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Cases;

/// <summary>Turns the notices of cases off and on, from the button on a case's card or by a word.</summary>
internal static class NoticeSwitch
{
    /// <summary>The button that does the opposite of what is set.</summary>
    public static ReplyButton Button(InquiryWords words, CaseNumber number, bool on) => on
        ? new(Wordbook.Fill(words.QuietButton, number.Value), new ChoiceData(ChoiceData.NoticesOff, number.Value).ToString())
        : new(Wordbook.Fill(words.NotifyButton, number.Value), new ChoiceData(ChoiceData.NoticesOn, number.Value).ToString());

    /// <summary>Sets one case. The number comes from a button, so it may be anything.</summary>
    public static Turn Set(Moment moment, string given, bool on)
    {
        var words = InquiryWords.In(moment);
        return (CaseNumber.TryParse(given, out var number), moment.Facts.Cases) switch
        {
            (false, _) => Courtesies.OldButton(moment),
            (_, null) => moment.Say() with { Needs = new MyCasesInquiry() },
            (_, CasesFound found) when found.Cases.Any(c => c.Number == number) =>
                moment.Say(Wordbook.Fill(on ? words.Notify : words.Quiet, number.Value), [Undo(words, number, on), .. Choices.Beginnings(moment.Words)])
                    with
                { Effects = [new SetCaseNotices(number, on)] },
            _ => moment.Say(Wordbook.Fill(words.NotYours, number.Value), Choices.Beginnings(moment.Words))
        };
    }

    /// <summary>Sets every case of this account.</summary>
    public static Turn SetAll(Moment moment, bool on)
    {
        var words = InquiryWords.In(moment);
        return moment.Facts.Cases switch
        {
            null => moment.Say() with { Needs = new MyCasesInquiry() },
            CasesFound { Cases: [_, ..] } => moment.Say(on ? words.AllNotify : words.AllQuiet, Choices.Beginnings(moment.Words))
                with
            { Effects = [new SetCaseNotices(null, on)] },
            _ => moment.Say(words.NoCases, [Inquiries.ByNumber(moment), .. Choices.Beginnings(moment.Words)])
        };
    }

    private static Choice Undo(InquiryWords words, CaseNumber number, bool on)
    {
        var button = Button(words, number, on);
        return new(button.Label, button.Data);
    }
}
