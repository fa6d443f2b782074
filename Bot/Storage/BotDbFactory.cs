using Microsoft.EntityFrameworkCore;

namespace Bot.Storage;

/// <summary>Makes contexts for the configured database.</summary>
internal sealed class BotDbFactory(Database database, ILoggerFactory logs) : IDbContextFactory<BotDb>
{
    // At the first use: a server that nobody administers need not load EF Core at all.
    private readonly Lazy<Func<BotDb>> create = new(() => Creator(database, logs));

    public BotDb CreateDbContext() => create.Value();

    private static Func<BotDb> Creator(Database database, ILoggerFactory logs)
    {
        if (database.Postgres is not { } server)
        {
            var sqlite = new DbContextOptionsBuilder<SqliteBotDb>().UseSqlite(database.ConnectionString).UseLoggerFactory(logs).Options;
            return () => new SqliteBotDb(sqlite);
        }

        // One pool with the hot path, which ends with the program.
        var postgres = new DbContextOptionsBuilder<PostgresBotDb>().UseNpgsql(server).UseLoggerFactory(logs).Options;
        return () => new PostgresBotDb(postgres);
    }
}
