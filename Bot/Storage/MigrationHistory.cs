using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bot.Storage;

/// <summary>
/// Compares the changes that a database has seen with those that the program knows, without building EF's model: on most
/// starts there is nothing to do, and a webhook is waiting.
/// </summary>
internal sealed class MigrationHistory(Database database)
{
    // Only these types are asked for their attributes: to ask all of them would load every library that one of them mentions.
    private const string Migrations = "Bot.Storage.Migrations.";

    private readonly string[] known = [.. typeof(BotDb).Assembly.GetTypes()
        .Where(type => type.Namespace?.StartsWith(Migrations, StringComparison.Ordinal) is true)
        .Where(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == ContextOf(database.Provider))
        .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
        .OfType<string>()];

    /// <summary>A change that only a newer program can have made; null if there is none.</summary>
    public async Task<string?> FirstUnknownAsync() => (await AppliedAsync()).Except(known).FirstOrDefault();

    public async Task<bool> IsCompleteAsync() => !known.Except(await AppliedAsync()).Any();

    private static Type ContextOf(StorageProvider provider) =>
        provider is StorageProvider.Sqlite ? typeof(SqliteBotDb) : typeof(PostgresBotDb);

    private async Task<List<string>> AppliedAsync()
    {
        var applied = new List<string>();
        try
        {
            await using var connection = await database.OpenAsync();
            await using var command = connection.Query("SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"");
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                applied.Add(reader.GetString(0));
            }
        }
        catch (DbException)
        {
            // A database that is not there yet has no history; if it cannot be reached at all, migrating says so.
        }

        return applied;
    }
}
