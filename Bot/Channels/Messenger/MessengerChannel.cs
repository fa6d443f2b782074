using Bot.Channels.Menus;
using Bot.Media;
using Bot.Messaging;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Messenger;

/// <summary>The Facebook Messenger channel: one Page, Meta's Graph API.</summary>
public static partial class MessengerChannel
{
    /// <summary>Adds the channel; it is among the <see cref="IChannel"/>s only if its secrets are set.</summary>
    public static void AddMessenger(this IHostApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(MessengerOptions.Section);
        builder.Services.AddOptions<MessengerOptions>().Bind(section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<MessengerOptions>, MessengerOptionsCheck>();
        if (section.Get<MessengerOptions>() is null or { IsOff: true })
        {
            return;
        }

        // No resilience handler: the Send API has no idempotency key, so nothing below the courier may repeat a POST.
        // The client lives as long as the channel, so connections are renewed here and not by the factory.
        // The addresses of calls hold people's ids and must not reach the log. A rush leaves connections behind by the hundred.
        builder.Services.AddHttpClient<MessengerClient>(http => http.Timeout = TimeSpan.FromSeconds(30))
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                PooledConnectionLifetime = TimeSpan.FromMinutes(10),
                PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20)
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        builder.Services.AddSingleton<IChannelMenus, MessengerMenus>();
        builder.Services.AddSingleton<IChannel, MessengerPage>();
        builder.Services.AddSingleton<IPhotoSource, MessengerPhotos>();
        builder.Services.AddSingleton<IEffectHandler, ThreadGiving>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<MessengerSignedBody>();
        builder.Services.AddSingleton<MessengerWebhook>();
    }

    /// <summary>Maps <c>GET</c> and <c>POST /webhooks/messenger</c> if the channel is on, and says in the log whether it is.</summary>
    /// <exception cref="OptionsValidationException">The channel is configured in part.</exception>
    public static void MapMessenger(this IEndpointRouteBuilder routes)
    {
        var log = routes.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(MessengerChannel));
        var options = routes.ServiceProvider.GetRequiredService<IOptions<MessengerOptions>>().Value;
        if (options.IsOff)
        {
            LogOff(log);
            return;
        }

        LogOn(log, options.PageId, options.GraphVersion);
        routes.MapGet("/webhooks/messenger", (HttpContext http) => MessengerVerification.Answer(http, options.VerifyToken));
        RequestDelegate door = context => routes.ServiceProvider.GetRequiredService<MessengerWebhook>().ReceiveAsync(context);
        routes.MapPost("/webhooks/messenger", door).ShortCircuit();
    }

    [LoggerMessage(LogLevel.Information, "Messenger is on for Page {PageId}, Graph API {Version}")]
    private static partial void LogOn(ILogger log, string pageId, string version);

    [LoggerMessage(LogLevel.Information,
        "Messenger is off; set Messenger:AppSecret, Messenger:PageAccessToken, Messenger:VerifyToken and Messenger:PageId to turn it on")]
    private static partial void LogOff(ILogger log);
}
