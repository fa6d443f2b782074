using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Cases;

/// <summary>撤回: which case, and whether the citizen is sure.</summary>
internal static class WithdrawForm
{
    public const string Id = "withdraw";

    public static Form<CaseQuestion> Form { get; } = new Form<CaseQuestion>(Id, new CaseQuestion(), InquiryWords.In) { IsErrand = true }
        .Ask(InquiryForm.Number, InquiryForm.NumberReader, (q, number) => q with { Number = number })
        .Ask(
            "sure",
            Sure.Reader,
            (q, key) => q with { Sure = key == Sure.Yes, Unsure = key == Sure.No },
            shape: (scene, prompt) => prompt with { Text = Wordbook.Fill(prompt.Text, scene.Value.Number!) })
        .EndWhen(q => q.Unsure, scene => Said(scene, InquiryWords.In(scene.Moment).NotWithdrawn, ""))
        .Then(Answered);

    private static Ending Answered(Scene<CaseQuestion> scene)
    {
        var (moment, words) = (scene.Moment, InquiryWords.In(scene.Moment));
        _ = CaseNumber.TryParse(scene.Value.Number, out var number);
        return moment.Facts.Cases switch
        {
            null => new Ending { Needs = new OwnCaseInquiry(number) },
            CasesFound found when found.Cases.Any(c => c.Number == number && !c.Ended) =>
                Said(scene, words.Withdrawn, "") with { Effects = [new WithdrawCase(number)] },
            _ => Said(scene, words.CannotWithdraw, "\n" + Courtesies.ContactLines(moment))
        };
    }

    private static Ending Said(Scene<CaseQuestion> scene, string text, string more) =>
        new(new TextSaying(Wordbook.Fill(text, scene.Value.Number!) + more) { Choices = Choices.Beginnings(scene.Moment.Words) });
}
