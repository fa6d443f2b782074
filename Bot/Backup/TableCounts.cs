using System.Data.Common;
using Bot.Storage;

namespace Bot.Backup;

/// <summary>How many rows every table has.</summary>
internal static class TableCounts
{
    private const string SqliteTables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    private const string PostgresTables = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'";

    public static async Task<SortedDictionary<string, long>> OfAsync(DbConnection connection, StorageProvider provider)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in await NamesAsync(connection, provider))
        {
            await using var count = connection.Query($"SELECT COUNT(*) FROM \"{table}\"");
            counts[table] = Convert.ToInt64(await count.ExecuteScalarAsync(), provider: null);
        }

        return counts;
    }

    private static async Task<List<string>> NamesAsync(DbConnection connection, StorageProvider provider)
    {
        await using var query = connection.Query(provider is StorageProvider.Sqlite ? SqliteTables : PostgresTables);
        await using var row = await query.ExecuteReaderAsync();
        var names = new List<string>();
        while (await row.ReadAsync())
        {
            names.Add(row.GetString(0));
        }

        return names;
    }
}
