using Bot.Platform;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Storage;

/// <summary>The program knows its database and its keys again, and takes no empty ones for them.</summary>
public sealed class InstallationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 28, 0, 0, 0, TimeSpan.Zero));

    public void Dispose() => folder.Dispose();

    [Theory, OnBothDatabases]
    public async Task An_empty_database_is_refused_where_there_has_been_one_and_nothing_is_made_in_it(string provider)
    {
        await StartAsync(provider, await DatabaseAsync(provider));
        var empty = await DatabaseAsync(provider);

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => StartAsync(provider, empty));
        var again = await Assert.ThrowsAsync<StartRefusedException>(() => StartAsync(provider, empty));

        Assert.StartsWith("The database is empty, but this installation (", refused.Message, StringComparison.Ordinal);
        Assert.Equal(refused.Message, again.Message);
    }

    [Theory, OnBothDatabases]
    public async Task The_right_one_is_known_again(string provider)
    {
        var database = await DatabaseAsync(provider);
        await StartAsync(provider, database);

        await StartAsync(provider, database);
    }

    [Fact]
    public async Task Servers_that_start_for_the_first_time_together_agree()
    {
        var database = await DatabaseAsync("Postgres");
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => StartAsync("Postgres", database)));

        await StartAsync("Postgres", database);
    }

    [Theory, OnBothDatabases]
    public async Task The_database_of_another_installation_is_refused(string provider)
    {
        using var elsewhere = new TemporaryFolder();
        var other = await DatabaseAsync(provider);
        await StartAsync(provider, other, dataPath: elsewhere.Path);
        await StartAsync(provider, await DatabaseAsync(provider));

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => StartAsync(provider, other));

        Assert.StartsWith("The database belongs to another installation (", refused.Message, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Who_says_so_begins_anew_and_the_setting_undoes_the_protection_only_once(string provider)
    {
        await StartAsync(provider, await DatabaseAsync(provider));
        var fresh = await DatabaseAsync(provider);
        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => StartAsync(provider, fresh));
        var name = refused.Message[(refused.Message.LastIndexOf('=') + 1)..].TrimEnd('.');
        clock.Advance(TimeSpan.FromDays(1));

        await StartAsync(provider, fresh, beginAnew: name);
        await StartAsync(provider, fresh, beginAnew: name);

        await Assert.ThrowsAsync<StartRefusedException>(async () => await StartAsync(provider, await DatabaseAsync(provider), beginAnew: name));
    }

    [Theory, OnBothDatabases]
    public async Task Keys_that_are_gone_are_waited_for_and_not_made_anew(string provider)
    {
        var database = await DatabaseAsync(provider);
        await StartAsync(provider, database);
        var (keys, away) = (Path.Combine(folder.Path, "keys"), Path.Combine(folder.Path, "away"));
        Directory.Move(keys, away);

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => WaitAsync(StartAsync(provider, database)));
        Assert.Contains("are gone", refused.Message, StringComparison.Ordinal);

        Directory.Delete(keys, recursive: true);
        Directory.Move(away, keys);
        await StartAsync(provider, database);
    }

    [Theory, OnBothDatabases]
    public async Task Other_keys_are_refused(string provider)
    {
        using var elsewhere = new TemporaryFolder();
        var database = await DatabaseAsync(provider);
        await StartAsync(provider, database);
        await StartAsync(provider, await DatabaseAsync(provider), dataPath: elsewhere.Path);
        Directory.Delete(Path.Combine(folder.Path, "keys"), recursive: true);
        Directory.Move(Path.Combine(elsewhere.Path, "keys"), Path.Combine(folder.Path, "keys"));
        foreach (var name in Directory.GetFiles(Path.Combine(folder.Path, "keys", "data"), "installation-*"))
        {
            File.Delete(name);
        }

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => StartAsync(provider, database));

        Assert.Contains("are not those with which this database is sealed", refused.Message, StringComparison.Ordinal);
    }

    private Task WaitAsync(Task starting) => Eventually.TrueAsync(
        () =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return starting.IsFaulted ? throw starting.Exception!.InnerException! : starting.IsCompleted;
        },
        "the start has ended");

    private static int files;

    private async Task<string> DatabaseAsync(string provider) => provider == "Postgres"
        ? await (await PostgresServer.SharedAsync()).CreateDatabaseAsync()
        : $"Data Source={Path.Combine(folder.Path, $"bot-{Interlocked.Increment(ref files)}.db")};Pooling=false";

    private async Task StartAsync(string provider, string database, string? dataPath = null, string beginAnew = "")
    {
        await using WebApplication app = Program.Build(
            [
                $"--Storage:Provider={provider}", $"--Storage:ConnectionString={database}", $"--Storage:DataPath={dataPath ?? folder.Path}",
                $"--Storage:BeginAnew={beginAnew}"
            ],
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton<TimeProvider>(clock);
            });
        await app.PrepareAsync();
    }
}
