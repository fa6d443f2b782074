using Bot.Storage;
using Microsoft.EntityFrameworkCore;

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
}
