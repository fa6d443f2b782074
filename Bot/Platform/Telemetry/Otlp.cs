using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Bot.Platform.Telemetry;

/// <summary>
/// Sends metrics, traces and logs to an OpenTelemetry collector. Traces are our own only: what ASP.NET Core and HTTP clients
/// would trace by themselves names addresses, and ours hold ids of citizens. Headers for the collector, such as a key of its
/// own, stand in the usual environment variable <c>OTEL_EXPORTER_OTLP_HEADERS</c>.
/// </summary>
internal static class Otlp
{
    // Built into .NET and ASP.NET Core; none of them has a tag that names a person.
    private static readonly string[] Meters = [Signals.Name, "System.Runtime", "Microsoft.AspNetCore.Server.Kestrel"];

    // A metric's name stands alone at the collector; prometheus-net puts the meter's before it by itself.
    private static MetricStreamConfiguration? Named(Instrument instrument) =>
        instrument.Meter.Name is Signals.Name ? new() { Name = $"bot.{instrument.Name}" } : null;

    public static void Add(IHostApplicationBuilder builder, TelemetryOptions options)
    {
        if (!Uri.TryCreate(options.OtlpEndpoint, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
        {
            throw new StartRefusedException("Telemetry:OtlpEndpoint must be an http or https address.");
        }

        if (!Enum.TryParse<OtlpExportProtocol>(options.OtlpProtocol, out var protocol) || !Enum.IsDefined(protocol))
        {
            throw new StartRefusedException("Telemetry:OtlpProtocol must be Grpc or HttpProtobuf.");
        }

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("bot"))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddView(Named))
            .WithTracing(traces => traces.AddSource(Signals.Name).SetSampler(new TraceIdRatioBasedSampler(options.TracedShare)))
            .WithLogging(configureBuilder: null, logs => logs.IncludeFormattedMessage = true)
            .UseOtlpExporter(protocol, endpoint);
    }
}
