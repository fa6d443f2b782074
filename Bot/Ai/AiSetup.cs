using Bot.Platform;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Ai;

/// <summary>A model that may help to choose: on if it is configured, else absent.</summary>
public static class AiSetup
{
    public static void AddAi(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IValidateOptions<AiOptions>, AiOptionsCheck>();
        services.AddOptions<AiOptions>().BindConfiguration(AiOptions.Section).ValidateOnStart();
        services.AddHostedService<AiNotice>();
        services.AddSingleton(s => new DraftDesk(s.GetService<ChatModel>(), s.GetRequiredService<IOptions<AiOptions>>(), s.GetRequiredService<TimeProvider>()));
        var options = builder.Configuration.GetSection(AiOptions.Section).Get<AiOptions>() ?? new();
        if (!options.IsOn)
        {
            return;
        }

        services.TryAddSingleton<SiteCalendar>();
        services.AddSingleton(s => AiKernel.Create(s.GetRequiredService<IOptions<AiOptions>>().Value));
        services.AddSingleton<AiLedger>();
        services.AddSingleton<AiGate>();
        if (options.Chats)
        {
            services.AddSingleton<ChatModel>();
        }

        if (options.Embeddings)
        {
            services.AddSingleton<Embedder>();
            services.AddSingleton<VectorStore>();
            services.AddSingleton<MeaningMap>();
            services.AddHostedService<MeaningRounds>();
        }

        if (options.Chooser)
        {
            services.AddSingleton<Chooser>();
        }

        if (options.Embeddings || options.Chooser)
        {
            services.AddSingleton(s => new SecondOpinion(
                s.GetRequiredService<IOptions<AiOptions>>(), s.GetRequiredService<TimeProvider>(),
                s.GetService<MeaningMap>(), s.GetService<Embedder>(), s.GetService<Chooser>()));
        }
    }
}
