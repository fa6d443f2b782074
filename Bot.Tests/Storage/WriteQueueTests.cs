using System.Data.Common;
using Bot.Storage;
using Bot.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Storage;

public sealed class WriteQueueTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Database database;
    private readonly LogBook log = new();
    private readonly LoggerFactory logs;
    private readonly WriteQueue writes;

    public WriteQueueTests()
    {
        database = new Database(Options.Create(new StorageOptions { DataPath = folder.Path }));
        logs = new LoggerFactory([log]);
        writes = new WriteQueue(database, logs.CreateLogger<WriteQueue>());
    }

    public void Dispose()
    {
        writes.Dispose();
        logs.Dispose();
        database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        folder.Dispose();
    }

    [Fact]
    public async Task What_is_written_together_is_all_there()
    {
        await CreateTableAsync();

        await Task.WhenAll(Enumerable.Range(1, 1000).Select(i => writes.RunAsync(w => w.Execute("INSERT INTO things (id) VALUES (@id)", i))));

        Assert.Equal(1000, await CountAsync());
    }

    [Fact]
    public async Task A_job_that_fails_leaves_nothing_and_harms_no_other()
    {
        await CreateTableAsync();

        var jobs = Enumerable.Range(1, 100).Select(i => writes.RunAsync(writer =>
        {
            writer.Execute("INSERT INTO things (id) VALUES (@id)", i);
            return i % 10 == 0 ? throw new InvalidOperationException("every tenth fails") : i;
        })).ToList();
        await Task.WhenAll(jobs).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.Equal(10, jobs.Count(j => j.IsFaulted));
        Assert.Equal(90, await CountAsync());
    }

    [Fact]
    public async Task The_log_tells_nothing_of_what_a_failing_job_was_about()
    {
        await CreateTableAsync();
        using var gathered = new ManualResetEventSlim();
        var first = writes.RunAsync(_ => { gathered.Wait(); return 0; });
        var fails = writes.RunAsync(writer => writer.Execute("INSERT INTO things (id) VALUES (@id)", 1) == 1 ? throw new InvalidOperationException("王小明") : 0);
        var works = writes.RunAsync(writer => writer.Execute("INSERT INTO things (id) VALUES (@id)", 2));
        gathered.Set();
        await Task.WhenAll(first, works);

        await Assert.ThrowsAsync<InvalidOperationException>(() => fails);
        Assert.Contains(log.Lines, line => line.Contains("rolled back", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("王小明", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_of_the_database_reaches_the_one_who_asked()
    {
        await CreateTableAsync();
        await writes.RunAsync(w => w.Execute("INSERT INTO things (id) VALUES (@id)", 7));

        await Assert.ThrowsAnyAsync<DbException>(() => writes.RunAsync(w => w.Execute("INSERT INTO things (id) VALUES (@id)", 7)));

        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task A_commit_is_flushed_to_the_disk()
    {
        var mode = await writes.RunAsync(w => w.ExecuteForId("PRAGMA synchronous"));

        Assert.Equal(2, mode); // 2 is FULL (SQLite documentation, "PRAGMA synchronous")
    }

    private Task CreateTableAsync() => writes.RunAsync(w => w.Execute("CREATE TABLE things (id INTEGER PRIMARY KEY)"));

    private async Task<long> CountAsync()
    {
        await using var connection = await database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM things";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
