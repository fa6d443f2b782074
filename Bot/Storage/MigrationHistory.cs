using System.Data.Common;

namespace Bot.Storage;

/// <summary>
/// Compares the changes that a database has seen with those that the program knows, without building EF's model: on most
/// starts there is nothing to do, and a webhook is waiting.
/// </summary>
internal sealed class MigrationHistory(Database database)
{
    private readonly IReadOnlyList<KnownMigration> known = KnownMigrations.Of(database.Provider);

    /// <summary>The newest change that a program has to know so that it may run on what this one makes of a database.</summary>
    public string Needed => (known.LastOrDefault(m => m.Contracts) ?? known[0]).Id;

    /// <summary>
    /// A change of a newer program after which this one cannot work; null if there is none. A newer program may have been here: what
    /// it only added does not matter (expand first, contract later).
    /// </summary>
    public async Task<string?> FirstUnworkableAsync() =>
        (await AppliedAsync()).Except(Ids).Order(StringComparer.Ordinal).LastOrDefault() is { } unknown && !Ids.Contains(await NeededThereAsync()) ? unknown : null;

    public async Task<bool> IsCompleteAsync() => !Ids.Except(await AppliedAsync()).Any();

    private IEnumerable<string> Ids => known.Select(m => m.Id);

    /// <summary>Tells older programs before anything is taken away from them.</summary>
    public async Task AnnounceAsync(WriteQueue writes)
    {
        if (await NeededThereAsync() is { } there && string.CompareOrdinal(there, Needed) < 0)
        {
            await writes.RunAsync(writer => writer.Execute("UPDATE installation SET needs_migration = @needs_migration", Needed));
        }
    }

    private async Task<string?> NeededThereAsync()
    {
        try
        {
            return (await database.ReadAsync("SELECT needs_migration FROM installation", row => row.GetString(0))).FirstOrDefault();
        }
        catch (DbException e) when (Trouble.IsMissingTable(e))
        {
            // A database from before there was this table.
            return null;
        }
    }

    private async Task<List<string>> AppliedAsync()
    {
        var applied = new List<string>();
        try
        {
            await using var connection = await database.OpenAsync();
            await using var command = connection.Query("SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"");
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                applied.Add(reader.GetString(0));
            }
        }
        catch (DbException)
        {
            // A database that is not there yet has no history; if it cannot be reached at all, migrating says so.
        }

        return applied;
    }
}
