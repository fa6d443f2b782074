using Bot.Admin.Parts;
using Bot.Platform;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bot.Admin.Audit;

/// <summary>What staff did and looked at: filtered, newest first, and as a file.</summary>
[Needs(Right.ReadAuditLog)]
public sealed class IndexModel(BotDb db, SiteCalendar calendar, AuditLog log, AuditCheck check, TimeProvider clock) : StaffPage
{
    [BindProperty(SupportsGet = true)]
    public AuditFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<AuditRow> Rows { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, false);

    /// <summary>Display names by id: those who may have done something, and may be what it was done to.</summary>
    public IReadOnlyDictionary<string, string> Staff { get; private set; } = new Dictionary<string, string>();

    /// <summary>Set after the chain was followed.</summary>
    public AuditFinding? Finding { get; private set; }

    public async Task OnGetAsync()
    {
        Staff = await db.Staff.AsNoTracking().OrderBy(m => m.DisplayName).ToDictionaryAsync(m => m.Id, m => m.DisplayName);
        var rows = await Wanted().OrderByDescending(r => r.Number).Skip(Pager.Skip(PageNumber)).Take(Pager.Size + 1).ToListAsync();
        (Rows, Pager) = Pager.Cut(rows, PageNumber);
    }

    public async Task<IActionResult> OnGetExportAsync()
    {
        await log.WriteAsync(Entry(AuditAction.AuditExported) with
        {
            Details = new { Filter.By, What = Filter.What?.ToString(), Filter.From, Filter.To, Filter.Subject }
        });
        var name = FormattableString.Invariant($"audit-{calendar.DayOf(clock.GetUtcNow().UtcDateTime):yyyy-MM-dd}.csv");
        Response.Headers.ContentDisposition = $"attachment; filename={name}";
        Response.ContentType = "text/csv; charset=utf-8";
        await AuditFile.WriteAsync(Wanted().OrderBy(r => r.Number).AsAsyncEnumerable(), Response.Body, HttpContext.RequestAborted);
        return new EmptyResult();
    }

    public async Task<IActionResult> OnPostCheckAsync()
    {
        Finding = await check.RunAsync(HttpContext.RequestAborted);
        await OnGetAsync();
        return Page();
    }

    private IQueryable<AuditRow> Wanted() => Filter.Of(db.AuditRows.AsNoTracking(), calendar);
}
