using Bot.Storage;

namespace Bot.Handover;

/// <summary>Keeps that a member's browser has shown a notification of somebody who waits.</summary>
public sealed class BrowserAlerts(WriteQueue writes, TimeProvider clock)
{
    private const string Note = """
        INSERT INTO handover_alerts (handover_id, kind, staff_id, result, at)
        SELECT id, 'Browser', @staff_id, @result, @at FROM handovers WHERE id = @id
        ON CONFLICT (handover_id, kind, staff_id) DO NOTHING
        """;

    /// <summary>Notes it, once for each member and each conversation.</summary>
    public Task NoteAsync(IEnumerable<string> ids, string staffId, bool shown)
    {
        string[] known = [.. ids.Where(id => id.Length <= 32)];
        var (now, result) = (clock.GetUtcNow().UtcDateTime, (shown ? AlertResult.Sent : AlertResult.Failed).ToString());
        return writes.RunAsync(writer => known.Sum(id => writer.Execute(Note, staffId, result, now, id)));
    }
}
