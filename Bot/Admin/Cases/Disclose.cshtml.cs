using Bot.Cases.Disclosure;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.Reports;
using Bot.Media;
using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Admin.Cases;

/// <summary>
/// Prepares what leaves the house: clues to the informer are marked in the text and have to be reworded or confirmed one by
/// one, and photos go out in their masked copies only.
/// </summary>
[Needs(Right.WorkCases)]
public sealed class DiscloseModel(CasePageTools tools, Disclosures disclosures, PhotoArchive archive) : CasePage(tools)
{
    [BindProperty]
    public Recipient To { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    /// <summary>Clues that were looked at and are harmless.</summary>
    [BindProperty]
    public List<string> Confirmed { get; set; } = [];

    public IReadOnlyList<Clue> Found { get; private set; } = [];

    public IReadOnlyList<CasePhoto> Photos { get; private set; } = [];

    /// <summary>Set once it was given out: what may be copied and sent.</summary>
    public bool Given { get; private set; }

    public Task<IActionResult> OnGetAsync() => WithCaseAsync(async () =>
    {
        var report = (await Tools.Desk.ReportAsync(Number))!;
        Text = $"{ReportText.Place(report)}\n{report.Description}".Trim();
        return await PageAsync();
    });

    /// <summary>Marks the clues of the text as it was edited.</summary>
    public Task<IActionResult> OnPostCheckAsync() => ShowAsync();

    public Task<IActionResult> OnPostAsync() => WithCaseAsync(async () =>
    {
        var details = new { to = To.ToString(), Name, photos = Chosen.Count, confirmed = Confirmed.Count };
        var by = Actor.Of(Entry(AuditAction.CaseDisclosed, Number) with { Details = details });
        var given = await disclosures.GiveAsync(Case, new(To, Name, Text ?? "", Chosen, Confirmed), by);
        if (given.Problem is { } problem)
        {
            await RefuseAsync(problem);
            return await PageAsync();
        }

        Given = true;
        Response.Headers.CacheControl = "no-store";
        return await PageAsync();
    });

    /// <summary>The text in pieces, clues apart.</summary>
    internal IEnumerable<(string Text, Clue? Clue)> Pieces()
    {
        var (text, at) = (Text ?? "", 0);
        foreach (var clue in Found)
        {
            yield return (text[at..clue.Start], null);
            yield return (clue.Text, clue);
            at = clue.Start + clue.Text.Length;
        }

        yield return (text[at..], null);
    }

    protected override async Task LoadAsync()
    {
        Found = disclosures.CluesIn(Case, Text ?? "");
        Photos = [.. (await archive.OfCaseAsync(Number)).Where(p => p.Status is PhotoStatus.Stored)];
    }
}
