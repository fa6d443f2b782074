using Microsoft.EntityFrameworkCore;

namespace Bot.Storage;

/// <summary>The database. It knows no feature: each feature maps its own tables and lends this class its properties.</summary>
public abstract class BotDb(DbContextOptions options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(BotDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcMoment>();
}

/// <summary>The embedded database.</summary>
public sealed class SqliteBotDb(DbContextOptions<SqliteBotDb> options) : BotDb(options);

/// <summary>The database server.</summary>
public sealed class PostgresBotDb(DbContextOptions<PostgresBotDb> options) : BotDb(options);
