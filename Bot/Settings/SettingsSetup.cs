namespace Bot.Settings;

/// <summary>What staff may set while the program runs.</summary>
public static class SettingsSetup
{
    public static void AddSettings(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SettingsBook>();
        builder.Services.AddSingleton<SettingsDesk>();
        builder.Services.AddSingleton<ServiceNotices>();
        builder.Services.AddHostedService<SettingsRounds>();
    }

    /// <summary>Reads the settings before the first turn and the first call: what is switched off stays off across a start.</summary>
    public static Task PrepareSettingsAsync(this IServiceProvider services) => services.GetRequiredService<SettingsBook>().CatchUpAsync();
}
