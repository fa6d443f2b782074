using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;

namespace Bot.Dialogs.Reports;

/// <summary>The part that the report and the petition share: what happened, the notice, and who tells it.</summary>
internal static class PersonalQuestions
{
    /// <summary>
    /// The wording of the notice that is shown at present (個人資料保護法 §8 I). A new wording needs a new version: whoever
    /// agreed to an older one in an unfinished form is asked again.
    /// </summary>
    public const string NoticeVersion = "agree-1";

    public const string ConsentQuestion = "consent";

    private const string Decline = "decline";

    private const int ShortestDescription = 10;
    private const int LongestDescription = 1000;

    public static Form<ReportAnswers> AskWhatAndWho(this Form<ReportAnswers> form, string description) => form
        .Ask(description, Read.Text(ShortestDescription, LongestDescription, SelfRevealing.DoubtOf), (r, v) => r with { Description = v },
            fitsCaption: understood => understood is { Answer: not null } or { Doubt: not null })
        .Ask(ConsentQuestion, Read.OneOf([NoticeVersion, Decline], Said.For(ConsentQuestion)), (r, v) => r with { Consent = v }, hidden: true)
        .Ask("name", ReportReaders.Name, (r, v) => r with { Name = v })
        .Ask("contact", ContactQuestion.Reader, (r, v) => r with { Contact = v }, show: ContactQuestion.Show)
        .Ask("answer", Read.OneOf(["chat", "phone", "email", "none"], Said.For("answer")), (r, v) => r with { Answer = v }, shape: Reachable)
        .EndWhen(r => r.Consent is Decline, scene => Filing.Declined(scene.Moment));

    // An answer can only go where the citizen can be reached; and where the chat is closed to us after a while, that is said before they choose.
    private static Prompt Reachable(Scene<ReportAnswers> scene, Prompt prompt) => prompt with
    {
        Text = scene.Moment.Facts.ToldFor is { TotalHours: var hours } ? $"{prompt.Text}\n{Wordbook.Fill(ReportWords.In(scene.Moment).AnswerToldFor, hours)}" : prompt.Text,
        Options = [.. prompt.Options.Where(o => o.Key switch
        {
            "phone" => scene.Value.Contact?.Phone is not null,
            "email" => scene.Value.Contact?.Email is not null,
            _ => true
        })]
    };
}
