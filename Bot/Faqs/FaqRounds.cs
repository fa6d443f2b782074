using Bot.Faqs.Regression;
using Bot.Platform;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Faqs;

/// <summary>
/// Looks once a second at what has become due (a set time of publication, the first and the last moment of validity) and
/// at the edition, and builds the shelf anew when citizens are to see something else. Everything is a query over rows,
/// so that nothing is forgotten by a crash; on several servers the first one does the work and the others find it done.
/// </summary>
internal sealed partial class FaqRounds(
    Database database, FaqLedgers ledgers, FaqBook book, ScheduledPublications scheduled, TimeProvider clock, ILogger<FaqRounds> logger) : BackgroundService
{
    private const string Due = """
        SELECT * FROM faq_entries WHERE (publish_at <= {0} AND held IS NULL) OR (on_shelf AND shown_until <= {0})
            OR (NOT on_shelf AND shown_from <= {0} AND (shown_until IS NULL OR shown_until > {0}))
        """;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // Plain SQL every second: EF Core is only woken when there is something to do.
    private static readonly string LookForDue = Due.Replace("{0}", "@now", StringComparison.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first round builds the index, so that the first question need not wait for all of it.
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await TurnPagesAsync();
                await book.CatchUpAsync();
            }
            catch (Exception e)
            {
                LogRoundFailed(e);
            }
        }
        while (await timer.NextTickOrStopAsync(stoppingToken));
    }

    private async Task TurnPagesAsync()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await database.ReadAsync(LookForDue, row => row.GetString(0), now) is [])
        {
            return;
        }

        var rehearsed = await scheduled.RehearseAsync(now);
        await using var ledger = await ledgers.OpenAsync();
        foreach (var entry in await ledger.Db.FaqEntries.FromSqlRaw(Due, now).ToListAsync())
        {
            if (entry.PublishAt <= now && entry.Held is null)
            {
                await scheduled.PublishAsync(ledger, entry, rehearsed);
            }
            else
            {
                ledger.PutOnShelf(entry);
            }

            LogTurned(entry.Id, entry.OnShelf);
        }

        await ledger.CommitAsync();
    }

    [LoggerMessage(LogLevel.Information, "The time set for entry {Id} has come; citizens see it: {OnShelf}")]
    private partial void LogTurned(string id, bool onShelf);

    [LoggerMessage(LogLevel.Error, "The knowledge base could not be looked after; trying again in a second")]
    private partial void LogRoundFailed(Exception problem);
}
