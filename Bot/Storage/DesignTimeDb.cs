using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Bot.Storage;

/// <summary>Lets <c>dotnet ef migrations add … --context SqliteBotDb --output-dir Storage/Migrations/Sqlite</c> work without a database.</summary>
internal sealed class DesignTimeSqliteDb : IDesignTimeDbContextFactory<SqliteBotDb>
{
    public SqliteBotDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteBotDb>().UseSqlite("Data Source=:memory:").Options);
}

/// <summary>The same for <c>--context PostgresBotDb --output-dir Storage/Migrations/Postgres</c>.</summary>
internal sealed class DesignTimePostgresDb : IDesignTimeDbContextFactory<PostgresBotDb>
{
    public PostgresBotDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresBotDb>().UseNpgsql("Host=localhost").Options);
}
