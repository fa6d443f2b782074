using System.Data.Common;
using System.Text.RegularExpressions;

namespace Bot.Storage;

/// <summary>
/// Runs plain SQL inside the write queue's transaction. Statements are kept prepared, keyed by their text, so pass
/// constants; values are bound to the <c>@names</c> in the order in which the names first appear.
/// </summary>
public sealed partial class Writer(DbConnection connection) : IDisposable
{
    private readonly Dictionary<string, DbCommand> prepared = [];
    private DbTransaction? transaction;

    /// <returns>The number of rows changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

    /// <returns>The single value that a RETURNING clause gave, or null if no row came back.</returns>
    public long? ExecuteForId(string sql, params ReadOnlySpan<object?> values) =>
        Bind(sql, values).ExecuteScalar() is { } value and not DBNull ? Convert.ToInt64(value, provider: null) : null;

    internal void Begin() => transaction = connection.BeginTransaction();

    internal void Commit() => End(transaction => transaction.Commit());

    internal void RollBack() => End(transaction => transaction.Rollback());

    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

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
        if (!prepared.TryGetValue(sql, out var command))
        {
            prepared.Add(sql, command = Prepare(sql));
        }

        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    private DbCommand Prepare(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in Names().Matches(sql).Select(m => m.Value).Distinct(StringComparer.Ordinal))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    [GeneratedRegex("@[a-z_]+")]
    private static partial Regex Names();
}
