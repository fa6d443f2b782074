using Bot.Faqs.Exchange;
using Bot.Messaging;
using Bot.Platform;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Faqs;

/// <summary>The curated answers.</summary>
public static class FaqsSetup
{
    private const string Seed = "seed";

    public static void AddFaqs(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<AgencyOptions>().BindConfiguration("Agency");
        builder.Services.AddOptions<SiteOptions>().BindConfiguration("Site");
        builder.Services.AddOptions<FaqsOptions>().BindConfiguration("Faqs");
        builder.Services.AddSingleton<AgencyDirectory>();
        builder.Services.AddSingleton<SiteCalendar>();
        builder.Services.AddSingleton<FaqBook>();
        builder.Services.AddSingleton<FaqDesk>();
        builder.Services.AddSingleton<FaqImport>();
        builder.Services.AddSingleton<FaqExport>();
        builder.Services.AddSingleton<IEffectHandler, FaqEffects>();
        builder.Services.AddHostedService<FaqRounds>();
    }

    /// <summary>
    /// Fills an empty knowledge base with the entries that the program ships, and begins to build the index. Once there is
    /// an entry, staff own the content and nothing here touches it.
    /// </summary>
    public static async Task PrepareFaqsAsync(this IServiceProvider services)
    {
        await using (var ledger = await FaqLedger.OpenAsync(
            services.GetRequiredService<IDbContextFactory<BotDb>>(),
            services.GetRequiredService<SiteCalendar>(),
            services.GetRequiredService<TimeProvider>()))
        {
            if (!await ledger.Db.FaqEntries.AnyAsync())
            {
                // What the program ships has been reviewed in its repository.
                SeedContent.Read().ToList().ForEach(content => ledger.WriteFirst(content, FaqChange.Published, Seed, FaqStatus.Approved));
                await ledger.CommitAsync();
            }
        }

        _ = services.GetRequiredService<FaqBook>().ShelfAsync();
    }
}
