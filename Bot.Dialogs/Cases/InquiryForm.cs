using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Cases;

/// <summary>A case from another account, a telephone or a website: its number, then the code that opens it.</summary>
internal static class InquiryForm
{
    public const string Id = "case";
    public const string Number = "number";
    public const string Code = "code";

    public static Form<CaseQuestion> Form { get; } = new Form<CaseQuestion>(Id, new CaseQuestion(), InquiryWords.In) { IsErrand = true }
        .Ask(Number, NumberReader, (q, number) => q with { Number = number })
        .Ask(Code, CodeReader, (q, code) => q with { Code = code })
        .Then(Answered);

    /// <summary>Understands a case number, also among other words.</summary>
    public static Reader<string> NumberReader => new(
        heard => (CaseMention.In(heard.Text), heard.Text?.Any(char.IsDigit)) switch
        {
            ({ } mention, _) => Understanding.Of(Answer.Of(mention.Number.Value)),
            (_, true) => Understanding.Wrong(InquiryWords.In(heard.Moment).NumberUnclear),
            _ => Understanding.None
        },
        answer => CaseNumber.TryParse(answer.Words, out var number) ? number.Value : null);

    private static Reader<string> CodeReader => new(
        heard => CaseMention.CodeAlone(heard.Text) is { } code ? Understanding.Of(Answer.Of(code)) : Understanding.None,
        answer => answer.Words);

    private static Ending Answered(Scene<CaseQuestion> scene)
    {
        var (moment, words) = (scene.Moment, InquiryWords.In(scene.Moment));
        _ = CaseNumber.TryParse(scene.Value.Number, out var number);
        return moment.Facts.Cases switch
        {
            null => new Ending { Needs = new CodeInquiry(number, scene.Value.Code!) },
            CasesFound { Cases: [var found] } when found.Number == number =>
                new([new TextSaying(words.Found), .. CaseCards.Of(moment, [found], isOwn: false)]),
            LookUpLocked locked => Refused(moment, Wordbook.Fill(words.Locked, MinutesUntil(locked.Until, moment.Facts.Now))),
            _ => Refused(moment, words.NoSuchCase, new Choice(words.RetryButton, FormTable.StartOf(Id)))
        };
    }

    private static Ending Refused(Moment moment, string text, params Choice[] ways) =>
        new(new TextSaying(text + "\n" + Courtesies.ContactLines(moment)) { Choices = [.. ways, .. Choices.WaysOut(moment.Words)] });

    private static int MinutesUntil(DateTime until, DateTime now) => Math.Max(1, (int)Math.Ceiling((until - now).TotalMinutes));
}

/// <summary>What a citizen knows of a case.</summary>
internal sealed record CaseQuestion
{
    public string? Number { get; init; }

    public string? Code { get; init; }

    public bool Sure { get; init; }

    public bool Unsure { get; init; }
}
