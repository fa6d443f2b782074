using Bot.Staff;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Admin.Staff;

/// <summary>Everybody who works here, those who have left at the end.</summary>
[Needs(Right.ManageStaff)]
public sealed class IndexModel(BotDb db) : StaffPage
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var seen = await db.StaffSessions.GroupBy(s => s.MemberId).Select(g => new { g.Key, At = g.Max(s => s.SeenAt) }).ToDictionaryAsync(s => s.Key, s => s.At);
        var members = await db.Staff.AsNoTracking().OrderByDescending(m => m.Active).ThenBy(m => m.DisplayName).ToListAsync();
        Rows = [.. members.Select(m => new Row(m, seen.TryGetValue(m.Id, out var at) ? at : null))];
    }

    /// <param name="Member">Who.</param>
    /// <param name="SeenAt">When they last opened a page; null if never.</param>
    public sealed record Row(StaffMember Member, DateTime? SeenAt);
}
