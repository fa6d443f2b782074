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
        builder.Services.AddSingleton<Inbox>();
        builder.Services.AddSingleton<Outbox>();
        builder.Services.AddSingleton<Courier>();
        builder.Services.AddHostedService<Rounds>();
        builder.Services.AddHealthChecks().AddCheck<BacklogHealth>("backlog");
    }
}
