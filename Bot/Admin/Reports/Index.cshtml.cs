using Bot.Cases;
using Bot.Reporting;
using Bot.Reporting.Petitions;
using Bot.Reporting.Tables;
using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Admin.Reports;

/// <summary>Cases in figures, and one row for each of them as a file.</summary>
[Needs(Right.ReadStatistics)]
public sealed class IndexModel(FigureTools tools, CaseStatistics cases, EnforcementStatistics enforcement, CaseRegister register, CaseWording wording) : FigurePage(tools)
{
    protected override string Name => "cases";

    protected override async Task<IEnumerable<FigureTable>> CountAsync(CaseScope scope, ReportingWords words)
    {
        var states = wording.In(words.Language);
        return [.. CaseTables.All(await cases.ReadAsync(scope), words, states), CaseTables.Enforcement(await enforcement.ReadAsync(scope), words, states)];
    }

    public async Task<IActionResult> OnGetEverythingAsync()
    {
        var scope = Filter.On(Tools.Today);
        var table = CaseTables.Everything(await cases.ReadAsync(scope), Spoken, wording.In(Spoken.Language));
        return File(CsvTable.Write([table]), FigureFiles.Csv, FigureFiles.Name("everything", scope, "csv"));
    }

    public Task<IActionResult> OnGetRowsAsync() => RowsAsync("csv", FigureFiles.Csv, CsvTable.WriteAsync);

    public Task<IActionResult> OnGetSheetAsync() => RowsAsync("xlsx", FigureFiles.Xlsx, async (stream, columns, rows, cancellation) =>
    {
        // A zip is written to and fro.
        using var file = new MemoryStream();
        await XlsxTable.WriteAsync(file, columns, rows, cancellation);
        file.Position = 0;
        await file.CopyToAsync(stream, cancellation);
    });

    private async Task<IActionResult> RowsAsync(
        string ending, string kind, Func<Stream, IReadOnlyList<string>, IAsyncEnumerable<IReadOnlyList<string>>, CancellationToken, Task> write)
    {
        var (scope, words) = (Filter.On(Tools.Today), Spoken);
        await Tools.Log.WriteAsync(Entry(AuditAction.CasesExported) with { Details = new { scope.From, scope.Until, scope.District, scope.Kind, ending } });
        Response.Headers.ContentDisposition = $"attachment; filename={FigureFiles.Name("case-list", scope, ending)}";
        Response.ContentType = kind;
        await write(Response.Body, CaseRegister.Columns(words), register.ReadAsync(scope, User.StaffDistricts, words), HttpContext.RequestAborted);
        return new EmptyResult();
    }
}
