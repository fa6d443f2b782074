using System.Runtime.CompilerServices;

namespace Bot.Platform.Telemetry;

/// <summary>
/// Lets others watch: OpenTelemetry, Prometheus, the log. Each stands in a class of its own that is only touched when it is
/// configured, so that a start without it loads none of their libraries.
/// </summary>
public static class TelemetrySetup
{
    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(TelemetryOptions.Section);
        if (section[nameof(TelemetryOptions.OtlpEndpoint)] is { Length: > 0 })
        {
            AddOtlp(builder, section.Get<TelemetryOptions>()!);
        }

        if (section[nameof(TelemetryOptions.MetricsAddress)] is { Length: > 0 } address)
        {
            AddPrometheus(builder, address);
        }

        if (section.GetValue<bool>(nameof(TelemetryOptions.TraceIdsInLog)))
        {
            TracedConsole.Use(builder);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddOtlp(IHostApplicationBuilder builder, TelemetryOptions options) => Otlp.Add(builder, options);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddPrometheus(IHostApplicationBuilder builder, string address) => PrometheusPage.Add(builder, address);
}
