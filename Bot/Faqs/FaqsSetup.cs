using Bot.Faqs.Exchange;
using Bot.Faqs.Laws;
using Bot.Faqs.Learning;
using Bot.Faqs.Links;
using Bot.Faqs.Regression;
using Bot.Faqs.Writing;
using Bot.Messaging;
using Bot.Platform;

namespace Bot.Faqs;

/// <summary>The curated answers.</summary>
public static class FaqsSetup
{
    public static void AddFaqs(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<AgencyOptions>().BindConfiguration("Agency");
        builder.Services.AddOptions<SiteOptions>().BindConfiguration("Site");
        builder.Services.AddOptions<FaqsOptions>().BindConfiguration("Faqs").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<AgencyDirectory>();
        builder.Services.AddSingleton<SiteCalendar>();
        builder.Services.AddSingleton<LearntIndexes>();
        builder.Services.AddSingleton(s => new FaqIndexes(kept: 2, s.GetRequiredService<LearntIndexes>()));
        builder.Services.AddSingleton<FaqSeed>();
        builder.Services.AddSingleton<FaqLedgers>();
        builder.Services.AddSingleton<FaqBook>();
        builder.Services.AddSingleton<FaqDesk>();
        builder.Services.AddSingleton<FaqCatalogue>();
        builder.Services.AddSingleton<LawReviews>();
        builder.Services.AddSingleton<PlainWriting>();
        builder.Services.AddSingleton(LinkNetwork.Internet);
        builder.Services.AddSingleton<LinkProbe>();
        builder.Services.AddSingleton<LinkDesk>();
        builder.Services.AddHostedService<LinkRounds>();
        builder.Services.AddSingleton<FaqImport>();
        builder.Services.AddSingleton<FaqExport>();
        builder.Services.AddSingleton<Rehearsals>();
        builder.Services.AddSingleton<ScheduledPublications>();
        builder.Services.AddSingleton<LearningDesk>();
        builder.Services.AddHostedService<FaqRounds>();
        builder.Services.AddHostedService<FaqRetention>();
        builder.Services.AddSingleton<IEffectHandler, FaqEffects>();
    }

    /// <summary>Whoever writes first is answered at once, unless there is something new to learn; see <see cref="FaqBook.RecallAsync"/>.</summary>
    public static Task PrepareFaqsAsync(this IServiceProvider services) => services.GetRequiredService<FaqBook>().RecallAsync();
}
