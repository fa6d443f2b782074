using System.Net;
using Prometheus;

namespace Bot.Platform.Telemetry;

/// <summary>
/// The page that Prometheus reads, on an address of its own. OpenTelemetry's own exporter for Prometheus has no stable
/// release, so the metrics are put there by prometheus-net.
/// </summary>
internal sealed class PrometheusPage(IPEndPoint address) : IHostedService, IDisposable
{
    private readonly CollectorRegistry registry = Metrics.NewCustomRegistry();
    private KestrelMetricServer? server;
    private IDisposable? listening;

    public static void Add(IHostApplicationBuilder builder, string address)
    {
        if (!IPEndPoint.TryParse(address, out var place) || place.Port == 0)
        {
            throw new StartRefusedException("Telemetry:MetricsAddress must be an address with a port, such as 127.0.0.1:9464.");
        }

        builder.Services.AddHostedService(_ => new PrometheusPage(place));
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        listening = MeterAdapter.StartListening(new()
        {
            Registry = registry,
            MetricFactory = Metrics.WithCustomRegistry(registry),
            InstrumentFilterPredicate = instrument => instrument.Meter.Name is Signals.Name or "System.Runtime",
            ResolveHistogramBuckets = _ => [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300]
        });
        server = new KestrelMetricServer(new KestrelMetricServerOptions { Hostname = address.Address.ToString(), Port = (ushort)address.Port, Registry = registry });
        server.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => server?.StopAsync() ?? Task.CompletedTask;

    public void Dispose()
    {
        listening?.Dispose();
        (server as IDisposable)?.Dispose();
    }
}
