using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Cases;

/// <summary>
/// 查進度: the cases of this account, or one from elsewhere by its number and code. Whether a number exists is never told to
/// those who do not have its code.
/// </summary>
internal static class Inquiries
{
    private static readonly string[] Beginnings =
        [.. CitizenWords.List("Want.cases").Select(words => TypedWords.In(words)!.Command)];

    /// <summary>
    /// What follows from a case number, or from a sentence that asks how a case stands; null for anything else. Within a form
    /// such words are an answer.
    /// </summary>
    public static Turn? Hear(Moment moment, TypedWords typed, string text) => moment.Draft switch
    {
        not null => null,
        _ when CaseMention.In(text) is { } mention => Announcements.InsteadOf(moment, Feature.LookUp) ?? About(moment, mention),
        _ when Beginnings.Any(b => typed.Command.StartsWith(b, StringComparison.Ordinal)) => Mine(moment),
        _ => null
    };

    /// <summary>The cases of this account.</summary>
    public static Turn Mine(Moment moment)
    {
        if (Announcements.InsteadOf(moment, Feature.LookUp) is { } instead)
        {
            return instead;
        }

        var words = InquiryWords.In(moment);
        return moment.Facts.Cases switch
        {
            null => moment.Say() with { Needs = new MyCasesInquiry() },
            CasesFound { Cases: [_, ..] cases } => moment.Say([new TextSaying(words.MyCases), .. CaseCards.Of(moment, cases, isOwn: true)]),
            _ => moment.Say(words.NoCases, [ByNumber(moment), .. Choices.Beginnings(moment.Words)])
        };
    }

    /// <summary>Asks before a case is withdrawn. The number comes from a button, so it may be anything.</summary>
    public static Turn Withdraw(Moment moment, string number) => CaseNumber.TryParse(number, out var read)
        ? FormDesk.StartKnowing(moment, WithdrawForm.Form, Known(read))
        : Courtesies.OldButton(moment);

    /// <summary>The way to a case that was not filed from this account.</summary>
    public static Choice ByNumber(Moment moment) => new(InquiryWords.In(moment).ByNumberButton, FormTable.StartOf(InquiryForm.Id));

    // Whoever filed the case from this account needs no code.
    private static Turn About(Moment moment, CaseMention mention) => (mention.Code, moment.Facts.Cases) switch
    {
        ({ } code, _) => FormDesk.StartKnowing(
            moment, InquiryForm.Form, new Dictionary<string, Answer>(Known(mention.Number)) { [InquiryForm.Code] = Answer.Of(code) }),
        (_, null) => moment.Say() with { Needs = new OwnCaseInquiry(mention.Number) },
        (_, CasesFound found) when found.Cases.FirstOrDefault(c => c.Number == mention.Number) is { } own =>
            moment.Say([new TextSaying(InquiryWords.In(moment).Found), .. CaseCards.Of(moment, [own], isOwn: true)]),
        _ => FormDesk.StartKnowing(moment, InquiryForm.Form, Known(mention.Number))
    };

    private static Dictionary<string, Answer> Known(CaseNumber number) => new() { [InquiryForm.Number] = Answer.Of(number.Value) };
}
