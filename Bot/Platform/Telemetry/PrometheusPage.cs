using System.Net;
using Prometheus;

namespace Bot.Platform.Telemetry;

/// <summary>
/// The page that Prometheus reads, on an address of its own. OpenTelemetry's own exporter for Prometheus has no stable
/// release, so the metrics are put there by prometheus-net; not by its part for ASP.NET Core, which MVC would load at every start.
/// </summary>
internal sealed class PrometheusPage(IPEndPoint address) : IHostedService, IAsyncDisposable
{
    private readonly CollectorRegistry registry = Metrics.NewCustomRegistry();
    private WebApplication? server;
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
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(address));
        server = builder.Build();
        server.Run(ShowAsync);
        return server.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => server?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        listening?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private Task ShowAsync(HttpContext http)
    {
        if (http.Request.Path != "/metrics")
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        http.Response.ContentType = "text/plain; version=0.0.4; charset=utf-8";
        return registry.CollectAndExportAsTextAsync(http.Response.Body, http.RequestAborted);
    }
}
