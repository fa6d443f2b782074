using Bot.Platform;

namespace Bot.Faqs;

/// <summary>Builds the index once everything has started, so that the first question need not wait for all of it.</summary>
internal sealed partial class FaqOpening(FaqBook book, IHostApplicationLifetime lifetime, ILogger<FaqOpening> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.StartedAsync(stoppingToken);
        try
        {
            await book.ShelfAsync();
        }
        catch (Exception e)
        {
            LogNotOpened(e);
        }
    }

    [LoggerMessage(LogLevel.Error, "The knowledge base could not be opened; the next question tries again")]
    private partial void LogNotOpened(Exception problem);
}
