using Microsoft.Extensions.Options;

namespace Bot.Backup;

/// <summary>Backups: everything that the service needs to begin again elsewhere, in one sealed file.</summary>
public static class BackupSetup
{
    public static void AddBackup(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<BackupOptions>().BindConfiguration("Backup");
        services.AddSingleton(s => new PostgresTools(s.GetRequiredService<IOptions<BackupOptions>>().Value));
        services.AddSingleton<DatabaseCopy>();
        services.AddSingleton<Backups>();
        services.AddSingleton<BackupCheck>();
        services.AddSingleton<Restoring>();
        services.AddSingleton<Drill>();
    }
}
