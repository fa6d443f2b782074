using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Bot.Cases;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Reports;
using Bot.Media;
using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Cases;

/// <summary>Takes down a report for somebody who came, called, or wrote to another door of the city; by the rules of the chat's own form.</summary>
[Needs(Right.WorkCases), RequestSizeLimit(PhotoUploads.LargestForm), RequestFormLimits(MultipartBodyLengthLimit = PhotoUploads.LargestForm)]
public sealed class NewModel(StaffFiling filing, UploadReader reader, PhotoUploads photos, TimeProvider clock, IStringLocalizer<CasesWords> words) : StaffPage
{
    [BindProperty(SupportsGet = true)]
    public ReportKind Kind { get; set; }

    /// <summary>Made with the form, so that sending it twice files once.</summary>
    [BindProperty, StringLength(40, MinimumLength = 32)]
    public string Id { get; set; } = Guid.NewGuid().ToString("N");

    [BindProperty]
    public CaseSource Source { get; set; } = CaseSource.Phone;

    [BindProperty, StringLength(StaffFiling.LongestNumber)]
    public string? SourceNumber { get; set; }

    /// <summary>In which the citizen is told what becomes of it.</summary>
    [BindProperty]
    public string? Language { get; set; } = SpokenLanguage.Chinese;

    /// <summary>The languages in which there are words for it.</summary>
    internal static IReadOnlyList<string> Languages { get; } = [SpokenLanguage.Chinese, SpokenLanguage.English];

    [BindProperty]
    public List<IFormFile> Uploads { get; set; } = [];

    /// <summary>Words or the key of an option, by question of the form.</summary>
    [BindProperty]
    public Dictionary<string, string?> Answers { get; set; } = [];

    /// <summary>Words that were asked about and are sent again.</summary>
    [BindProperty]
    public Dictionary<string, string?> Held { get; set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Source is CaseSource.Chat or CaseSource.Partner || (Source is CaseSource.Hotline or CaseSource.Mailbox && string.IsNullOrWhiteSpace(SourceNumber)))
        {
            RequireWords(nameof(SourceNumber), Source is CaseSource.Chat or CaseSource.Partner ? null : SourceNumber);
        }

        var report = CallersReport.Fill(Kind, Id, Answers, Held, clock.GetUtcNow().UtcDateTime, CultureInfo.CurrentUICulture.Name);
        foreach (var (question, problem) in report.Problems.Concat(report.Doubts))
        {
            RequireWords($"Answers[{question}]", problem);
            if (problem is not "")
            {
                ModelState.AddModelError($"Answers[{question}]", problem);
            }
        }

        Held = report.Doubts.Keys.ToDictionary(q => q, Answers.GetValueOrDefault);
        ModelState.Keys.Where(key => key.StartsWith("Held[", StringComparison.Ordinal)).ToList().ForEach(key => ModelState.Remove(key));
        var language = Languages.FirstOrDefault(tag => tag == Language);
        RequireWords(nameof(Language), language);

        var read = await Uploads.ReadAsync(reader, ModelState, nameof(Uploads), words, HttpContext.RequestAborted);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var theirs = string.IsNullOrWhiteSpace(SourceNumber) ? null : SourceNumber.Trim();
        var kept = await photos.KeepAsync(read, HttpContext.RequestAborted);
        var filed = await filing.FileAsync(report, new(Source, theirs, language!), Entry(AuditAction.CaseFiled), (writer, number) => photos.Add(writer, number, kept));
        Tell(filed.Receipt is { } receipt ? words["Filed", filed.Number, receipt.LookUpCode] : words["FiledBefore", filed.Number]);
        return RedirectToPage("/Cases/Details", new { number = filed.Number });
    }
}
