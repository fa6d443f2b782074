using Bot.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Bot.Backup;

/// <summary>Copies a database into a file while the program goes on serving, and back into an empty place.</summary>
internal sealed class DatabaseCopy(Database database, PostgresTools tools)
{
    /// <summary>The name of the copy within a backup.</summary>
    public const string File = "database";

    /// <summary>Writes the copy. It is of one moment, and so are the counts.</summary>
    public Task<SortedDictionary<string, long>> WriteAsync(string path) =>
        database.Postgres is null ? CopyFileAsync(path) : DumpAsync(path, database.Postgres);

    /// <summary>Puts a copy into the empty database.</summary>
    /// <exception cref="BackupFailedException">There is something already.</exception>
    public async Task PutBackAsync(string path)
    {
        await using (var connection = await database.OpenAsync())
        {
            if ((await TableCounts.OfAsync(connection, database.Provider)).Count > 0)
            {
                throw new BackupFailedException("The database is not empty. A backup is put back into an empty place only: move the old one away first.");
            }
        }

        if (database.Postgres is not null)
        {
            var name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database;
            await tools.RunAsync(
                "pg_restore", ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", $"--dbname={name}", path], database.ConnectionString);
            return;
        }

        SqliteConnection.ClearAllPools();
        System.IO.File.Copy(path, new SqliteConnectionStringBuilder(database.ConnectionString).DataSource, overwrite: true);
    }

    // SQLite's online backup (sqlite.org, "Using the SQLite Online Backup API"): readers and the writer go on.
    private async Task<SortedDictionary<string, long>> CopyFileAsync(string path)
    {
        await using var live = (SqliteConnection)await database.OpenAsync();
        await using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        await copy.OpenAsync();
        live.BackupDatabase(copy);
        return await TableCounts.OfAsync(copy, StorageProvider.Sqlite);
    }

    // The dump reads the very snapshot that was counted (PostgreSQL documentation, "Snapshot Synchronization Functions").
    private async Task<SortedDictionary<string, long>> DumpAsync(string path, NpgsqlDataSource server)
    {
        await using var connection = await server.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        await using var export = new NpgsqlCommand("SELECT pg_export_snapshot()", connection);
        var snapshot = (string)(await export.ExecuteScalarAsync())!;
        var counts = await TableCounts.OfAsync(connection, StorageProvider.Postgres);
        await tools.RunAsync("pg_dump", ["--format=custom", $"--snapshot={snapshot}", $"--file={path}"], database.ConnectionString);
        return counts;
    }
}
