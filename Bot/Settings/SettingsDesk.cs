using System.Text.Json.Nodes;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Settings;

/// <summary>Where settings are changed: each change is kept with who, when and why, and stands in the audit log.</summary>
public sealed class SettingsDesk(IDbContextFactory<BotDb> databases, AuditLog log, SettingsBook book, TimeProvider clock)
{
    /// <summary>Sets a setting; it is in force on this server when the task completes, and on all others within a second or two.</summary>
    /// <param name="name">Which: see <see cref="SettingNames"/>.</param>
    /// <param name="seen">The number of the change that the member has seen, 0 for none.</param>
    /// <param name="value">The whole new value.</param>
    /// <param name="entry">Who and why.</param>
    /// <returns>Null if it was done; else the change that somebody else made meanwhile.</returns>
    public async Task<SettingChangeRow?> SetAsync<T>(string name, int seen, T value, AuditEntry entry)
        where T : class
    {
        await using var db = await databases.CreateDbContextAsync();
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            var before = await LatestAsync(db, name);
            if ((before?.Number ?? 0) != seen)
            {
                return before;
            }

            db.Add(Change(name, seen + 1, value, entry));
            try
            {
                await db.SaveChangesAsync();
            }
            catch (DbUpdateException) when (db.Database.IsNpgsql())
            {
                // Both had seen the same; the unique number lets one through.
                await transaction.RollbackAsync();
                return await LatestAsync(db, name);
            }

            await log.AppendAsync(db, entry with { Details = new { before = before is null ? null : JsonNode.Parse(before.Value), after = value } });
            await transaction.CommitAsync();
        }

        await book.CatchUpAsync();
        return null;
    }

    private SettingChangeRow Change<T>(string name, int number, T value, AuditEntry entry)
        where T : class => new()
        {
            Name = name,
            Number = number,
            Value = ServiceSettings.Write(value),
            By = entry.By,
            ByName = entry.ByName,
            Reason = entry.Reason ?? "",
            At = clock.GetUtcNow().UtcDateTime
        };

    private static Task<SettingChangeRow?> LatestAsync(BotDb db, string name) =>
        db.SettingChanges.AsNoTracking().Where(c => c.Name == name).OrderByDescending(c => c.Number).FirstOrDefaultAsync();
}
