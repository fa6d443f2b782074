using Bot.Messaging;

namespace Bot.Media;

/// <summary>Photos that citizens send.</summary>
public static class MediaSetup
{
    public static void AddMedia(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PhotoBell>();
        builder.Services.AddSingleton<PhotoFiles>();
        builder.Services.AddSingleton<PhotoSeals>();
        builder.Services.AddSingleton<PhotoQueue>();
        builder.Services.AddSingleton<PhotoFetcher>();
        builder.Services.AddSingleton<PhotoStore>();
        builder.Services.AddSingleton<PhotoArchive>();
        builder.Services.AddSingleton<PhotoMasks>();
        builder.Services.AddSingleton<Darkroom>();
        builder.Services.AddSingleton(services => new UploadReader(services.GetRequiredService<Darkroom>()));
        builder.Services.AddSingleton<PhotoUploads>();
        builder.Services.AddHostedService<PhotoRounds>();
        builder.Services.AddSingleton<IEffectHandler, PhotoEffects>();
    }
}
