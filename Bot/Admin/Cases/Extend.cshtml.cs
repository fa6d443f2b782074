using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Bot.Admin.Cases;

/// <summary>Lets the answer come later: approved by a supervisor, and told to the citizen with its reason in writing.</summary>
[Needs(Right.SuperviseCases)]
public sealed class ExtendModel(CasePageTools tools, IOptions<CasesOptions> options) : CasePage(tools)
{
    [BindProperty]
    public int Days { get; set; } = 10;

    [BindProperty]
    public string? Reason { get; set; }

    public int Most => options.Value.ExtensionDays;

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public Task<IActionResult> OnPostAsync() => WithCaseAsync(async () =>
        await SettleAsync(
            await Tools.Desk.ExtendAsync(Act(CaseRole.Supervisor, "Extended", new { Days }), Days, Reason?.Trim() ?? ""), Words["Extended"]));
}
