using Bot.Dialogs.Handover;
using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Admin.Handover;

/// <summary>
/// A citizen's half-filled form, to go on with from what was said in the chat. What is changed goes before the citizen, who
/// alone agrees to the use of personal data and sends it.
/// </summary>
[Needs(Right.AnswerCitizens)]
public sealed class FormModel(HandoverPageTools tools) : HandoverPage(tools)
{
    /// <summary>Which draft was seen: the citizen may have thrown it away and begun another.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>What was filled in, by question.</summary>
    [BindProperty]
    public Dictionary<string, string?> Answers { get; set; } = [];

    public AssistedDraft Draft { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => WithDraftAsync(() => Task.FromResult<IActionResult>(Page()));

    public Task<IActionResult> OnPostAsync() => WithDraftAsync(async () =>
    {
        var changed = Draft.Lines.Where(line => Answers.ContainsKey(line.Id) && (Answers[line.Id] ?? "").Trim() != line.Value)
            .ToDictionary(line => line.Id, line => (Answers[line.Id] ?? "").Trim());
        if (Seen != Draft.Id)
        {
            ModelState.AddModelError("", Words["FormMoved"]);
        }

        foreach (var (question, problem) in AssistedForm.Problems(Conversation, changed, Now, PageLanguage))
        {
            ModelState.AddModelError(FieldOf(question), $"{Draft.Lines.FirstOrDefault(l => l.Id == question)?.Label}: {problem}");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (!await Tools.Desk.ContinueFormAsync(Id, User.StaffId, Draft.Id, changed, LineOf(AuditAction.FormContinued, new { questions = changed.Keys })))
        {
            ModelState.AddModelError("", Words["Spoken.NotYours"]);
            return Page();
        }

        Tell(Words["FormSent"]);
        return RedirectToPage("/Handover/Talk", new { id = Id });
    });

    /// <summary>The name of a question's field.</summary>
    public static string FieldOf(string question) => $"Answers[{question}]";

    /// <summary>What stands in it: what was just typed, else the answer so far.</summary>
    public string ValueOf(AssistedLine line) => Answers.TryGetValue(line.Id, out var typed) ? typed ?? "" : line.Value;

    private Task<IActionResult> WithDraftAsync(Func<Task<IActionResult>> work) => WithRowAsync(async () =>
    {
        if (!IsMine || AssistedForm.Of(Conversation, Now, PageLanguage) is not { } draft)
        {
            return RedirectToPage("/Handover/Talk", new { id = Id });
        }

        Draft = draft;
        return await work();
    });
}
