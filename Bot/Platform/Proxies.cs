using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Bot.Platform;

/// <summary>Reverse proxies in front of the program.</summary>
public static class Proxies
{
    /// <summary>
    /// Believes <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> of the proxies in <c>Site:TrustedProxies</c>, and of nobody
    /// else: whoever may write them chooses the address by which sign-ins are limited.
    /// </summary>
    /// <exception cref="StartRefusedException">An entry is neither an address nor a network.</exception>
    public static void UseTrustedProxies(this WebApplication app)
    {
        var trusted = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.TrustedProxies;
        if (trusted is [])
        {
            return;
        }

        // As many proxies in a row as are trusted, so no limit but that.
        var headers = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var network in trusted.Select(entry => Networks.Read("Site:TrustedProxies", entry)))
        {
            headers.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(headers);
    }
}
