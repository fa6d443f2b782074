using Bot.Faqs.Regression;
using Bot.Platform;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Faqs;

/// <summary>The published knowledge base in memory. A new snapshot is built beside the old one and takes its place at once.</summary>
public sealed partial class FaqBook(
    IDbContextFactory<BotDb> databases, FaqIndexes indexes, AgencyDirectory agency, SiteCalendar calendar, TimeProvider clock, ILogger<FaqBook> logger)
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

    /// <summary>Does so if something was published since the current snapshot was built, on whichever server.</summary>
    internal async Task CatchUpAsync()
    {
        var built = (await ShelfAsync()).Edition;
        await using var db = await databases.CreateDbContextAsync();
        if (await EditionAsync(db) != built)
        {
            await RefreshAsync();
        }
    }

    private async Task<FaqShelf> LoadAsync()
    {
        await FillAsync();
        await using var db = await databases.CreateDbContextAsync();

        // The edition first: a snapshot may be newer than its number and is then built once more, but never older.
        var edition = await EditionAsync(db);
        var entries = FaqShelf.InOrder(await db.FaqVersionsOnShelf().Select(v => v.Content).ToListAsync());
        var known = await db.LabelledAsync();
        var begun = clock.GetTimestamp();
        var fresh = new FaqShelf(entries, agency.Placeholders, indexes.Over(entries, known)) { Edition = edition };
        LogLoaded(entries.Count, edition, (int)clock.GetElapsedTime(begun).TotalMilliseconds);
        return fresh;
    }

    private async Task FillAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        if (!await db.FaqEntries.AnyAsync() || !await db.RegressionQuestions.AnyAsync())
        {
            await using var ledger = await FaqLedger.OpenAsync(databases, calendar, clock);
            await ledger.CommitAsync();
        }
    }

    private static Task<long> EditionAsync(BotDb db) => db.FaqEditions.Select(e => e.Number).SingleAsync();

    [LoggerMessage(LogLevel.Information, "The knowledge base has {Count} published entries (edition {Edition}); their index was built in {Milliseconds} ms")]
    private partial void LogLoaded(int count, long edition, int milliseconds);
}
