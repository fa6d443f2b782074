using Bot.Dialogs.Handover;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Handover;

/// <summary>Who waits for a person, for staff to see; and a mark that changes whenever something happens to what they see.</summary>
public sealed class HandoverQueue(IDbContextFactory<BotDb> databases, Database database)
{
    private static readonly HandoverStage[] Order = [HandoverStage.Waiting, HandoverStage.Left, HandoverStage.Taken, HandoverStage.Elsewhere];

    private const string SelectMark = "SELECT COUNT(*), COALESCE(SUM(version), 0) FROM handovers WHERE status <> 'Closed'";

    // Also what becomes of the words that are on their way.
    private const string SelectMarkOfOne = """
        SELECT h.version, (SELECT COUNT(*) FROM outbox o WHERE o.citizen = h.citizen AND o.finished_at IS NULL) FROM handovers h WHERE h.id = @id
        """;

    /// <summary>All that is open: who waits first, longest first; then what was left, then what somebody has.</summary>
    public async Task<IReadOnlyList<HandoverRow>> OpenAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        var open = await db.Handovers.AsNoTracking().Where(h => h.Status != HandoverStage.Closed).ToListAsync();
        return [.. open.OrderBy(h => Array.IndexOf(Order, h.Status)).ThenBy(h => h.OpenedAt)];
    }

    /// <summary>The ids of those who wait for a first word, the newest first.</summary>
    public async Task<IReadOnlyList<string>> WaitingAsync(int most)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Handovers.Where(h => h.Status == HandoverStage.Waiting || h.Status == HandoverStage.Left)
            .OrderByDescending(h => h.OpenedAt).Take(most).Select(h => h.Id).ToListAsync();
    }

    /// <summary>Another value whenever the queue, or the conversation of an id, has changed.</summary>
    public async Task<string> MarkAsync(string? id)
    {
        var marks = id is null
            ? await database.ReadAsync(SelectMark, row => $"{row.GetInt64(0)}-{row.GetValue(1)}")
            : await database.ReadAsync(SelectMarkOfOne, row => $"{row.GetInt64(0)}-{row.GetInt64(1)}", id);
        return marks is [var mark] ? mark : "";
    }
}
