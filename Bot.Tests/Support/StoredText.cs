using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Support;

/// <summary>Everything that a program has in its database, as text: for tests of what stands beside what.</summary>
internal sealed class StoredText
{
    private readonly Dictionary<string, string> tables = [];

    /// <summary>Every value of a table.</summary>
    public string this[string table] => tables[table];

    public static async Task<StoredText> OfAsync(BotApp bot)
    {
        var stored = new StoredText();
        await using var db = bot.Database();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var reader = await command.ExecuteReaderAsync();
            var text = new StringBuilder();
            while (await reader.ReadAsync())
            {
                var row = new object[reader.FieldCount];
                reader.GetValues(row);
                text.AppendJoin('\n', row).AppendLine();
            }

            stored.tables.Add(table, text.ToString());
        }

        return stored;
    }

    /// <summary>The tables in which some words stand, in order.</summary>
    public IEnumerable<string> Holding(string words) => tables.Where(t => t.Value.Contains(words, StringComparison.Ordinal)).Select(t => t.Key).Order();
}
