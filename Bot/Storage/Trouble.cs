using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Bot.Storage;

/// <summary>Tells trouble of the database from that of a single statement.</summary>
internal static class Trouble
{
    // sqlite.org, "Result and Error Codes": busy, locked, read-only, I/O error, corrupt, full, cannot open.
    private static readonly int[] OfTheFile = [5, 6, 8, 10, 11, 13, 14];

    // PostgreSQL documentation, "Error Codes": connection, resources, the server is stopping or starting, I/O.
    private static readonly string[] OfTheServer = ["08", "53", "57", "58"];

    /// <summary>True if the database has no such table (yet).</summary>
    public static bool IsMissingTable(Exception problem) =>
        problem is PostgresException { SqlState: PostgresErrorCodes.UndefinedTable } || (problem is SqliteException { SqliteErrorCode: 1 } && problem.Message.Contains("no such table", StringComparison.Ordinal));

    /// <summary>True if the same would happen to any other statement now.</summary>
    public static bool IsOfTheDatabase(Exception problem) => problem switch
    {
        SqliteException file => OfTheFile.Contains(file.SqliteErrorCode),
        PostgresException server => OfTheServer.Contains(server.SqlState[..2]),
        DbException or IOException or TimeoutException => true,
        _ => false
    };
}
