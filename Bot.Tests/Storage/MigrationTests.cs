using System.Reflection;
using Bot.Storage;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bot.Tests.Storage;

public sealed class MigrationTests
{
    [Fact]
    public void Every_change_of_the_model_has_its_migration_for_SQLite()
    {
        using var db = new SqliteBotDb(new DbContextOptionsBuilder<SqliteBotDb>().UseSqlite("Data Source=:memory:").Options);

        Assert.False(db.Database.HasPendingModelChanges(), "dotnet ef migrations add … --context SqliteBotDb");
    }

    [Fact]
    public void Every_change_of_the_model_has_its_migration_for_PostgreSQL()
    {
        using var db = new PostgresBotDb(new DbContextOptionsBuilder<PostgresBotDb>().UseNpgsql("Host=localhost").Options);

        Assert.False(db.Database.HasPendingModelChanges(), "dotnet ef migrations add … --context PostgresBotDb");
    }

    [Fact]
    public async Task The_script_for_a_fresh_database_says_what_the_migrations_say()
    {
        using var db = new SqliteBotDb(new DbContextOptionsBuilder<SqliteBotDb>().UseSqlite("Data Source=:memory:").Options);
        var migrations = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.NoTransactions).ReplaceLineEndings("\n");
        if (Snapshot.AreUpdated)
        {
            await File.WriteAllTextAsync(Repository.PathOf("Bot", "Storage", "Migrations", "Sqlite", "fresh.sql"), migrations);
        }

        Assert.True(migrations == await FreshDatabase.ReadAsync(), "UPDATE_SNAPSHOTS=1 dotnet test --filter MigrationTests, then build again");
    }

    [Theory]
    [InlineData(StorageProvider.Sqlite, typeof(SqliteBotDb))]
    [InlineData(StorageProvider.Postgres, typeof(PostgresBotDb))]
    public void Every_migration_is_known(StorageProvider provider, Type context)
    {
        var migrations = typeof(BotDb).Assembly.GetTypes().Where(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == context)
            .Where(type => type.IsDefined(typeof(MigrationAttribute)))
            .Select(type => new KnownMigration(type.GetCustomAttribute<MigrationAttribute>()!.Id, type.IsDefined(typeof(ContractingAttribute))));

        Assert.Equal(migrations.OrderBy(migration => migration.Id, StringComparer.Ordinal), KnownMigrations.Of(provider));
    }
}
