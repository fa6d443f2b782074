namespace Bot.Storage;

/// <summary>
/// Makes the tables of an empty embedded database with the script that a test keeps equal to the migrations. EF Core does
/// the same in a second of the processor, and a webhook is waiting. Should the script be behind, EF adds what is missing.
/// </summary>
internal static class FreshDatabase
{
    private const string Script = "Bot.Storage.Migrations.Sqlite.fresh.sql";

    public static async Task MakeIfEmptyAsync(Database database)
    {
        if (database.Provider is not StorageProvider.Sqlite)
        {
            return;
        }

        await using var connection = database.OpenForWriting();
        await using var look = connection.Query("SELECT count(*) FROM sqlite_master");
        if (await look.ExecuteScalarAsync() is not 0L)
        {
            return;
        }

        // All or nothing: a start that is cut off leaves an empty database.
        await using var transaction = await connection.BeginTransactionAsync();
        await using var make = connection.Query(await ReadAsync());
        make.Transaction = transaction;
        await make.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    internal static async Task<string> ReadAsync()
    {
        using var reader = new StreamReader(typeof(FreshDatabase).Assembly.GetManifestResourceStream(Script)!);
        return await reader.ReadToEndAsync();
    }
}
