using Bot.Faqs;
using Bot.Platform;

namespace Bot.Ai;

/// <summary>
/// Looks once a second whether something else is published than what the map of meanings shows, and draws it anew beside
/// the old one. Until then, and as long as the model is away, the words alone decide.
/// </summary>
internal sealed partial class MeaningRounds(
    FaqBook book, MeaningMap map, TimeProvider clock, ILogger<MeaningRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromMinutes(1);
    private readonly Lazy<IReadOnlyList<string>> everyday = new(() => TuningContent.ReadForAnySet().Background);
    private FaqShelf? drawn;
    private DateTimeOffset restsUntil;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await CatchUpAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogRoundFailed(e);
                restsUntil = clock.GetUtcNow() + RestAfterFailure;
            }
        }
        while (await timer.NextTickOrStopAsync(stoppingToken));
    }

    private async Task CatchUpAsync(CancellationToken stopping)
    {
        var shelf = await book.ShelfAsync();
        if (ReferenceEquals(shelf, drawn) || clock.GetUtcNow() < restsUntil)
        {
            return;
        }

        if (await map.DrawAsync(FaqShelf.ToIndexed(shelf.Contents), everyday.Value, stopping))
        {
            drawn = shelf;
            LogDrawn(shelf.Edition);
        }
        else
        {
            restsUntil = clock.GetUtcNow() + RestAfterFailure;
        }
    }

    [LoggerMessage(LogLevel.Information, "Edition {Edition} of the knowledge base can be searched by meaning")]
    private partial void LogDrawn(long edition);

    [LoggerMessage(LogLevel.Error, "The knowledge base could not be ordered by meaning; trying again in a minute")]
    private partial void LogRoundFailed(Exception problem);
}
