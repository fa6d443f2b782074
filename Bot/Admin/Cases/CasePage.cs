using System.Globalization;
using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Cases;

/// <summary>A page about one case: finds it, keeps those out whose district it is not, and says what somebody faster did meanwhile.</summary>
public abstract class CasePage(CasePageTools tools) : StaffPage
{
    [BindProperty(SupportsGet = true)]
    public string Number { get; set; } = "";

    /// <summary>The version of the case that whoever sends the form has seen.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public CaseRow Case { get; private set; } = null!;

    /// <summary>The day where the agency is.</summary>
    public DateOnly Today => tools.Clock.Today;

    /// <summary>What was done since then by somebody else, newest first.</summary>
    public IReadOnlyList<CaseDone> Meanwhile { get; private set; } = [];

    /// <summary>The names of everybody who works here, by their ids.</summary>
    public Colleagues People { get; private set; } = Colleagues.None;

    protected CasePageTools Tools => tools;

    protected IStringLocalizer<CasesWords> Words => tools.Words;

    protected static string Language => CultureInfo.CurrentUICulture.Name;

    /// <summary>Shows the page with the case as it is now.</summary>
    protected Task<IActionResult> ShowAsync() => WithCaseAsync(PageAsync);

    /// <summary>Does something with the case, if there is one and they may see it.</summary>
    protected async Task<IActionResult> WithCaseAsync(Func<Task<IActionResult>> work)
    {
        // Addresses are written in small letters, and people type numbers as they like.
        Number = CaseNumber.TryParse(Number, out var read) ? read.Value : "";
        if (await tools.Db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Number == Number) is not { } found)
        {
            return NotFound();
        }

        if (!User.MaySee(found))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Case = found;
        if (HttpMethods.IsGet(Request.Method))
        {
            Seen = found.Version;
        }

        People = await Colleagues.ReadAsync(tools.Db, Words);
        return await work();
    }

    /// <summary>What the page shows besides the case.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;

    /// <summary>The page again, with all that it shows.</summary>
    protected async Task<IActionResult> PageAsync()
    {
        await LoadAsync();
        return Page();
    }

    /// <summary>A deed of whoever is signed in, with its line of the audit log.</summary>
    protected CaseAct Act(CaseRole role, string done, object details) => new(
        Number, Seen, User.StaffId, role, Entry(AuditAction.CaseChanged, Number) with { Details = new { done, details, version = Seen + 1 } });

    /// <summary>Goes to the case once something was done; or says on this page why it was not.</summary>
    protected async Task<IActionResult> SettleAsync(CaseOutcome<CaseRow> outcome, string told)
    {
        if (outcome.Problem is { } problem)
        {
            await RefuseAsync(problem);
            return await PageAsync();
        }

        Tell(told);
        return RedirectToPage("/Cases/Details", new { number = Number });
    }

    protected Task LogAsync(AuditAction what, object? details = null, string? reason = null) =>
        tools.Log.WriteAsync(Entry(what, Number) with { Details = details, Reason = reason });

    protected async Task RefuseAsync(CaseProblem problem)
    {
        if (problem.Name is not "Outdated")
        {
            ModelState.AddModelError("", problem.In(Language));
            return;
        }

        ModelState.AddModelError("", Words["Outdated"]);
        Meanwhile = [.. (await tools.Desk.HistoryAsync(Number)).Where(d => d.Row.Number > Seen)];
        Case = await tools.Db.Cases.AsNoTracking().SingleAsync(c => c.Number == Number);
        Seen = Case.Version;
    }
}

/// <summary>What every page about a case works with.</summary>
public sealed record CasePageTools(BotDb Db, CaseDesk Desk, AuditLog Log, CaseClock Clock, IStringLocalizer<CasesWords> Words);
