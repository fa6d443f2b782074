using System.Data;
using System.Data.Common;
using System.Globalization;

namespace Bot.Bench.Growth;

/// <summary>Makes many rows of few, inside the database: what a table would hold after years, without waiting for them.</summary>
internal static class Multiplier
{
    /// <summary>Adds copies of every row of a table.</summary>
    /// <param name="connection">An open connection to SQLite or PostgreSQL.</param>
    /// <param name="table">The table; a column <c>id</c> is given anew by the database.</param>
    /// <param name="own">The columns of text that may not repeat; each copy has the number of the copy behind what it copies.</param>
    /// <param name="copies">How many of each row; none if 0.</param>
    public static async Task MultiplyAsync(DbConnection connection, string table, string[] own, int copies)
    {
        var columns = (await ColumnsAsync(connection, table)).Where(column => column != "id").ToList();
        var values = columns.Select(column => own.Contains(column) ? $"\"{column}\" || '.' || i" : $"\"{column}\"");
        await RunAsync(connection, string.Create(CultureInfo.InvariantCulture, $"""
            WITH RECURSIVE n(i) AS (SELECT 1 WHERE {copies} > 0 UNION ALL SELECT i + 1 FROM n WHERE i < {copies})
            INSERT INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))})
            SELECT {string.Join(", ", values)} FROM {table} CROSS JOIN n
            """));
    }

    public static async Task RunAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<string>> ColumnsAsync(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} WHERE 1 = 0";
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SchemaOnly);
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }
}
