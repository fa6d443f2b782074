using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Reports;

/// <summary>What follows from a report that is confirmed, declined, or one too many.</summary>
internal static class Filing
{
    /// <summary>A case and its receipt. Asks the host for the day's quota first, then for a number.</summary>
    public static Ending File(Scene<ReportAnswers> scene, ReportKind kind)
    {
        var (moment, draft, answers) = scene;
        if (Withheld.Report(moment, $"{(answers.Place is { } place ? AnswerText.Of(place) : "")}\n{answers.Description}".Trim()) is { } withheld)
        {
            return withheld;
        }

        if (RefuseFloods(moment) is { } refusal)
        {
            return refusal;
        }

        if (moment.Facts.Receipt is not { } receipt)
        {
            return new Ending { Needs = new ReceiptReservation() };
        }

        var words = ReportWords.In(moment);
        var consent = draft.Answers[PersonalQuestions.ConsentQuestion];
        var due = ToldDate.Display(receipt.AnswerDue, moment.Conversation.Language);
        return new(
        [
            new TextSaying(Wordbook.Fill(words.Receipt, due)),
            new TextSaying(Wordbook.Fill(words.ReceiptNumber, receipt.Number.Value, receipt.LookUpCode)),
            new TextSaying(kind is ReportKind.Petition ? words.ReceiptNextPetition : words.ReceiptNext),
            .. answers.Answer is "chat" && moment.Facts.ToldFor is { TotalHours: var hours } ? [new TextSaying(Wordbook.Fill(words.ReceiptToldFor, hours))] : Array.Empty<Saying>(),
            new TextSaying(words.ReceiptNoPromise) { Choices = Choices.Beginnings(moment.Words) }
        ])
        {
            Filed = receipt.Number,
            Effects =
            [
                new FileCase(
                    draft.Id,
                    ReportOf(answers, kind),
                    new Informer(answers.Name!, answers.Contact?.Phone, answers.Contact?.Email),
                    new Consent(answers.Consent!, consent.At ?? moment.Facts.Now),
                    receipt)
            ]
        };
    }

    /// <summary>Kind words for whoever has sent enough for a day; null if more may be sent.</summary>
    public static Ending? RefuseFloods(Moment moment) => Withheld.Report(moment) ?? moment.Facts.Quota switch
    {
        null => new Ending { Needs = new QuotaCheck() },
        { IsUsedUp: true } quota => new Ending(new TextSaying(
            Wordbook.Fill(ReportWords.In(moment).QuotaUsedUp, quota.Allowed) + "\n" + Courtesies.ContactLines(moment))
        {
            Choices = [Choices.Menu(moment.Words)]
        })
        { IsHeldUp = true },
        _ => null
    };

    /// <summary>Whoever does not agree to the notice goes in peace: nothing is kept.</summary>
    public static Ending Declined(Moment moment) => new(new TextSaying(
        ReportWords.In(moment).Declined + "\n" + Courtesies.ContactLines(moment))
    {
        Choices = Choices.Beginnings(moment.Words)
    });

    private static Report ReportOf(ReportAnswers answers, ReportKind kind) => new()
    {
        Kind = kind,
        Place = answers.Place,
        Building = answers.Building,
        Floor = answers.Floor,
        Work = answers.Work,
        Since = answers.Since,
        Hours = answers.Hours,
        Description = answers.Description!,
        Photos = answers.Photos,
        Answer = answers.Answer!
    };
}
