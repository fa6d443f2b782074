using Bot.Storage;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Bot.Backup;

/// <summary>
/// Puts a backup back for practice, into a folder and a database that are deleted afterwards: a backup that nobody has
/// restored is a hope.
/// </summary>
internal sealed class Drill(Database database, IOptions<StorageOptions> storage, IOptions<BackupOptions> options)
{
    /// <param name="path">The backup.</param>
    /// <param name="build">Builds the program with other settings.</param>
    /// <exception cref="BackupFailedException">It does not come back whole.</exception>
    public async Task<RestoredContent> RunAsync(string path, Func<string[], WebApplication> build)
    {
        using var scratch = new PrivateFolder(Directory.CreateDirectory(storage.Value.DataPath).FullName);
        if (database.Postgres is null)
        {
            return await RunAsync(path, build, scratch, connection: "");
        }

        var name = $"bot_drill_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE template0");
        try
        {
            return await RunAsync(path, build, scratch, new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = name }.ToString());
        }
        finally
        {
            await ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
        }
    }

    private async Task<RestoredContent> RunAsync(string path, Func<string[], WebApplication> build, PrivateFolder scratch, string connection)
    {
        await using var app = build(
        [
            $"--Storage:Provider={storage.Value.Provider}", $"--Storage:DataPath={Path.Combine(scratch.Path, "data")}", $"--Storage:ConnectionString={connection}",
            "--Redis:ConnectionString=", $"--Backup:Passphrase={options.Value.Passphrase}", $"--Backup:PassphraseFile={options.Value.PassphraseFile}",
            $"--Backup:PostgresTools={options.Value.PostgresTools}"
        ]);
        return await app.Services.GetRequiredService<Restoring>().PutBackAsync(path);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = database.Postgres!.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
