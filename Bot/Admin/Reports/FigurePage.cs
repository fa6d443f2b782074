using System.Globalization;
using Bot.Platform;
using Bot.Reporting;
using Bot.Reporting.Petitions;
using Bot.Reporting.Tables;
using Bot.Staff.Audit;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Admin.Reports;

/// <summary>A page of figures of a time, which can be taken along as files.</summary>
public abstract class FigurePage(FigureTools tools) : StaffPage
{
    [BindProperty(SupportsGet = true)]
    public FigureFilter Filter { get; set; } = new();

    public IReadOnlyList<FigureTable> Tables { get; private set; } = [];

    /// <summary>What is looked at.</summary>
    public CaseScope Scope { get; private set; } = CaseScope.Year(1);

    /// <summary>The address of the same figures as a file.</summary>
    public QueryString FileOf(string handler) => QueryString.Create(
        Request.Query.Where(q => q.Key.StartsWith("Filter.", StringComparison.OrdinalIgnoreCase)).Append(new("handler", handler)));

    protected static ReportingWords Spoken => ReportingWords.In(CultureInfo.CurrentUICulture.Name);

    protected FigureTools Tools => tools;

    // A workbook has at least one sheet.
    private IReadOnlyList<FigureTable> Filed => Tables.Count > 0 ? Tables : [new(Name, Spoken["NoFigures"], [Spoken["NoFigures"]], [])];

    /// <summary>Computes the tables.</summary>
    protected abstract Task<IEnumerable<FigureTable>> CountAsync(CaseScope scope, ReportingWords words);

    public async Task OnGetAsync()
    {
        Scope = Filter.On(tools.Today);
        (Filter.From, Filter.Until) = (Scope.From, Scope.Until);
        ModelState.Clear();
        Tables = [.. await CountAsync(Scope, Spoken)];
    }

    public async Task<IActionResult> OnGetCsvAsync()
    {
        await OnGetAsync();
        return File(CsvTable.Write(Filed), FigureFiles.Csv, FigureFiles.Name(Name, Scope, "csv"));
    }

    public async Task<IActionResult> OnGetOdsAsync()
    {
        await OnGetAsync();
        return File(OdsFile.Write(Name, Spoken.Language, Filed), OdfPackage.Sheets, FigureFiles.Name(Name, Scope, "ods"));
    }

    /// <summary>How its files are called.</summary>
    protected abstract string Name { get; }
}

/// <summary>What pages of figures work with.</summary>
public sealed class FigureTools(SiteCalendar calendar, AuditLog log, TimeProvider clock)
{
    public AuditLog Log => log;

    /// <summary>The day where the agency is.</summary>
    public DateOnly Today => calendar.DayOf(clock.GetUtcNow().UtcDateTime);
}

/// <summary>The names and kinds of files of figures.</summary>
internal static class FigureFiles
{
    public const string Csv = "text/csv; charset=utf-8";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static string Name(string what, CaseScope scope, string ending) => FormattableString.Invariant($"{what}-{scope.From:yyyyMMdd}-{scope.Until:yyyyMMdd}.{ending}");
}
