using Bot.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Storage;

/// <summary>The database: SQLite under <c>data/</c> unless told otherwise.</summary>
public static class StorageSetup
{
    public static void AddStorage(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<StorageOptions>().BindConfiguration("Storage").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Database>();
        services.AddSingleton<WriteQueue>();
        services.AddSingleton<DailyDuties>();
        services.AddSingleton<Installation>();
        services.AddSingleton<IDbContextFactory<BotDb>, BotDbFactory>();
        services.AddScoped(s => s.GetRequiredService<IDbContextFactory<BotDb>>().CreateDbContext());
    }

    /// <summary>Makes the folder, checks the database's version and brings it up to date. Runs before anything else starts.</summary>
    /// <exception cref="StartRefusedException">The folder cannot be written, the database cannot be reached, or a newer program has changed it.</exception>
    public static async Task PrepareStorageAsync(this IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        MakeDataFolder(options.DataPath);
        if (options is { Provider: StorageProvider.Postgres, ConnectionString: "" })
        {
            throw new StartRefusedException("Storage:Provider is Postgres but Storage:ConnectionString is empty.");
        }

        try
        {
            var installation = services.GetRequiredService<Installation>();
            await installation.RefuseAnotherAsync();
            await FreshDatabase.MakeIfEmptyAsync(services.GetRequiredService<Database>());
            var history = new MigrationHistory(services.GetRequiredService<Database>());
            if (await history.FirstUnworkableAsync() is { } unknown)
            {
                throw new StartRefusedException($"The database is newer than this program: it has the change {unknown}. Start the newer program.");
            }

            if (!await history.IsCompleteAsync())
            {
                await history.AnnounceAsync(services.GetRequiredService<WriteQueue>());
                await using var db = await services.GetRequiredService<IDbContextFactory<BotDb>>().CreateDbContextAsync();
                await db.Database.MigrateAsync();
            }

            await installation.RecogniseAsync(history.Needed);
        }
        catch (Exception e) when (e is not StartRefusedException)
        {
            throw new StartRefusedException($"The database cannot be prepared: {e.Message}", e);
        }
    }

    /// <summary>Makes sure that the keys belong to the database. Runs when both are there.</summary>
    /// <exception cref="StartRefusedException">They do not.</exception>
    public static Task PrepareInstallationAsync(this IServiceProvider services) => services.GetRequiredService<Installation>().RecogniseKeysAsync();

    private static void MakeDataFolder(string path)
    {
        try
        {
            var probe = Path.Combine(Directory.CreateDirectory(path).FullName, $".probe-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"The data folder {Path.GetFullPath(path)} (Storage:DataPath) cannot be written: {e.Message}", e);
        }
    }
}
