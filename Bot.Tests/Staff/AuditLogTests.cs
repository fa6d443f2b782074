using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Storage;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Staff;

public sealed class AuditLogTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [OnBothDatabases]
    public async Task Lines_that_many_write_at_once_make_one_chain_and_a_change_by_hand_is_found(string provider)
    {
        var databases = await DatabaseAsync(provider);
        var (log, check) = (new AuditLog(databases, TimeProvider.System), new AuditCheck(databases));
        await Task.WhenAll(Enumerable.Range(1, 20).Select(i => log.WriteAsync(new()
        {
            What = AuditAction.IdentityShown,
            By = "mei",
            Subject = $"case-{i}",
            Reason = "來電詢問",
            Details = new { i }
        })));
        var whole = await check.RunAsync();
        Assert.Equal((20, null), (whole.Whole, whole.FirstBroken));

        await using var db = databases.CreateDbContext();
        await db.AuditRows.Where(r => r.Number == 7).ExecuteUpdateAsync(set => set.SetProperty(r => r.Reason, "好奇"));
        Assert.Equal(7, (await check.RunAsync()).FirstBroken);

        // Whoever mends the hash of the line betrays himself at the next one; a line taken out leaves a gap.
        var seventh = await db.AuditRows.AsNoTracking().SingleAsync(r => r.Number == 7);
        var sixth = await db.AuditRows.AsNoTracking().SingleAsync(r => r.Number == 6);
        await db.AuditRows.Where(r => r.Number == 7).ExecuteUpdateAsync(set => set.SetProperty(r => r.Hash, seventh.HashAfter(sixth.Hash)));
        Assert.Equal(8, (await check.RunAsync()).FirstBroken);
        await db.AuditRows.Where(r => r.Number == 3).ExecuteDeleteAsync();
        Assert.Equal(4, (await check.RunAsync()).FirstBroken);
    }

    [Fact]
    public void Nothing_can_move_from_one_column_into_the_next() =>
        Assert.NotEqual(Row("ab", "c").HashAfter(""), Row("a", "bc").HashAfter(""));

    private static AuditRow Row(string by, string byName) =>
        new() { Number = 1, By = by, ByName = byName, What = "", Subject = "", Address = "" };

    private async Task<Databases> DatabaseAsync(string provider)
    {
        var databases = provider == "Sqlite" ? Sqlite(Path.Combine(folder.Path, "bot.db")) : await PostgresAsync();
        await using var db = databases.CreateDbContext();
        await db.Database.MigrateAsync();
        return databases;
    }

    private static Databases Sqlite(string file)
    {
        var options = new DbContextOptionsBuilder<SqliteBotDb>().UseSqlite($"Data Source={file};Pooling=false").Options;
        return new(() => new SqliteBotDb(options));
    }

    private static async Task<Databases> PostgresAsync()
    {
        var connection = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync();
        var options = new DbContextOptionsBuilder<PostgresBotDb>().UseNpgsql(connection).Options;
        return new(() => new PostgresBotDb(options));
    }

    private sealed class Databases(Func<BotDb> make) : IDbContextFactory<BotDb>
    {
        public BotDb CreateDbContext() => make();
    }
}
