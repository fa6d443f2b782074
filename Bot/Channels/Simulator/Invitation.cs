using Bot.Platform;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Bot.Channels.Simulator;

/// <summary>Tells a newcomer who has just started the program where to look, and opens the page for them.</summary>
internal sealed partial class Invitation(
    IConfiguration configuration, IServiceProvider services, ILogger<Invitation> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        Invite();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Invite()
    {
        var addresses = services.GetRequiredService<IServer>().Features
            .Get<IServerAddressesFeature>()?.Addresses;
        if (addresses?.FirstOrDefault() is not { } address)
        {
            return;
        }

        var page = $"{address.TrimEnd('/')}/simulator";
        LogInvitation(page);
        if (configuration.GetValue("Site:OpenBrowser", false))
        {
            BrowserOpener.TryOpen(page);
        }
    }

    [LoggerMessage(LogLevel.Information, "Try the bot in your browser: {Page}")]
    private partial void LogInvitation(string page);
}
