using Bot.Handover;
using Bot.Staff;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bot.Admin.Handover;

/// <summary>Who waits for a person. Nothing of what was said is shown here.</summary>
[Needs(Right.AnswerCitizens)]
public sealed class IndexModel(BotDb db, HandoverQueue queue, HandoverFigures figures, HandoverFacts facts, BrowserAlerts alerts, TimeProvider clock) : StaffPage
{
    internal const int MostAtOnce = 20;

    public IReadOnlyList<HandoverRow> Open { get; private set; } = [];

    public WaitingFigures Figures { get; private set; } = null!;

    /// <summary>Whether people are expected to answer now.</summary>
    public bool IsOffice { get; private set; }

    /// <summary>Changes whenever the list does.</summary>
    public string Mark { get; private set; } = "";

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Dictionary<string, string> Names { get; private set; } = [];

    public async Task OnGetAsync()
    {
        // First the mark: what changes in between is then seen as a change.
        Mark = await queue.MarkAsync(id: null);
        Open = await queue.OpenAsync();
        Figures = await figures.ReadAsync();
        IsOffice = (await facts.OfficeAsync(Now)).IsOpen;
        Names = await db.Staff.AsNoTracking().ToDictionaryAsync(m => m.Id, m => m.DisplayName);
    }

    /// <summary>The browser has shown a notification for these, or could not.</summary>
    public async Task<IActionResult> OnPostShownAsync(string[]? ids, bool shown)
    {
        await alerts.NoteAsync((ids ?? []).Take(MostAtOnce), User.StaffId, shown);
        return new NoContentResult();
    }
}
