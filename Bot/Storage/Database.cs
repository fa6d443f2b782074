using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Bot.Storage;

/// <summary>Plain connections for the hot path; everything else goes through <see cref="BotDb"/>.</summary>
public sealed class Database : IAsyncDisposable
{
    private readonly NpgsqlDataSource? postgres;

    public Database(IOptions<StorageOptions> options)
    {
        Provider = options.Value.Provider;
        ConnectionString = Provider is StorageProvider.Sqlite ? SqliteConnectionString(options.Value) : PostgresConnectionString(options.Value);
        postgres = Provider is StorageProvider.Postgres ? NpgsqlDataSource.Create(ConnectionString) : null;
    }

    public StorageProvider Provider { get; }

    public string ConnectionString { get; }

    /// <summary>Opens a pooled connection for reading; dispose it at once after use.</summary>
    public async ValueTask<DbConnection> OpenAsync(CancellationToken cancellation = default)
    {
        if (postgres is not null)
        {
            return await postgres.OpenConnectionAsync(cancellation);
        }

        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Opens the connection of the single writer, with the durability that a 200 promises.</summary>
    public DbConnection OpenForWriting()
    {
        if (postgres is not null)
        {
            return postgres.OpenConnection();
        }

        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        using var pragmas = connection.CreateCommand();

        // FULL: a committed turn survives a power cut (SQLite documentation, "PRAGMA synchronous").
        pragmas.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; PRAGMA cache_size=-16000;";
        pragmas.ExecuteNonQuery();
        return connection;
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        return postgres?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    private static string SqliteConnectionString(StorageOptions options) =>
        new SqliteConnectionStringBuilder(options.ConnectionString is "" ? "Data Source=bot.db" : options.ConnectionString) is var builder
        && Path.IsPathRooted(builder.DataSource)
            ? builder.ToString()
            : new SqliteConnectionStringBuilder(builder.ToString()) { DataSource = Path.Combine(options.DataPath, builder.DataSource) }.ToString();

    private static string PostgresConnectionString(StorageOptions options) =>
        new NpgsqlConnectionStringBuilder(options.ConnectionString) { MaxAutoPrepare = 64, AutoPrepareMinUsages = 2 }.ToString();
}
