using Bot.Platform.Telemetry;

namespace Bot.Monitoring;

/// <summary>How the service does, for those who keep it running.</summary>
public static class MonitoringSetup
{
    public static void AddMonitoring(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<MonitoringOptions>().BindConfiguration(MonitoringOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<ChannelWatch>();
        builder.Services.AddSingleton<SilenceAlarm>();
        builder.Services.AddHostedService<WatchRounds>();
        builder.Services.AddHostedService<Thrift>();
        builder.Services.AddHealthChecks().AddCheck<ChannelHealth>("channels");
        if (builder.Configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() is { IsMeasured: true })
        {
            builder.Services.AddHostedService<Gauges>();
        }
    }
}
