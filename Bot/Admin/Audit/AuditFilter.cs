using Bot.Platform;
using Bot.Staff.Audit;

namespace Bot.Admin.Audit;

/// <summary>Which lines of the audit log are wanted; what is empty asks for all.</summary>
public sealed class AuditFilter
{
    /// <summary>Id of a member.</summary>
    public string? By { get; set; }

    public AuditAction? What { get; set; }

    public DateOnly? From { get; set; }

    /// <summary>The last day, itself included.</summary>
    public DateOnly? To { get; set; }

    /// <summary>A case number, an entry's id, a member's id: the whole of it.</summary>
    public string? Subject { get; set; }

    internal IQueryable<AuditRow> Of(IQueryable<AuditRow> rows, SiteCalendar calendar)
    {
        if (!string.IsNullOrEmpty(By))
        {
            rows = rows.Where(r => r.By == By);
        }

        if (What?.ToString() is { } what)
        {
            rows = rows.Where(r => r.What == what);
        }

        if (From is { } from && calendar.StartOf(from) is var start)
        {
            rows = rows.Where(r => r.At >= start);
        }

        if (To is { } to && to < DateOnly.MaxValue && calendar.StartOf(to.AddDays(1)) is var end)
        {
            rows = rows.Where(r => r.At < end);
        }

        if (Subject?.Trim() is { Length: > 0 } subject)
        {
            rows = rows.Where(r => r.Subject == subject);
        }

        return rows;
    }
}
