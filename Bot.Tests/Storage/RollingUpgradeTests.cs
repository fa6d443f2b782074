using Bot.Platform;
using Bot.Storage;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Bot.Tests.Storage;

/// <summary>
/// Old and new programs side by side. The program at hand plays the older one: on a database that a newer one has changed.
/// </summary>
public sealed class RollingUpgradeTests
{
    private const string Future = "29990101000000_Future";
    private static readonly LineCitizen Ming = LineCitizen.Number(1);

    // What migrations of all kinds of tables add: columns that may be empty or have a default, tables, indexes.
    private static readonly string[] Expansion =
    [
        $"INSERT INTO \"__EFMigrationsHistory\" VALUES ('{Future}', '99.0.0')",
        "ALTER TABLE inbox ADD COLUMN mood VARCHAR(20)",
        "ALTER TABLE outbox ADD COLUMN colour INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE conversations ADD COLUMN mood VARCHAR(20)",
        "ALTER TABLE cases ADD COLUMN mood VARCHAR(20)",
        "CREATE TABLE moods (id INTEGER PRIMARY KEY, name VARCHAR(20))",
        "CREATE INDEX ix_inbox_mood ON inbox (mood)"
    ];

    [Theory, OnBothDatabases]
    public async Task What_a_newer_program_has_only_added_does_not_matter_while_running_nor_at_a_start(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        await AskAsync(bot);
        await ExecuteAsync(bot, Expansion);
        await AskAsync(bot);

        await bot.RestartAsync();

        await AskAsync(bot);
    }

    [Theory, OnBothDatabases]
    public async Task After_a_change_that_takes_something_away_an_older_program_is_refused(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        await ExecuteAsync(bot, [.. Expansion, $"UPDATE installation SET needs_migration = '{Future}'"]);

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => bot.Services.PrepareStorageAsync());

        Assert.Contains(Future, refused.Message, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_program_that_comes_back_does_not_take_the_demand_of_a_newer_one_away(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        await ExecuteAsync(bot, "UPDATE installation SET needs_migration = '29980101000000_Nearer'");
        await bot.Services.PrepareStorageAsync();

        await using var db = bot.Database();
        Assert.Equal("29980101000000_Nearer", (await db.Set<InstallationRow>().SingleAsync()).NeedsMigration);
    }

    [Fact]
    public void A_migration_for_SQLite_that_takes_something_away_says_so()
    {
        using var db = new SqliteBotDb(new DbContextOptionsBuilder<SqliteBotDb>().UseSqlite("Data Source=:memory:").Options);
        Assert.Empty(Unmarked(db));
    }

    [Fact]
    public void A_migration_for_PostgreSQL_that_takes_something_away_says_so()
    {
        using var db = new PostgresBotDb(new DbContextOptionsBuilder<PostgresBotDb>().UseNpgsql("Host=localhost").Options);
        Assert.Empty(Unmarked(db));
    }

    [Fact]
    public void What_takes_something_away_is_noticed()
    {
        Assert.False(Expands(new DropColumnOperation { Table = "inbox", Name = "kind" }, []));
        Assert.False(Expands(new AddColumnOperation { Table = "inbox", Name = "kind", ClrType = typeof(int) }, []));
        Assert.False(Expands(new CreateIndexOperation { Table = "inbox", IsUnique = true }, []));
        Assert.True(Expands(new AddColumnOperation { Table = "inbox", Name = "kind", ClrType = typeof(int), IsNullable = true }, []));
        Assert.True(Expands(new CreateIndexOperation { Table = "new", IsUnique = true }, ["new"]));
    }

    private static async Task AskAsync(BotApp bot)
    {
        var question = Ming.Says("選單", bot.Now);
        await bot.DeliverAsync(question);
        Assert.Single(await bot.RepliesAsync(question));
        await bot.SettleAsync();
    }

    private static async Task ExecuteAsync(BotApp bot, params string[] statements)
    {
        await using var db = bot.Database();
        foreach (var sql in statements)
        {
            await db.Database.ExecuteSqlRawAsync(sql);
        }
    }

    // From the one on that gave the database its row for the demand: no older program reads that row.
    private static List<string> Unmarked(BotDb db)
    {
        var assembly = db.GetService<IMigrationsAssembly>();
        var all = assembly.Migrations.OrderBy(m => m.Key, StringComparer.Ordinal)
            .Select(m => (m.Key, Type: m.Value, assembly.CreateMigration(m.Value, db.Database.ProviderName!).UpOperations)).ToList();
        var begin = all.FindIndex(m => m.UpOperations.OfType<CreateTableOperation>().Any(t => t.Name == "installation"));
        return [.. all.Skip(begin + 1)
            .Where(m => !m.Type.IsDefined(typeof(ContractingAttribute), inherit: false))
            .Where(m => !m.UpOperations.All(o => Expands(o, [.. m.UpOperations.OfType<CreateTableOperation>().Select(t => t.Name)])))
            .Select(m => m.Key)];
    }

    private static bool Expands(MigrationOperation operation, IReadOnlyList<string> newTables) => operation switch
    {
        CreateTableOperation or InsertDataOperation => true,
        CreateIndexOperation index => !index.IsUnique || newTables.Contains(index.Table),
        AddColumnOperation column => column.IsNullable || column.DefaultValue is not null || column.DefaultValueSql is not null,
        _ => false
    };
}
