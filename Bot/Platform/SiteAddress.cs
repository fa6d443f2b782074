using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Bot.Platform;

/// <summary>The address at which people reach this site: <c>Site:PublicBaseUrl</c>, else the one it listens on.</summary>
public sealed class SiteAddress(IOptions<SiteOptions> options, IServer server, IConfiguration configuration)
{
    public Uri Base => new(options.Value.PublicBaseUrl is { Length: > 0 } configured ? configured : Listening());

    // "http://*:5080" and the like listen on every address; a person at this machine uses localhost.
    private string Listening()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? configuration[WebHostDefaults.ServerUrlsKey]?.Split(';')[0]
            ?? Platform.Listening.Home;
        return BindingAddress.Parse(address) is { Host: "*" or "+" or "0.0.0.0" or "[::]" } any ? $"{any.Scheme}://localhost:{any.Port}" : address;
    }
}
