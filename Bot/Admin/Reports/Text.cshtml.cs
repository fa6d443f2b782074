using System.Globalization;
using Bot.Reporting.Annual;
using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Reports;

/// <summary>A section of a year's report that staff write, in the language in which the pages are read.</summary>
[Needs(Right.WriteReports)]
public sealed class TextModel(FigureTools tools, AnnualTexts texts, IStringLocalizer<ReportsWords> words) : StaffPage
{
    [BindProperty(SupportsGet = true)]
    public string Year { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Section { get; set; } = "";

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The version that whoever writes has seen.</summary>
    [BindProperty]
    public int Seen { get; set; }

    /// <summary>What somebody else has written meanwhile; null if nobody has.</summary>
    public string? Theirs { get; private set; }

    private static string Language => CultureInfo.CurrentUICulture.Name;

    private int? Number => int.TryParse(Year, CultureInfo.InvariantCulture, out var year) && year > 1999 && year <= tools.Today.Year && AnnualSections.All.Contains(Section) ? year : null;

    private AuditEntry Written => Entry(AuditAction.ReportWritten, Year) with { Details = new { section = Section, language = Language } };

    public async Task<IActionResult> OnGetAsync()
    {
        if (Number is not { } year)
        {
            return NotFound();
        }

        var found = (await texts.ReadAsync(year, Language)).GetValueOrDefault(Section);
        (Text, Seen) = (found?.Words, found?.Version ?? 0);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Number is not { } year)
        {
            return NotFound();
        }

        if (Text?.Length > AnnualTexts.Longest)
        {
            ModelState.AddModelError(nameof(Text), words["TooLong", AnnualTexts.Longest]);
            return Page();
        }

        if (!await texts.SaveAsync(year, Section, Language, Text ?? "", Seen, Written))
        {
            var found = (await texts.ReadAsync(year, Language)).GetValueOrDefault(Section);
            (Theirs, Seen) = (found?.Words ?? "", found?.Version ?? 0);
            ModelState.Remove(nameof(Seen));
            ModelState.AddModelError("", words["Outdated"]);
            return Page();
        }

        Tell(words["Saved"]);
        return RedirectToPage("/Reports/Annual", new { year });
    }
}
