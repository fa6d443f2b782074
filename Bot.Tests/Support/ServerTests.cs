using Npgsql;
using StackExchange.Redis;

namespace Bot.Tests.Support;

public sealed class ServerTests
{
    [Fact]
    public async Task Redis_answers_a_ping()
    {
        var server = await RedisServer.SharedAsync();
        await using var connection = await ConnectionMultiplexer.ConnectAsync(server.ConnectionString);
        Assert.True(await connection.GetDatabase().PingAsync() > TimeSpan.Zero);
    }

    [Fact]
    public async Task Redis_comes_back_empty_at_the_same_address()
    {
        await using var server = await RedisServer.StartNewAsync();
        await using (var before = await ConnectionMultiplexer.ConnectAsync(server.ConnectionString))
        {
            await before.GetDatabase().StringSetAsync("key", "value");
        }

        await server.StopAsync();
        await using (var meanwhile = await ConnectionMultiplexer.ConnectAsync(server.ConnectionString + ",connectRetry=0"))
        {
            Assert.False(meanwhile.IsConnected);
        }

        await server.StartAsync();
        await using var after = await ConnectionMultiplexer.ConnectAsync(server.ConnectionString);
        Assert.False(await after.GetDatabase().KeyExistsAsync("key"));
    }

    [Fact]
    public async Task A_paused_Redis_answers_nothing_until_it_is_resumed()
    {
        await using var server = await RedisServer.StartNewAsync();
        await using var connection = await ConnectionMultiplexer.ConnectAsync(server.ConnectionString + ",asyncTimeout=200");
        await server.PauseAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => connection.GetDatabase().PingAsync());

        await server.ResumeAsync();
        await using var later = await ConnectionMultiplexer.ConnectAsync(server.ConnectionString);
        Assert.True(later.IsConnected);
    }

    [Fact]
    public async Task PostgreSQL_gives_every_test_a_database_of_its_own()
    {
        var server = await PostgresServer.SharedAsync();
        var (first, second) = (await server.CreateDatabaseAsync(), await server.CreateEmptyDatabaseAsync());
        await RunAsync(first, "CREATE TABLE things (id int)");
        await RunAsync(second, "CREATE TABLE things (id int)");
        Assert.Equal(0L, await RunAsync(first, "SELECT count(*) FROM things"));
        Assert.Equal((1L, 0L), (await CountAsync(first, "cases"), await CountAsync(second, "cases")));
        Assert.Equal("UTF8", await RunAsync(first, "SHOW server_encoding"));
        Assert.Equal("off", await RunAsync(first, "SHOW fsync"));
    }

    [Fact]
    public async Task PostgreSQL_keeps_its_databases_over_a_restart()
    {
        await using var server = await PostgresServer.StartNewAsync(durable: true);
        var database = await server.CreateEmptyDatabaseAsync() + ";Pooling=false";
        await RunAsync(database, "CREATE TABLE things AS SELECT 7 AS id");
        await server.StopAsync();
        await Assert.ThrowsAsync<NpgsqlException>(() => RunAsync(database, "SELECT 1"));

        await server.StartAsync();
        Assert.Equal(7, await RunAsync(database, "SELECT id FROM things"));
        Assert.Equal("on", await RunAsync(database, "SHOW fsync"));
    }

    [Fact]
    public void A_missing_program_is_named_together_with_its_package()
    {
        var missing = Assert.Throws<InvalidOperationException>(
            () => InstalledProgram.FolderOf(["no-such-program"], "some-package", []));
        Assert.Contains("no-such-program", missing.Message, StringComparison.Ordinal);
        Assert.Contains("\"some-package\"", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_start_says_why()
    {
        var folder = Directory.CreateTempSubdirectory("bot-server-").FullName;
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => ServerProcess.StartAsync(folder, ["sh", "-c", "echo the reason >&2; exit 3"], "ready"));
        Assert.Contains("the reason", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<object?> CountAsync(string database, string table) =>
        await RunAsync(database, $"SELECT count(*) FROM information_schema.tables WHERE table_name = '{table}'");

    private static async Task<object?> RunAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
