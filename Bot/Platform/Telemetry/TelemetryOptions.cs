namespace Bot.Platform.Telemetry;

/// <summary>The section <c>Telemetry</c> of the configuration. While all of it is empty nothing of it is loaded.</summary>
public sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>Where an OpenTelemetry collector takes metrics, traces and logs: <c>http://localhost:4317</c>.</summary>
    public string OtlpEndpoint { get; init; } = "";

    /// <summary><c>Grpc</c>, or <c>HttpProtobuf</c>, whose usual port is 4318.</summary>
    public string OtlpProtocol { get; init; } = "Grpc";

    /// <summary>Which share of messages is traced, 0 to 1.</summary>
    public double TracedShare { get; init; } = 1;

    /// <summary>Where Prometheus reads <c>/metrics</c>: an address of its own, <c>127.0.0.1:9464</c>, so that it is never on the public one.</summary>
    public string MetricsAddress { get; init; } = "";

    /// <summary>Writes into every log line which message it belongs to.</summary>
    public bool TraceIdsInLog { get; init; }

    /// <summary>True if somebody reads the metrics.</summary>
    internal bool IsMeasured => OtlpEndpoint.Length > 0 || MetricsAddress.Length > 0;
}
