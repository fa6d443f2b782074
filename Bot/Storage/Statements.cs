using System.Data.Common;
using System.Text.RegularExpressions;

namespace Bot.Storage;

/// <summary>
/// The statements of one connection, kept prepared and keyed by their text, so pass constants. Values are bound to the
/// <c>@names</c> in the order in which the names first appear.
/// </summary>
internal sealed partial class Statements(DbConnection connection) : IDisposable
{
    private readonly Dictionary<string, DbCommand> prepared = [];

    public DbConnection Connection => connection;

    public DbCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            prepared.Add(sql, command = Prepare(sql));
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
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
