using Bot.Messaging;
using Bot.Platform;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Faqs;

/// <summary>The curated answers.</summary>
public static class FaqsSetup
{
    public static void AddFaqs(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<AgencyOptions>().BindConfiguration("Agency");
        builder.Services.AddSingleton<AgencyDirectory>();
        builder.Services.AddSingleton<FaqBook>();
        builder.Services.AddSingleton<IEffectHandler, FaqEffects>();
    }

    /// <summary>
    /// Fills an empty knowledge base with the entries that the program ships, and begins to build the index. Once there is
    /// an entry, staff own the content and nothing here touches it.
    /// </summary>
    public static async Task PrepareFaqsAsync(this IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<BotDb>>().CreateDbContextAsync();
        if (!await db.FaqEntries.AnyAsync())
        {
            db.FaqEntries.AddRange(SeedContent.Read());
            await db.SaveChangesAsync();
        }

        _ = services.GetRequiredService<FaqBook>().ShelfAsync();
    }
}
