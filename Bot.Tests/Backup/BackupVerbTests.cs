using System.CommandLine;
using System.Text;
using Bot.Backup;
using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Storage;
using Bot.Tests.Cases;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Bot.Tests.Backup;

/// <summary>The verbs <c>backup</c> and <c>restore</c>, on both databases.</summary>
public sealed class BackupVerbTests : IDisposable
{
    private const string Passphrase = "four words nobody guesses";
    private readonly TemporaryFolder shelf = new();

    private string Path => System.IO.Path.Combine(shelf.Path, "bot.backup");

    public void Dispose() => shelf.Dispose();

    [Theory, OnBothDatabases]
    public async Task What_was_filed_comes_back_elsewhere_with_the_keys_that_open_it(string database)
    {
        await using var office = await OpenAsync(database);
        var number = (await office.FileAsync()).Number.Value;
        var photo = Photo(office.Arguments);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(photo)!);
        await File.WriteAllBytesAsync(photo, [1, 2, 3]);

        var (code, said) = await RunAsync(office.Arguments, "backup", Path);
        Assert.Equal((0, true), (code, said.Contains("1 identities", StringComparison.Ordinal)));

        await using var other = await NewPlaceAsync(database);
        (code, said) = await RunAsync(other.Arguments, "restore", Path);
        Assert.Equal((0, "Restored: the backup of 2026-11-25"), (code, said[..34]));
        await using var restored = Build(other.Arguments);
        var informer = (await restored.Services.GetRequiredService<InformerVault>().OpenAsync(number, "mei", CaseRole.Officer, "查核")).Value;
        Assert.Equal("王曉明", informer?.Name);
        Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(Photo(other.Arguments)));
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_in_a_backup_can_be_read_without_the_passphrase(string database)
    {
        await using var office = await OpenAsync(database);
        var number = (await office.FileAsync()).Number.Value;
        await RunAsync(office.Arguments, "backup", Path, "--no-drill");

        var bytes = await File.ReadAllBytesAsync(Path);
        Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(number)));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("SQLite format"u8));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
        }

        var (code, said) = await RunAsync([.. office.Arguments, "--Backup:Passphrase=other words of that length"], "restore", Path, "--drill");
        Assert.Equal((1, true), (code, said.Contains("the passphrase is another one", StringComparison.Ordinal)));
    }

    [Theory, OnBothDatabases]
    public async Task A_drill_leaves_nothing_behind(string database)
    {
        await using var office = await OpenAsync(database);
        await office.FileAsync();
        await RunAsync(office.Arguments, "backup", Path, "--no-drill");
        var before = await PlaceAsync(office);

        Assert.Equal(0, (await RunAsync(office.Arguments, "restore", Path, "--drill")).Code);

        Assert.Equal(before, await PlaceAsync(office));
    }

    [Theory, OnBothDatabases]
    public async Task A_backup_is_not_put_over_what_is_there(string database)
    {
        await using var office = await OpenAsync(database);
        await office.FileAsync();
        await RunAsync(office.Arguments, "backup", Path, "--no-drill");
        var later = (await office.FileAsync("line:U2")).Number.Value;

        var (code, said) = await RunAsync(office.Arguments, "restore", Path);

        Assert.Equal((1, true), (code, said.StartsWith("The database is not empty.", StringComparison.Ordinal)));
        Assert.NotNull(await office.Desk.ReportAsync(later));
        Assert.Contains("is there already", (await RunAsync(office.Arguments, "backup", Path)).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_passphrase_nothing_is_written()
    {
        await using var office = await CaseOffice.OpenAsync();

        var (code, said) = await RunAsync(office.Arguments, "backup", Path);

        Assert.Equal((1, true), (code, said.StartsWith("Set Backup:PassphraseFile", StringComparison.Ordinal)));
        Assert.Empty(Directory.GetFiles(shelf.Path));
    }

    [Fact]
    public async Task The_passphrase_may_stand_in_a_file()
    {
        await using var office = await CaseOffice.OpenAsync();
        var file = System.IO.Path.Combine(shelf.Path, "passphrase");
        await File.WriteAllTextAsync(file, Passphrase + "\n");

        Assert.Equal(0, (await RunAsync([.. office.Arguments, $"--Backup:PassphraseFile={file}"], "backup", Path)).Code);
        Assert.Equal(0, (await RunAsync([.. office.Arguments, $"--Backup:Passphrase={Passphrase}"], "restore", Path, "--drill")).Code);
    }

    private static Task<CaseOffice> OpenAsync(string database) => CaseOffice.OpenAsync(database, new()
    {
        ["Backup:Passphrase"] = Passphrase,
        ["Backup:PostgresTools"] = database is "Postgres" ? PostgresServer.Programs : ""
    });

    // An office whose database was never prepared.
    private static async Task<NewPlace> NewPlaceAsync(string database)
    {
        var folder = new TemporaryFolder();
        var connection = database is "Postgres" ? await (await PostgresServer.SharedAsync()).CreateEmptyDatabaseAsync() : "";
        return new(folder,
        [
            $"--Storage:DataPath={folder.Path}", $"--Storage:Provider={database}", $"--Storage:ConnectionString={connection}",
            $"--Backup:Passphrase={Passphrase}", $"--Backup:PostgresTools={(database is "Postgres" ? PostgresServer.Programs : "")}"
        ]);
    }

    private static string Photo(string[] arguments) =>
        System.IO.Path.Combine(arguments.Single(a => a.StartsWith("--Storage:DataPath=", StringComparison.Ordinal))["--Storage:DataPath=".Length..], "media", "ab", "abc.jpg");

    private static async Task<List<string>> PlaceAsync(CaseOffice office)
    {
        List<string> place = [.. Directory.GetDirectories(office.The<IOptions<StorageOptions>>().Value.DataPath).Order(StringComparer.Ordinal)];
        if (office.The<Database>().Postgres is { } server)
        {
            await using var list = server.CreateCommand("SELECT datname FROM pg_database WHERE datname LIKE 'bot_drill%'");
            await using NpgsqlDataReader row = await list.ExecuteReaderAsync();
            while (await row.ReadAsync())
            {
                place.Add(row.GetString(0));
            }
        }

        return place;
    }

    private static WebApplication Build(string[] arguments) => Program.Build(arguments, builder =>
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(new(2026, 11, 25, 2, 0, 0, TimeSpan.Zero)));
    });

    private static async Task<(int Code, string Said)> RunAsync(string[] settings, params string[] arguments)
    {
        WebApplication BuildWith(string[] more) => Build([.. settings, .. more]);
        var verbs = new RootCommand { BackupVerbs.CreateBackup(BuildWith), BackupVerbs.CreateRestore(BuildWith) };
        await using var said = new StringWriter();
        var code = await verbs.Parse(arguments).InvokeAsync(new() { Output = said, Error = said });
        return (code, said.ToString().Trim());
    }

    private sealed record NewPlace(TemporaryFolder Folder, string[] Arguments) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            Folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
