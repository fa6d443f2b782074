using Bot.Faqs.Exchange;
using Bot.Platform;
using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Faqs;

/// <summary>Answers as files: out for everybody who reads them, in for those who write them, after a look at what would change.</summary>
[Needs(Right.ReadFaqs), RequestSizeLimit(LargestForm), RequestFormLimits(MultipartBodyLengthLimit = LargestForm, ValueLengthLimit = LargestForm)]
public sealed class ExchangeModel(
    FaqImport import, FaqExport export, AuditLog log, SiteCalendar calendar, TimeProvider clock, IStringLocalizer<FaqsWords> words) : FaqPage
{
    // Room for the largest file as text in a field.
    private const int LargestForm = 3 * FaqUpload.MostBytes;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>The file of the dry run, on its way to the import.</summary>
    [BindProperty]
    public string? Packed { get; set; }

    /// <summary>What would change; null before a dry run.</summary>
    public FaqImportReport? Report { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnGetExportAsync(FaqFileKind kind)
    {
        using var file = new MemoryStream();
        var count = await export.WriteAsync(kind, file);
        await log.WriteAsync(Entry(AuditAction.FaqsExported) with { Details = new { kind = kind.ToString(), count } });
        var name = FormattableString.Invariant($"faq-{calendar.DayOf(clock.GetUtcNow()):yyyy-MM-dd}");
        return kind switch
        {
            FaqFileKind.Csv => File(file.ToArray(), "text/csv; charset=utf-8", $"{name}.csv"),
            FaqFileKind.Xlsx => File(file.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{name}.xlsx"),
            _ => File(file.ToArray(), "application/x-ndjson; charset=utf-8", $"{name}.jsonl")
        };
    }

    [AlsoNeeds(Right.WriteFaqs)]
    public async Task<IActionResult> OnPostDryRunAsync()
    {
        if (await ReadAsync() is { } upload)
        {
            Packed = upload.Pack();
            ModelState.Remove(nameof(Packed));
            Report = await RunAsync(upload, dryRun: true);
        }

        return Page();
    }

    [AlsoNeeds(Right.WriteFaqs)]
    public async Task<IActionResult> OnPostApplyAsync()
    {
        if (FaqUpload.Unpack(Packed) is not { } upload)
        {
            ModelState.AddModelError(nameof(Upload), words["NoUpload"]);
            return Page();
        }

        Report = await RunAsync(upload, dryRun: false);
        if (!Report.Done)
        {
            return Page();
        }

        Tell(words["Imported", Report.Changes.Count]);
        return RedirectToPage("/Faqs/Index");
    }

    private async Task<FaqUpload?> ReadAsync()
    {
        if (Upload is null || Upload.Length == 0)
        {
            ModelState.AddModelError(nameof(Upload), words["NoUpload"]);
            return null;
        }

        if (Upload.Length > FaqUpload.MostBytes)
        {
            ModelState.AddModelError(nameof(Upload), words["TooLarge", FaqUpload.MostBytes / 1024 / 1024]);
            return null;
        }

        using var bytes = new MemoryStream();
        await Upload.CopyToAsync(bytes, HttpContext.RequestAborted);
        if (FaqUpload.Read(bytes.ToArray()) is not { } upload)
        {
            ModelState.AddModelError(nameof(Upload), words["NotOurs"]);
            return null;
        }

        return upload;
    }

    private async Task<FaqImportReport> RunAsync(FaqUpload upload, bool dryRun)
    {
        using var file = new MemoryStream(upload.Bytes);
        return await import.RunAsync(upload.Kind, file, Me, dryRun);
    }
}
