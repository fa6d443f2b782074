using Bot.Platform;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Faqs.Learning;

/// <summary>Deletes questions and thumbs when their time is over: at the start and every hour. On several servers each may do it.</summary>
internal sealed partial class FaqRetention(
    WriteQueue writes, IOptions<FaqsOptions> options, TimeProvider clock, ILogger<FaqRetention> logger) : BackgroundService
{
    private const string DeleteQuestions = "DELETE FROM faq_questions WHERE asked_at < @before";
    private const string DeleteRatings = "DELETE FROM faq_ratings WHERE rated_at < @before";

    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await DeleteOldAsync();
            }
            catch (Exception e)
            {
                LogFailed(e);
            }
        }
        while (await timer.NextTickOrStopAsync(stoppingToken));
    }

    private async Task DeleteOldAsync()
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-options.Value.KeepQuestionsDays);
        await writes.RunAsync(writer => writer.Execute(DeleteQuestions, before) + writer.Execute(DeleteRatings, before));
    }

    [LoggerMessage(LogLevel.Error, "Old questions could not be deleted; trying again in an hour")]
    private partial void LogFailed(Exception problem);
}
