using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.StackExchangeRedis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StackExchange.Redis;

namespace Bot.Platform;

/// <summary>
/// Keys, kept outside the database: files under <c>Storage:DataPath/keys</c>, or Redis when several machines share them. Data
/// Protection makes itself a new key every 90 days and keeps the old ones. Without the keys what is sealed is lost: they
/// belong into the backup, but not beside the database's.
/// </summary>
public static class KeysSetup
{
    public static void AddKeys(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.LockKeys();
        var keys = builder.Services.AddDataProtection().SetApplicationName("bot");
        if (builder.Configuration["Redis:ConnectionString"] is { Length: > 0 } redis)
        {
            // Connected at the first use, and once; a Redis that is away at the start is tried again.
            var connection = new Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect(redis));
            keys.PersistKeysToStackExchangeRedis(() => connection.Value.GetDatabase(), "bot:keys");
            builder.Services.AddKeyedSingleton<IXmlRepository>(KeyShelves.Own, (_, _) => new RedisXmlRepository(() => connection.Value.GetDatabase(), "bot:data-keys"));
        }
        else
        {
            var folder = FolderFor(builder.Configuration["Storage:DataPath"] ?? "data");
            keys.PersistKeysToFileSystem(folder);
            builder.Services.AddKeyedSingleton<IXmlRepository>(KeyShelves.Own, (s, _) => new FileSystemXmlRepository(
                MakePrivate(new(Path.Combine(folder.FullName, "data"))), s.GetRequiredService<ILoggerFactory>()));
        }

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

    private static DataKeys NewKeys(IServiceProvider services) => new(
        services.GetRequiredKeyedService<IXmlRepository>(KeyShelves.Own),
        services.GetRequiredService<IDataProtectionProvider>(),
        services.GetRequiredService<TimeProvider>());

    private static DirectoryInfo FolderFor(string dataPath) => new(Path.GetFullPath(Path.Combine(dataPath, "keys")));

    private static DirectoryInfo MakePrivate(DirectoryInfo folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            // Whoever may read the database's file need not be able to read the keys.
            Directory.CreateDirectory(folder.Parent!.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return folder;
    }
}
