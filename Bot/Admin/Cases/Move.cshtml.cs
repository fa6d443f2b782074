using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Staff;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Admin.Cases;

/// <summary>Moves a case, as the table allows: what it needs, what the citizen is told, then how that looks, then it is done.</summary>
[Needs(Right.WorkCases)]
public sealed class MoveModel(CasePageTools tools, CaseWording wording) : CasePage(tools)
{
    [BindProperty(SupportsGet = true)]
    public PetitionState Next { get; set; }

    [BindProperty]
    public MoveForm Form { get; set; } = new();

    /// <summary>What the citizen will be told, if the form is complete.</summary>
    public string? Preview { get; private set; }

    public MoveNeeds Needs => Next.Needs();

    private CaseRole? Role => PetitionRules.Possible(Case.FactsOn(Today), User.CaseRoles)
        .Where(m => m.Next == Next).Select(m => (CaseRole?)m.Role).FirstOrDefault();

    public Task<IActionResult> OnGetAsync() => WithCaseAsync(() =>
    {
        Form = new() { Text = wording.In(Case.Language).Template(Next) };
        return Task.FromResult<IActionResult>(Role is null ? RedirectToPage("/Cases/Details", new { number = Number }) : Page());
    });

    /// <summary>Shows what the citizen will read; nothing is done yet.</summary>
    public Task<IActionResult> OnPostPreviewAsync() => WithCaseAsync(async () =>
    {
        if (await ProblemAsync() is { } problem)
        {
            await RefuseAsync(problem);
        }
        else
        {
            Preview = Filled();
        }

        return Page();
    });

    /// <summary>Back to the form, with everything that was filled in.</summary>
    public Task<IActionResult> OnPostEditAsync() => ShowAsync();

    public Task<IActionResult> OnPostAsync() => WithCaseAsync(async () =>
    {
        if (await ProblemAsync() is { } problem)
        {
            await RefuseAsync(problem);
            return Page();
        }

        var moved = await Tools.Desk.MoveAsync(Act(Role!.Value, "Moved", new { from = Case.State, to = Next }), Next, Form.Details, Filled());
        return await SettleAsync(
            moved, Needs.HasFlag(MoveNeeds.SecondPerson) ? Words["Proposed"] : Words["Moved", wording.In(Language).Name(Next)]);
    });

    private async Task<CaseProblem?> ProblemAsync()
    {
        await Task.CompletedTask;
        return Case.Version != Seen ? new("Outdated")
            : Role is not { } role ? new("NotNow", Case.State, Next)
            : PetitionRules.Refusal(Case.FactsOn(Today), new(Next, role, Form.Details))
                ?? (string.IsNullOrWhiteSpace(Form.Text) ? new("NoText")
                    : Form.Text.Length > MoveForm.LongestText ? new CaseProblem("TextTooLong", MoveForm.LongestText) : null);
    }

    private string Filled() => wording.In(Case.Language).Fill(Form.Text!, Number, Form.Details).Trim();
}
