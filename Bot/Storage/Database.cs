using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Bot.Storage;

/// <summary>Plain connections for the hot path; everything else goes through <see cref="BotDb"/>.</summary>
public sealed class Database : IAsyncDisposable
{
    private const string SelectInstallation = "SELECT name FROM installation";

    private readonly ConcurrentBag<Statements> readers = [];
    private volatile string? installation;

    public Database(IOptions<StorageOptions> options)
    {
        Provider = options.Value.Provider;
        ConnectionString = Provider is StorageProvider.Sqlite ? SqliteConnectionString(options.Value) : PostgresConnectionString(options.Value);
        Postgres = Provider is StorageProvider.Postgres ? Build(ConnectionString) : null;
    }

    public StorageProvider Provider { get; }

    public string ConnectionString { get; }

    /// <summary>The server's connection pool, the only one of the program; null on the embedded database.</summary>
    internal NpgsqlDataSource? Postgres { get; }

    /// <summary>Opens a pooled connection for reading; dispose it at once after use.</summary>
    public async ValueTask<DbConnection> OpenAsync(CancellationToken cancellation = default)
    {
        if (Postgres is not null)
        {
            return await Postgres.OpenConnectionAsync(cancellation);
        }

        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Reads rows. The statement is kept prepared: pass a constant; values are bound to the <c>@names</c> in order of first appearance.</summary>
    public async Task<List<T>> ReadAsync<T>(string sql, Func<DbDataReader, T> read, params object?[] values)
    {
        if (!readers.TryTake(out var reader))
        {
            reader = new Statements(await OpenAsync());
        }

        try
        {
            var rows = new List<T>();
            await using (var found = await reader.Bind(sql, values).ExecuteReaderAsync())
            {
                while (await found.ReadAsync())
                {
                    rows.Add(read(found));
                }
            }

            Keep(reader);
            return rows;
        }
        catch
        {
            // Whatever state the connection is in, the next one starts afresh.
            reader.Dispose();
            throw;
        }
    }

    /// <summary>
    /// True if a query finds a row: rounds ask so before they load anything, for most of them find nothing to do, and EF Core
    /// takes tens of megabytes that a server which only chats can do without.
    /// </summary>
    public async Task<bool> AnyAsync(string sql, params object?[] values) => (await ReadAsync(sql, _ => true, values)).Count > 0;

    /// <summary>Opens the connection of the single writer, with the durability that a 200 promises.</summary>
    public DbConnection OpenForWriting()
    {
        if (Postgres is not null)
        {
            return Postgres.OpenConnection();
        }

        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        using var pragmas = connection.CreateCommand();

        // FULL: a committed turn survives a power cut (SQLite documentation, "PRAGMA synchronous").
        pragmas.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; PRAGMA cache_size=-2000;";
        pragmas.ExecuteNonQuery();
        return connection;
    }

    /// <summary>From now on a server that shows another database is not believed: neither written to nor read.</summary>
    internal void Expect(string name) => installation = name;

    public ValueTask DisposeAsync()
    {
        while (readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        SqliteConnection.ClearAllPools();
        return Postgres?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    // Once for each connection that is really made: after a failover they all are.
    private NpgsqlDataSource Build(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        builder.UsePhysicalConnectionInitializer(Recognise, RecogniseAsync);
        return builder.Build();
    }

    private void Recognise(NpgsqlConnection connection)
    {
        if (installation is null)
        {
            return;
        }

        using var look = new NpgsqlCommand(SelectInstallation, connection);
        try
        {
            Believe(look.ExecuteScalar());
        }
        catch (DbException e) when (Trouble.IsMissingTable(e))
        {
            Believe(null);
        }
    }

    private async Task RecogniseAsync(NpgsqlConnection connection)
    {
        if (installation is null)
        {
            return;
        }

        await using var look = new NpgsqlCommand(SelectInstallation, connection);
        try
        {
            Believe(await look.ExecuteScalarAsync());
        }
        catch (DbException e) when (Trouble.IsMissingTable(e))
        {
            Believe(null);
        }
    }

    private void Believe(object? shown)
    {
        if (shown as string != installation)
        {
            throw new WrongDatabaseException(
                $"The server shows another database than that of the installation {installation}; nothing is read from it or written to it.");
        }
    }

    // Npgsql has a pool and prepares by itself.
    private void Keep(Statements reader)
    {
        if (Postgres is null)
        {
            readers.Add(reader);
        }
        else
        {
            reader.Dispose();
        }
    }

    private static string SqliteConnectionString(StorageOptions options) =>
        new SqliteConnectionStringBuilder(options.ConnectionString is "" ? "Data Source=bot.db" : options.ConnectionString) is var builder
        && Path.IsPathRooted(builder.DataSource)
            ? builder.ToString()
            : new SqliteConnectionStringBuilder(builder.ToString()) { DataSource = Path.Combine(options.DataPath, builder.DataSource) }.ToString();

    private static string PostgresConnectionString(StorageOptions options) =>
        new NpgsqlConnectionStringBuilder(options.ConnectionString) { MaxAutoPrepare = 64, AutoPrepareMinUsages = 2 }.ToString();
}
