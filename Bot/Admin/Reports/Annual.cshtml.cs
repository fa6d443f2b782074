using System.Globalization;
using Bot.Reporting.Annual;
using Bot.Reporting.Petitions;
using Bot.Reporting.Tables;
using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Reports;

/// <summary>The report of a year: to be read, printed, taken along as a document, and its figures frozen.</summary>
[Needs(Right.ReadStatistics)]
public sealed class AnnualModel(FigureTools tools, AnnualReports reports, IStringLocalizer<ReportsWords> words) : StaffPage
{
    // Years of which there can be a report.
    private const int FirstYear = 2000;
    private const int Before = 4;

    [BindProperty(SupportsGet = true)]
    public string? Year { get; set; }

    public ReportDocument Report { get; private set; } = null!;

    /// <summary>The year that is looked at: the last that has ended unless another one is asked for.</summary>
    public int Number => int.TryParse(Year, CultureInfo.InvariantCulture, out var year) && year >= FirstYear && year <= tools.Today.Year ? year : reports.LatestYear;

    public IEnumerable<int> Years => Enumerable.Range(0, Before + 1).Select(i => tools.Today.Year - i);

    /// <summary>A year that is not over cannot be frozen.</summary>
    public bool MayFreeze => Number < tools.Today.Year && User.Has(Right.WriteReports);

    public DateTime? FrozenAt { get; private set; }

    private static string Language => CultureInfo.CurrentUICulture.Name;

    public async Task OnGetAsync()
    {
        Report = await reports.ReadAsync(Number, Language);
        FrozenAt = await reports.FrozenAtAsync(Number);
    }

    public async Task<IActionResult> OnGetOdtAsync() => File(OdtFile.Write(await reports.ReadAsync(Number, Language)), OdfPackage.Text, NameOf("odt"));

    public async Task<IActionResult> OnGetOdsAsync() =>
        await reports.ReadAsync(Number, Language) is var report ? File(OdsFile.Write(report.Title, Language, report.Tables), OdfPackage.Sheets, NameOf("ods")) : NotFound();

    public async Task<IActionResult> OnGetCsvAsync() => File(CsvTable.Write((await reports.ReadAsync(Number, Language)).Tables), FigureFiles.Csv, NameOf("csv"));

    [AlsoNeeds(Right.WriteReports)]
    public async Task<IActionResult> OnPostFreezeAsync()
    {
        if (MayFreeze)
        {
            await reports.FreezeAsync(Number, Entry(AuditAction.ReportFrozen, Number.ToString(CultureInfo.InvariantCulture)));
            Tell(words["Frozen"]);
        }

        return RedirectToPage(new { year = Number });
    }

    private string NameOf(string ending) => FigureFiles.Name("annual-report", CaseScope.Year(Number), ending);
}
