using System.Net;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Bot.Platform;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it can work. "Degraded" is answered with 200 as well: what
/// comes in is stored, and another server would fare no better. The figures are for this machine and the networks in
/// <c>Site:HealthDetailsTo</c>; everybody else reads one word.
/// </summary>
public static class HealthSetup
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var insiders = routes.ServiceProvider.GetRequiredService<IOptions<SiteOptions>>().Value.HealthDetailsTo
            .Select(entry => Networks.Read("Site:HealthDetailsTo", entry)).ToArray();
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions
        {
            ResponseWriter = (http, report) => IsInsider(http, insiders) ? WriteAsync(http, report) : http.Response.WriteAsync(report.Status.ToString())
        });
    }

    // A proxy of this machine that is not trusted speaks for somebody whom we do not know.
    private static bool IsInsider(HttpContext http, IPNetwork[] insiders) =>
        !http.Request.Headers.ContainsKey("X-Forwarded-For")
        && http.Connection.RemoteIpAddress is { } caller
        && (IPAddress.IsLoopback(caller) || Networks.Holds(insiders, caller));

    private static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(e => e.Key, e => new { status = e.Value.Status.ToString(), e.Value.Description, e.Value.Data })
    });
}
