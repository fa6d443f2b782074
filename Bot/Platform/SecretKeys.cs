using Bot.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Bot.Platform;

/// <summary>
/// The keys with which cookies and stored secrets are encrypted (ASP.NET Core Data Protection): under <c>data/keys</c> on
/// one machine, in Redis where several share them. Whoever loses them loses what they encrypt: back them up.
/// </summary>
public static class SecretKeys
{
    private const string Application = "bot";

    /// <summary>May be called by every feature that needs the keys.</summary>
    public static void AddSecretKeys(this IHostApplicationBuilder builder)
    {
        var redis = builder.Configuration["Redis:ConnectionString"];
        var keys = builder.Services.AddDataProtection().SetApplicationName(Application);
        if (string.IsNullOrEmpty(redis))
        {
            builder.Services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>()
                .Configure<IOptions<StorageOptions>, ILoggerFactory>((options, storage, logs) => options.XmlRepository =
                    new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(
                        new DirectoryInfo(Path.Combine(storage.Value.DataPath, "keys")), logs));
        }
        else
        {
            var connection = new Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect(redis));
            keys.PersistKeysToStackExchangeRedis(() => connection.Value.GetDatabase(), "bot:keys");
        }
    }
}
