using Bot.Channels.Line.Menus;
using Bot.Channels.Menus;
using Bot.Media;
using Bot.Messaging;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Line;

/// <summary>The channel LINE: on if it has its secrets, else absent.</summary>
public static partial class LineChannel
{
    public static void AddLine(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<LineOptions>, LineOptionsCheck>();
        builder.Services.AddOptions<LineOptions>().BindConfiguration(LineOptions.Section).ValidateOnStart();
        builder.Services.TryAddSingleton(TimeProvider.System);
        if (builder.Configuration.GetSection(LineOptions.Section).Get<LineOptions>() is not { IsOn: true })
        {
            return;
        }

        AddClient<LineClient>(builder.Services);
        AddClient<LineContentClient>(builder.Services);
        AddClient<LineMenuClient>(builder.Services);
        builder.Services.AddSingleton<IChannelMenus, LineMenus>();
        builder.Services.AddSingleton<LineSignature>();
        builder.Services.AddSingleton<LineWebhook>();
        builder.Services.AddSingleton<IChannel, LineSender>();
        builder.Services.AddSingleton<IPhotoSource, LinePhotos>();
        builder.Services.AddHostedService<LineSelfCheck>();
    }

    public static void MapLine(this IEndpointRouteBuilder routes)
    {
        var logger = routes.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(LineChannel));
        if (!IsOn(routes.ServiceProvider))
        {
            LogOff(logger);
            return;
        }

        // As a plain delegate: binding parameters by reflection would cost the first webhook a tenth of a second.
        RequestDelegate door = context => routes.ServiceProvider.GetRequiredService<LineWebhook>().ReceiveAsync(context);
        routes.MapPost("/webhooks/line", door).ShortCircuit();
        LogOn(logger);
    }

    private static bool IsOn(IServiceProvider services) =>
        services.GetRequiredService<IServiceProviderIsService>().IsService(typeof(LineWebhook));

    // The addresses of calls hold citizens' ids and must not reach the log; the client writes its own lines. Connections are
    // renewed by themselves, so that a client may be kept for as long as the program runs.
    private static void AddClient<T>(IServiceCollection services)
        where T : class =>
        services.AddHttpClient<T>()
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                // A rush leaves hundreds of them behind, each with its buffers.
                PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
                ConnectTimeout = TimeSpan.FromSeconds(3),
                AllowAutoRedirect = false
            });

    [LoggerMessage(LogLevel.Information, "LINE is on: webhooks are taken at /webhooks/line")]
    private static partial void LogOn(ILogger logger);

    [LoggerMessage(LogLevel.Information, "LINE is off: set Line:ChannelSecret and Line:ChannelAccessToken to switch it on")]
    private static partial void LogOff(ILogger logger);
}
