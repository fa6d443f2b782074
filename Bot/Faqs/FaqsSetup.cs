using Bot.Messaging;
using Bot.Platform;

namespace Bot.Faqs;

/// <summary>The curated answers.</summary>
public static class FaqsSetup
{
    public static void AddFaqs(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<AgencyOptions>().BindConfiguration("Agency");
        builder.Services.AddSingleton<AgencyDirectory>();
        builder.Services.AddSingleton<FaqBook>();
        builder.Services.AddHostedService<FaqOpening>();
        builder.Services.AddSingleton<IEffectHandler, FaqEffects>();
    }
}
