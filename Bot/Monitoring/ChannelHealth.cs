using System.Globalization;
using Bot.Messaging;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Monitoring;

/// <summary>
/// Whether the platforms accept us and speak to us. If not, the service is degraded and not unready: another server of ours
/// would fare no better, and what comes in is still to be stored.
/// </summary>
internal sealed class ChannelHealth(ChannelWatch watch) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var channels = watch.Last;
        var details = channels.ToDictionary(c => c.Name, object (c) => Told(c));
        return Task.FromResult(channels.Any(c => c.IsTooSilent || c.Verdict is ChannelVerdict.Refused or ChannelVerdict.Unsubscribed)
            ? HealthCheckResult.Degraded("a platform does not accept us, or has fallen silent", data: details)
            : HealthCheckResult.Healthy("nothing is wrong with the channels", details));
    }

    private static string Told(WatchedChannel channel) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(channel.IsTooSilent ? "too silent, " : "")}access: {channel.Verdict?.ToString() ?? "not asked"}, last webhook: {channel.LastWebhook:s}");
}
