using System.ComponentModel.DataAnnotations;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Reports;
using Bot.Handover.Templates;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Handover;

/// <summary>One text that staff can begin an answer with.</summary>
[Needs(Right.WriteFaqs)]
public sealed class TemplateModel(BotDb db, AuditLog log, TimeProvider clock, IStringLocalizer<HandoverWords> words) : StaffPage
{
    private const string New = "new";

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = New;

    [BindProperty, Required, StringLength(60)]
    public string? Title { get; set; }

    [BindProperty, Required, StringLength(2000)]
    public string? Chinese { get; set; }

    [BindProperty, Required, StringLength(2000)]
    public string? English { get; set; }

    [BindProperty]
    public ReportKind? Kind { get; set; }

    [BindProperty]
    public PetitionState? State { get; set; }

    /// <summary>The version that was seen.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public bool IsNew => Id == New;

    public async Task<IActionResult> OnGetAsync()
    {
        if (IsNew)
        {
            return Page();
        }

        if (await FindAsync() is not { } found)
        {
            return NotFound();
        }

        (Title, Chinese, English, Kind, State, Seen) = (found.Title, found.Chinese, found.English, found.Kind, found.State, found.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var found = await FindAsync();
        if (found is null && !IsNew)
        {
            return NotFound();
        }

        if (!ModelState.IsValid || !IsAsSeen(found))
        {
            return Page();
        }

        if (found is null)
        {
            db.Add(found = new ReplyTemplateRow { Title = "", Chinese = "", English = "", ChangedBy = "" });
        }

        (found.Title, found.Chinese, found.English, found.Kind, found.State) = (Title!.Trim(), Text(Chinese), Text(English), Kind, State);
        (found.ChangedBy, found.ChangedAt, found.Version) = (User.StaffId, clock.GetUtcNow().UtcDateTime, found.Version + 1);
        return await SaveAsync(found.Title, words["Saved"]);
    }

    public async Task<IActionResult> OnPostDeleteAsync()
    {
        if (await FindAsync() is not { } found)
        {
            return NotFound();
        }

        db.Remove(found);
        return await SaveAsync(found.Title, words["Deleted"]);
    }

    private async Task<IActionResult> SaveAsync(string title, string told)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.SaveChangesAsync();
            await log.AppendAsync(db, Entry(AuditAction.ReplyTemplateChanged, title));
            await transaction.CommitAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", words["TemplateMoved"]);
            return Page();
        }

        Tell(told);
        return RedirectToPage("/Handover/Templates");
    }

    private bool IsAsSeen(ReplyTemplateRow? found)
    {
        if (found is not null && found.Version != Seen)
        {
            ModelState.AddModelError("", words["TemplateMoved"]);
        }

        return ModelState.IsValid;
    }

    private async Task<ReplyTemplateRow?> FindAsync() =>
        long.TryParse(Id, out var id) ? await db.ReplyTemplates.SingleOrDefaultAsync(t => t.Id == id) : null;

    private static string Text(string? text) => text!.Trim().ReplaceLineEndings("\n");
}
