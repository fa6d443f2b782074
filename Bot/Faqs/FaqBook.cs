using Bot.Faqs.Regression;
using Bot.Platform;
using Bot.Storage;
using Knowledge;
using Knowledge.Evaluation;

namespace Bot.Faqs;

/// <summary>The published knowledge base in memory. A new snapshot is built beside the old one and takes its place at once.</summary>
public sealed partial class FaqBook(
    Database database, FaqSeed seed, FaqIndexes indexes, AgencyDirectory agency, TimeProvider clock, ILogger<FaqBook> logger)
{
    private const string SelectEdition = "SELECT number FROM faq_edition";

    private const string SelectOnShelf = """
        SELECT v.content FROM faq_entries e JOIN faq_versions v ON v.entry_id = e.id AND v.number = e.published_version WHERE e.on_shelf
        """;

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

    /// <summary>
    /// Before anybody is served: takes the snapshot up again that the program had when it ended, if nothing was published since.
    /// Otherwise the first caller waits for one, and nobody else.
    /// </summary>
    internal async Task RecallAsync()
    {
        var published = await ReadAsync();
        if (indexes.Recall(published.Entries, published.Known) is { } index)
        {
            shelf = Task.FromResult(ShelfOf(published, index));
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
        if (await EditionAsync() != built)
        {
            await RefreshAsync();
        }
    }

    private async Task<FaqShelf> LoadAsync()
    {
        await seed.PlantAsync();
        var published = await ReadAsync();
        var begun = clock.GetTimestamp();
        var fresh = ShelfOf(published, indexes.Over(published.Entries, published.Known));
        LogLoaded(published.Entries.Count, published.Edition, (int)clock.GetElapsedTime(begun).TotalMilliseconds);
        return fresh;
    }

    private async Task<Published> ReadAsync()
    {
        // The edition first: a snapshot may be newer than its number and is then built once more, but never older.
        var edition = await EditionAsync();
        var entries = FaqShelf.InOrder(await database.ReadAsync(SelectOnShelf, row => FaqJson.Read<FaqContent>(row.GetString(0))));
        return new(edition, entries, await RegressionSet.ReadAsync(database));
    }

    private FaqShelf ShelfOf(Published published, FaqIndex index) => new(published.Entries, agency.Placeholders, index) { Edition = published.Edition };

    private async Task<long> EditionAsync() => (await database.ReadAsync(SelectEdition, row => row.GetInt64(0))).Single();

    [LoggerMessage(LogLevel.Information, "The knowledge base has {Count} published entries (edition {Edition}); their index was built in {Milliseconds} ms")]
    private partial void LogLoaded(int count, long edition, int milliseconds);

    private sealed record Published(long Edition, IReadOnlyList<FaqContent> Entries, IReadOnlyList<LabelledQuery> Known);
}
