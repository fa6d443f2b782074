using Microsoft.AspNetCore.HostFiltering;

namespace Bot.Platform;

/// <summary>What a caller may do to the server: how much, how slowly, under which name.</summary>
public static class Callers
{
    private const int Kilobyte = 1024;

    public static void LimitCallers(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            var limits = server.Limits;

            // A connection costs some kilobytes while it is idle; a flood of them is to end before the memory does.
            limits.MaxConcurrentConnections = 10_000;
            limits.MaxRequestHeaderCount = 64;
            limits.MaxRequestHeadersTotalSize = 16 * Kilobyte;

            // Who sends a header a byte at a time has this long for all of them; bodies have to come at Kestrel's own least rate.
            limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);
        });

        // Bodies are taken as they come: nothing here unpacks what says that it is compressed.
        if (builder.Configuration["AllowedHosts"] is null or "" && OwnName(builder.Configuration) is { } name)
        {
            builder.Services.Configure<HostFilteringOptions>(o => o.AllowedHosts = [name, "localhost", "127.0.0.1", "[::1]"]);
        }
    }

    private static string? OwnName(ConfigurationManager settings) =>
        Uri.TryCreate(settings["Site:PublicBaseUrl"], UriKind.Absolute, out var address) ? address.Host : null;
}
