using Bot.Dialogs.Conversations;
using Bot.Platform;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Faqs;

/// <summary>The entries as staff look through them. Reads all of them: a city has hundreds, not thousands.</summary>
public sealed class FaqCatalogue(IDbContextFactory<BotDb> databases, FaqBook book, SiteCalendar calendar, TimeProvider clock)
{
    /// <summary>All entries, in the order in which topics list them.</summary>
    public async Task<IReadOnlyList<FaqListing>> AllAsync()
    {
        // Whoever comes first after the very first start waits until the shipped entries are there.
        await book.ShelfAsync();
        await using var db = await databases.CreateDbContextAsync();
        var entries = await db.FaqEntries.AsNoTracking().ToDictionaryAsync(e => e.Id);
        var contents = await db.NewestFaqVersions().AsNoTracking().Select(v => v.Content).ToListAsync();
        var uses = await UsesAsync(db);
        var ratings = await db.FaqRatings.GroupBy(r => new { r.EntryId, r.Helpful })
            .Select(g => new { g.Key.EntryId, g.Key.Helpful, Count = g.Count() }).ToListAsync();
        var thumbs = ratings.ToDictionary(r => (r.EntryId, r.Helpful), r => r.Count);
        var today = calendar.DayOf(clock.GetUtcNow());
        return
        [
            .. FaqShelf.InOrder(contents).Select(content => new FaqListing
            {
                Entry = entries[content.Id],
                Content = content,
                Uses = uses.GetValueOrDefault(content.Id),
                Helpful = thumbs.GetValueOrDefault((content.Id, true)),
                NotHelpful = thumbs.GetValueOrDefault((content.Id, false)),
                ReviewDue = IsReviewDue(entries[content.Id], content, today)
            })
        ];
    }

    /// <summary>One entry; null if there is none with this id.</summary>
    public async Task<FaqListing?> FindAsync(string id) => (await AllAsync()).FirstOrDefault(listing => listing.Content.Id == id);

    /// <summary>How many entries somebody should look at again.</summary>
    public async Task<int> CountReviewsDueAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        var entries = await db.FaqEntries.AsNoTracking().Where(e => e.Status != FaqStatus.Archived).ToListAsync();
        var contents = await db.NewestFaqVersions().AsNoTracking().Select(v => v.Content).ToDictionaryAsync(c => c.Id);
        var today = calendar.DayOf(clock.GetUtcNow());
        return entries.Count(entry => IsReviewDue(entry, contents[entry.Id], today));
    }

    private static bool IsReviewDue(FaqEntryRow entry, FaqContent content, DateOnly today) =>
        entry.Status is not FaqStatus.Archived && (entry.ReviewBecause is not null || content.ReviewDue <= today);

    private static async Task<Dictionary<string, int>> UsesAsync(BotDb db)
    {
        var answered = await db.FaqQuestions.Where(q => q.Decision == FaqDecision.Answer && q.EntryId != null)
            .GroupBy(q => q.EntryId!).Select(g => new { Id = g.Key, Count = g.Count() }).ToListAsync();
        var picked = await db.FaqQuestions.Where(q => q.Decision != FaqDecision.Answer && q.PickedEntryId != null)
            .GroupBy(q => q.PickedEntryId!).Select(g => new { Id = g.Key, Count = g.Count() }).ToListAsync();
        return answered.Concat(picked).GroupBy(u => u.Id).ToDictionary(g => g.Key, g => g.Sum(u => u.Count));
    }
}
