using Bot.Platform;

namespace Bot.Staff.Audit;

/// <summary>Checks the audit log once a day and says in the program's log what it found; the last hash there shows later if the end was cut off.</summary>
internal sealed partial class AuditRounds(AuditCheck check, TimeProvider clock, ILogger<AuditRounds> logger) : BackgroundService
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Soon after a start, for a program that is started every morning would never see a day pass.
        using var timer = new PeriodicTimer(First, clock);
        while (await timer.NextTickOrStopAsync(stoppingToken))
        {
            timer.Period = Pause;
            try
            {
                Say(await check.RunAsync(stoppingToken));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(e);
            }
        }
    }

    private void Say(AuditFinding finding)
    {
        if (finding.FirstBroken is { } broken)
        {
            LogBroken(broken);
        }
        else
        {
            LogWhole(finding.Whole, finding.LastHash);
        }
    }

    [LoggerMessage(LogLevel.Critical, "The audit log was tampered with: line {Number} does not follow from the one before it")]
    private partial void LogBroken(long number);

    [LoggerMessage(LogLevel.Information, "The audit log is whole: {Count} lines, the last hash is {Hash}")]
    private partial void LogWhole(long count, string hash);

    [LoggerMessage(LogLevel.Error, "The audit log could not be checked; trying again tomorrow")]
    private partial void LogFailed(Exception problem);
}
