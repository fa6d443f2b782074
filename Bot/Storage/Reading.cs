using System.Data.Common;

namespace Bot.Storage;

/// <summary>Small conveniences for the plain SQL of the hot path.</summary>
internal static class Reading
{
    extension(DbConnection connection)
    {
        public DbCommand Query(string sql, params ReadOnlySpan<(string Name, object Value)> values)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in values)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                parameter.Value = value;
                command.Parameters.Add(parameter);
            }

            return command;
        }
    }

    extension(DbDataReader row)
    {
        /// <summary>Moments are stored as UTC; SQLite does not say so when it reads them back.</summary>
        public DateTime GetMoment(int column) => DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc);

        public DateOnly? GetDay(int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

        public string? GetText(int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }
}
