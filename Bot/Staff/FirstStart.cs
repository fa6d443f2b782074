using System.Data.Common;
using Bot.Platform;
using Bot.Storage;

namespace Bot.Staff;

/// <summary>While there is no staff at all, every start shows the operator a link with which the first administrator sets up. There is no default password.</summary>
internal sealed partial class FirstStart(
    Database database, SetupLinks links, Terminal terminal,
    ILogger<FirstStart> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await InviteAsync();
        }
        catch (DbException e)
        {
            // Citizens are served all the same; the verb "staff add" makes a link too.
            LogFailed(e);
        }
    }

    private async Task InviteAsync()
    {
        if (!await IsAnybodyThereAsync())
        {
            terminal.Say($"Nobody can sign in to /admin yet. Set up the first administrator within {SetupLinks.Valid.TotalMinutes:N0} minutes:");
            terminal.Say($"  {await links.IssueAsync(memberId: null)}");
        }
    }

    // Plain SQL: at nearly every start there is somebody, and EF Core would be woken for nothing.
    private async Task<bool> IsAnybodyThereAsync()
    {
        await using var connection = await database.OpenAsync();
        await using var look = connection.Query("SELECT 1 FROM staff LIMIT 1");
        return await look.ExecuteScalarAsync() is not null;
    }

    [LoggerMessage(LogLevel.Error, "Whether there is staff could not be looked up; no set-up link is shown")]
    private partial void LogFailed(Exception problem);
}
