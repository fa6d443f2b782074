namespace Bot.Reporting;

/// <summary>Figures about the service.</summary>
public static class ReportingSetup
{
    public static void AddReporting(this IHostApplicationBuilder builder) => builder.Services.AddSingleton<ServiceFigures>();
}
