using Bot.Messaging.Notices;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Messaging;

/// <summary>What came in and what goes out: inbox, outbox, the courier.</summary>
public static class MessagingSetup
{
    public static void AddMessaging(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Nodes>();
        builder.Services.AddHostedService<Heartbeat>();
        builder.Services.AddSingleton<StandingOrders>();
        builder.Services.AddSingleton<Inbox>();
        builder.Services.AddSingleton<Outbox>();
        builder.Services.AddSingleton<PushBudget>();
        builder.Services.AddSingleton<Courier>();
        builder.Services.AddSingleton<Strays>();
        builder.Services.AddSingleton<DeliveryFigures>();
        builder.Services.AddSingleton<Redelivery>();
        builder.Services.AddSingleton<ChannelChecks>();
        builder.Services.AddHostedService<Rounds>();
        builder.AddNotices();
        builder.Services.AddHealthChecks().AddCheck<BacklogHealth>("backlog", timeout: TimeSpan.FromSeconds(5));
    }

    /// <summary>Says that this server is alive, before it sends anything.</summary>
    public static Task PrepareMessagingAsync(this IServiceProvider services) => services.GetRequiredService<Nodes>().SayAliveAsync();
}
