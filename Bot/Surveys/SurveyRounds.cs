using Bot.Platform;
using Microsoft.EntityFrameworkCore;

namespace Bot.Surveys;

/// <summary>Looks twice a minute for what is due. Several servers may do so at once: what one has done the others do not find.</summary>
internal sealed partial class SurveyRounds(
    SurveyDraws draws, SurveyCare care, SurveyFlush flush, TimeProvider clock, ILogger<SurveyRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.NextTickOrStopAsync(stoppingToken))
        {
            var now = clock.GetUtcNow().UtcDateTime;
            await TryAsync("draw", () => draws.DrawAsync(now));
            await TryAsync("learn what arrived", () => care.LearnAsync(now));
            await TryAsync("remind", () => care.RemindAsync(now));
            await TryAsync("close", () => care.CloseAsync(now));
            await TryAsync("write forms", () => flush.WriteAsync(now));
            await TryAsync("forget what was said", flush.ForgetSaidAsync);
        }
    }

    private async Task TryAsync(string what, Func<Task<int>> work)
    {
        try
        {
            if (await work() is > 0 and var count)
            {
                LogDone(what, count);
            }
        }
        catch (DbUpdateException e)
        {
            // Most likely another server was faster.
            LogPutOff(what, e);
        }
        catch (Exception e)
        {
            LogFailed(what, e);
        }
    }

    [LoggerMessage(LogLevel.Information, "Surveys: {What}: {Count}")]
    private partial void LogDone(string what, int count);

    [LoggerMessage(LogLevel.Warning, "Surveys: could not {What} this time")]
    private partial void LogPutOff(string what, Exception problem);

    [LoggerMessage(LogLevel.Error, "Surveys: could not {What}; trying again in half a minute")]
    private partial void LogFailed(string what, Exception problem);
}
