using Bot.Platform;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Staff;

/// <summary>While there is no staff at all, every start shows the operator a link with which the first administrator sets up. There is no default password.</summary>
internal sealed class FirstStart(
    IDbContextFactory<BotDb> databases, SetupLinks links, Terminal terminal, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.StartedAsync(stoppingToken);
        await using var db = await databases.CreateDbContextAsync(stoppingToken);
        if (!await db.Staff.AnyAsync(stoppingToken))
        {
            terminal.Say($"Nobody can sign in to /admin yet. Set up the first administrator within {SetupLinks.Valid.TotalMinutes:N0} minutes:");
            terminal.Say($"  {await links.IssueAsync(memberId: null)}");
        }
    }
}
