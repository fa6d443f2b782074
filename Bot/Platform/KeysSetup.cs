using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.StackExchangeRedis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StackExchange.Redis;

namespace Bot.Platform;

/// <summary>
/// Keys, kept outside the database: files under <c>Storage:DataPath/keys</c>, and in Redis as well when several machines share
/// them. Data Protection makes itself a new key every 90 days and keeps the old ones. Without the keys what is sealed is
/// lost: they belong into the backup, but not beside the database's.
/// </summary>
public static class KeysSetup
{
    public static void AddKeys(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.LockKeys();
        builder.Services.AddDataProtection().SetApplicationName("bot");
        var folder = FolderFor(builder.Configuration["Storage:DataPath"] ?? "data");
        var redis = builder.Configuration["Redis:ConnectionString"];
        if (redis is { Length: > 0 })
        {
            builder.Services.AddSingleton(new SharedRedis(SharedRedis.Read(redis)));
            builder.Services.AddHostedService<KeyRounds>();
        }

        // Data Protection's own names and folder, as PersistKeysToFileSystem and PersistKeysToStackExchangeRedis would choose them.
        builder.Services.AddOptions<KeyManagementOptions>().Configure<IServiceProvider>((keys, services) =>
            keys.XmlRepository = Shelf(services, folder, folder, "bot:keys"));
        builder.Services.AddKeyedSingleton(KeyShelves.Own, (services, _) =>
            Shelf(services, folder, new(Path.Combine(folder.FullName, "data")), "bot:data-keys"));
        builder.Services.AddSingleton<KeyShelves>();
        builder.Services.AddSingleton(NewKeys);
        builder.Services.AddSingleton(s => new Envelope(s.GetRequiredService<DataKeys>()));
    }

    /// <summary>Reads the keys, or makes the first, before anything is taken in.</summary>
    /// <exception cref="StartRefusedException">They cannot be read or made.</exception>
    public static void PrepareKeys(this IServiceProvider services)
    {
        try
        {
            _ = services.GetRequiredService<DataKeys>().Current;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException or RedisException)
        {
            throw new StartRefusedException($"The keys (Storage:DataPath/keys, or Redis) cannot be read or made: {e.Message}", e);
        }
    }

    private static IXmlRepository Shelf(IServiceProvider services, DirectoryInfo keys, DirectoryInfo folder, string name)
    {
        if (!OperatingSystem.IsWindows())
        {
            // Whoever may read the database's file need not be able to read the keys.
            Directory.CreateDirectory(keys.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var files = new FileSystemXmlRepository(folder, services.GetRequiredService<ILoggerFactory>());
        return services.GetService<SharedRedis>() is { } redis ? new MirroredKeys(new RedisXmlRepository(() => redis.Database, name), files) : files;
    }

    private static DataKeys NewKeys(IServiceProvider services) => new(
        services.GetRequiredKeyedService<IXmlRepository>(KeyShelves.Own),
        services.GetRequiredService<IDataProtectionProvider>(),
        services.GetRequiredService<TimeProvider>());

    private static DirectoryInfo FolderFor(string dataPath) => new(Path.GetFullPath(Path.Combine(dataPath, "keys")));
}
