using System.Globalization;
using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Bot.Admin.Cases;

/// <summary>Asks the citizen for everything that is missing, once (一次告知): a list to tick becomes one message.</summary>
[Needs(Right.WorkCases)]
public sealed class AskModel(CasePageTools tools, CaseWording wording, IOptions<CasesOptions> options) : CasePage(tools)
{
    /// <summary>What can be missing, as <see cref="CaseWords.Missing"/> names it.</summary>
    public static readonly IReadOnlyList<string> Items = ["place", "floor", "description", "work", "photos", "name", "contact"];

    private const int LongestOther = 300;

    [BindProperty]
    public List<string> Missing { get; set; } = [];

    /// <summary>What else is missing, a line each.</summary>
    [BindProperty]
    public string? Other { get; set; }

    [BindProperty]
    public DateOnly? Day { get; set; }

    public string? Preview { get; private set; }

    public bool AskedBefore { get; private set; }

    private CaseRole? Role => PetitionRules.Possible(Case.FactsOn(Today), User.CaseRoles)
        .Where(m => m.Next is PetitionState.NeedInfo).Select(m => (CaseRole?)m.Role).FirstOrDefault();

    public Task<IActionResult> OnGetAsync()
    {
        Day = Today.AddDays(options.Value.InformationDays);
        return ShowAsync();
    }

    public Task<IActionResult> OnPostPreviewAsync() => WithCaseAsync(async () =>
    {
        if (Problem() is { } problem)
        {
            await RefuseAsync(problem);
        }
        else
        {
            Preview = wording.In(Case.Language).Told(PetitionState.NeedInfo, Number, Details());
        }

        return await PageAsync();
    });

    public Task<IActionResult> OnPostEditAsync() => ShowAsync();

    public Task<IActionResult> OnPostAsync() => WithCaseAsync(async () =>
    {
        if (Problem() is { } problem)
        {
            await RefuseAsync(problem);
            return await PageAsync();
        }

        var asked = await Tools.Desk.MoveAsync(Act(Role!.Value, "Asked", new { Missing, until = Day }), PetitionState.NeedInfo, Details());
        return await SettleAsync(asked, Words["Asked"]);
    });

    protected override async Task LoadAsync() => AskedBefore = await CaseMoves.AskedBeforeAsync(Tools.Db, Number);

    private CaseProblem? Problem() => Case.Version != Seen ? new("Outdated")
        : Role is not { } role ? new("NotNow", Case.State, PetitionState.NeedInfo)
        : Lines() is [] ? new("NothingAsked")
        : PetitionRules.Refusal(Case.FactsOn(Today), new(PetitionState.NeedInfo, role, Details()));

    private MoveDetails Details() => new()
    {
        Day = Day,
        Reason = string.Concat(Lines().Select((line, i) => string.Create(CultureInfo.InvariantCulture, $"\n{i + 1}. {line}")))
    };

    // In the order of the list, in the citizen's language; what staff write themselves comes last.
    private List<string> Lines()
    {
        var words = wording.In(Case.Language);
        var other = (Other ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. Items.Where(Missing.Contains).Select(words.Missing), .. other.Select(line => line.Length > LongestOther ? line[..LongestOther] : line)];
    }
}
