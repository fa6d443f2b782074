using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;

namespace Bot.Dialogs.Reports;

/// <summary>
/// A report that staff take down for somebody: the questions, readers and rules of the chat's own form, answered all at
/// once instead of one after the other.
/// </summary>
public sealed class CallersReport
{
    /// <summary>Questions that a member of staff is not asked: danger is dealt with on the spot, photos come by other ways.</summary>
    private static readonly Dictionary<string, Answer> Given = new() { ["danger"] = Answer.Chosen("no"), ["photos"] = Answer.Left };

    private readonly Form form;
    private readonly Moment moment;
    private readonly PlaceActivity? pin;
    private readonly HashSet<string> asked = [];
    private Draft draft;

    private CallersReport(Form form, Draft draft, Moment moment, PlaceActivity? pin) =>
        (this.form, this.draft, this.moment, this.pin) = (form, draft, moment, pin);

    /// <summary>What is wrong, by question; an empty sentence for an answer that is missing.</summary>
    public Dictionary<string, string> Problems { get; } = [];

    /// <summary>What to look at again before an answer is taken as it stands, by question.</summary>
    public Dictionary<string, string> Doubts { get; } = [];

    /// <summary>Whether it can be filed.</summary>
    public bool IsComplete => Problems.Count == 0 && Doubts.Count == 0;

    /// <summary>Answers the form.</summary>
    /// <param name="kind">Which form.</param>
    /// <param name="id">Unguessable; the same id becomes one case at most.</param>
    /// <param name="answers">Words, or the key of an option, by question; <c>consent</c> is <c>yes</c> once the notice was read to the citizen.</param>
    /// <param name="insisted">Words that were looked at again and are meant, by question.</param>
    /// <param name="now">The moment, UTC.</param>
    /// <param name="language">In which problems are said.</param>
    /// <param name="pin">The place as a point, with its words if there are any; null for words alone.</param>
    public static CallersReport Fill(
        ReportKind kind, string id, IReadOnlyDictionary<string, string?> answers, IReadOnlyDictionary<string, string?> insisted, DateTime now, string language,
        PlaceActivity? pin = null)
    {
        Form form = kind is ReportKind.Petition ? PetitionForm.Form : ReportForm.Form;
        var draft = new Draft { Id = id, Form = form.Id, StartedAt = now, TouchedAt = now };
        var facts = new Facts { Now = now, Contacts = new() { AgencyName = "" }, Quota = new(0, int.MaxValue) };
        var report = new CallersReport(form, draft, new(new Conversation { Language = language }, facts, Words.In(language)), pin);
        while (report.Next() is { } step)
        {
            report.Put(step, answers.GetValueOrDefault(step.Id)?.Trim() ?? "", insisted.GetValueOrDefault(step.Id));
        }

        // An answer that a reader took and the form did not keep is as good as none.
        foreach (var step in form.On(report.draft, report.Now).Steps.Where(step => !step.IsAnswered && !report.Doubts.ContainsKey(step.Id)))
        {
            report.Problems.TryAdd(step.Id, "");
        }

        return report;
    }

    /// <summary>The case that it becomes.</summary>
    /// <exception cref="InvalidOperationException">It is not complete.</exception>
    public FileCase File(CaseReceipt receipt)
    {
        var filing = IsComplete ? form.Finish(draft, Now with { Facts = moment.Facts with { Receipt = receipt } }).Effects.OfType<FileCase>().SingleOrDefault() : null;
        return filing ?? throw new InvalidOperationException("A report that is not complete cannot be filed.");
    }

    private Moment Now => moment.With(draft);

    private Step? Next() => form.On(draft, Now).Steps
        .FirstOrDefault(step => !step.IsAnswered && asked.Add(step.Id));

    private void Put(Step step, string words, string? insisted)
    {
        var understood = Given.TryGetValue(step.Id, out var given) ? Understanding.Of(given)
            : step.Id is PersonalQuestions.ConsentQuestion ? words is "yes" ? Understanding.Of(Answer.Chosen(PersonalQuestions.NoticeVersion)) : Understanding.Wrong("")
            : step.Id is "place" && pin is not null ? step.Read(new() { Moment = Now, Draft = draft, Prompt = step.Prompt, Pin = pin })
            : words is "" ? step.IsOptional ? Understanding.Of(Answer.Left) : Understanding.Wrong("")
            : step.Read(new()
            {
                Moment = Now,
                Draft = draft with { Held = insisted },
                Prompt = step.Prompt,
                Key = step.Prompt.Options.Any(o => o.Key == words) ? words : null,
                Text = IdNumbers.Hide(words)
            });
        switch (understood)
        {
            case { Answer: { } answer }:
                draft = draft with { Answers = new Dictionary<string, Answer>(draft.Answers) { [step.Id] = answer with { At = moment.Facts.Now } } };
                break;
            case { Doubt: { } doubt }:
                Doubts[step.Id] = doubt;
                break;
            default:
                Problems[step.Id] = understood.Problem ?? step.Prompt.Example ?? "";
                break;
        }
    }
}
