using Bot.Platform;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Faqs;

/// <summary>The published knowledge base in memory. A new snapshot is built beside the old one and takes its place at once.</summary>
public sealed partial class FaqBook(IDbContextFactory<BotDb> databases, AgencyDirectory agency, ILogger<FaqBook> logger)
{
    private readonly Lock loading = new();
    private Task<FaqShelf>? shelf;

    /// <summary>The current snapshot; the first caller after the start waits until it is built.</summary>
    public Task<FaqShelf> ShelfAsync()
    {
        lock (loading)
        {
            // A failed load is not kept: the next turn tries again.
            return shelf is null or { IsFaulted: true } ? shelf = Task.Run(LoadAsync) : shelf;
        }
    }

    /// <summary>Builds a snapshot of what is published now and puts it in the place of the old one.</summary>
    public async Task RefreshAsync()
    {
        var fresh = await LoadAsync();
        lock (loading)
        {
            shelf = Task.FromResult(fresh);
        }
    }

    private async Task<FaqShelf> LoadAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        var entries = await db.FaqEntries.AsNoTracking().AsSplitQuery().Include(e => e.Texts)
            .Where(e => e.Status == FaqStatus.Published)
            .OrderBy(e => e.Position).ThenBy(e => e.Id)
            .ToListAsync();
        var fresh = new FaqShelf(entries, agency.Placeholders, TuningContent.Read());
        LogLoaded(entries.Count);
        return fresh;
    }

    [LoggerMessage(LogLevel.Information, "The knowledge base has {Count} published entries")]
    private partial void LogLoaded(int count);
}
