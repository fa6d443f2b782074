using Bot.Messaging;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Settings;

/// <summary>
/// What staff have set, always at hand. Every server looks once a second how many changes there are, and reads them anew
/// when there are more than it knows of; the one that makes a change reads it at once.
/// </summary>
public sealed class SettingsBook(Database database, IDbContextFactory<BotDb> databases, StandingOrders orders)
{
    // Not the highest id: on PostgreSQL a lower one may be committed after it.
    private const string SelectEdition = "SELECT COUNT(*) FROM setting_changes";

    private volatile ServiceSettings current = ServiceSettings.None;

    public ServiceSettings Current => current;

    /// <summary>Reads what has changed since the last look.</summary>
    public async Task CatchUpAsync()
    {
        var edition = (await database.ReadAsync(SelectEdition, row => row.GetInt64(0)))[0];
        if (edition == current.Edition)
        {
            return;
        }

        await using var db = await databases.CreateDbContextAsync();
        var newest = db.SettingChanges.GroupBy(c => c.Name).Select(same => same.Max(c => c.Id));
        current = new(await db.SettingChanges.AsNoTracking().Where(c => newest.Contains(c.Id)).ToListAsync(), edition);
        orders.Follow(
            current.Channels.Where(c => c.Value is { Off: true, Silent: true }).Select(c => c.Key),
            current.Limits.LinePushes is { } pushes ? new() { [StandingOrders.Line] = pushes } : []);
    }
}
