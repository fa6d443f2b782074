using System.ComponentModel.DataAnnotations;

namespace Bot.Storage;

/// <summary>Section <c>Storage</c>: where everything is kept.</summary>
public sealed class StorageOptions
{
    public StorageProvider Provider { get; init; } = StorageProvider.Sqlite;

    /// <summary>ADO.NET connection string. Required for PostgreSQL; for SQLite the file is <c>bot.db</c> under <see cref="DataPath"/> unless given.</summary>
    public string ConnectionString { get; init; } = "";

    /// <summary>Folder for the database file, keys and media; relative to the working directory.</summary>
    [Required]
    public string DataPath { get; init; } = "data";

    /// <summary>The name of the installation whose data are to be left behind; without it an empty database is refused where there has been one.</summary>
    public string BeginAnew { get; init; } = "";
}

/// <summary>The databases that the program runs on.</summary>
public enum StorageProvider
{
    /// <summary>Embedded, one file, one machine.</summary>
    Sqlite,

    /// <summary>A server, for several machines.</summary>
    Postgres
}
