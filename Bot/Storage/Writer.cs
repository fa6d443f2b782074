using System.Data.Common;
using Npgsql;

namespace Bot.Storage;

/// <summary>Runs plain SQL inside the write queue's transaction. Statements are kept prepared: pass constants (see <see cref="Statements"/>).</summary>
public sealed class Writer(DbConnection connection) : IDisposable
{
    private readonly Statements statements = new(connection);
    private DbTransaction? transaction;

    /// <returns>The number of rows changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

    /// <returns>The single value that a RETURNING clause gave, or null if no row came back.</returns>
    public long? ExecuteForId(string sql, params ReadOnlySpan<object?> values) =>
        Bind(sql, values).ExecuteScalar() is { } value and not DBNull ? Convert.ToInt64(value, provider: null) : null;

    /// <summary>Reads rows in the same transaction: what the jobs before in it have written is among them.</summary>
    public List<T> Read<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        using var found = Bind(sql, values).ExecuteReader();
        while (found.Read())
        {
            rows.Add(read(found));
        }

        return rows;
    }

    internal bool IsPostgres => connection is NpgsqlConnection;

    internal void Begin() => transaction = connection.BeginTransaction();

    internal void Commit() => End(transaction => transaction.Commit());

    internal void RollBack() => End(transaction => transaction.Rollback());

    public void Dispose() => statements.Dispose();

    private void End(Action<DbTransaction> how)
    {
        using var ending = transaction;
        transaction = null;
        if (ending is not null)
        {
            how(ending);
        }
    }

    private DbCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        var command = statements.Bind(sql, values);
        command.Transaction = transaction;
        return command;
    }
}
