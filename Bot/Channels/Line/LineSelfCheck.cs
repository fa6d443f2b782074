namespace Bot.Channels.Line;

/// <summary>Asks LINE once at start whether the token works and what the plan still holds, and tells the log. Never in the way.</summary>
public sealed partial class LineSelfCheck(LineClient client, ILogger<LineSelfCheck> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var account = await client.AccountAsync(stoppingToken);
        if (account.Value is not { } ours)
        {
            LogNotWorking(account.Answer.Outcome, account.Answer.Detail);
            return;
        }

        var quota = await client.QuotaAsync(stoppingToken);
        var usage = await client.UsageAsync(stoppingToken);
        LogWorking(ours.Name, ours.BasicId, usage.Value?.Messages, quota.Value?.MessagesPerMonth);
    }

    [LoggerMessage(LogLevel.Information, "LINE accepts our token: {Name} ({BasicId}), {Used} of {PerMonth} paid messages used this month")]
    private partial void LogWorking(string name, string basicId, int? used, int? perMonth);

    [LoggerMessage(LogLevel.Error, "LINE did not confirm our token, so answers may not get through: {Outcome}, {Detail}")]
    private partial void LogNotWorking(LineOutcome outcome, string? detail);
}
