using Bot.Reporting.Annual;
using Bot.Reporting.OpenData;
using Bot.Reporting.Petitions;
using Bot.Reporting.Satisfaction;
using Bot.Reporting.Usage;

namespace Bot.Reporting;

/// <summary>Figures about the service: for the dashboard, for the statistics of staff, for the annual report and for everybody.</summary>
public static class ReportingSetup
{
    public static void AddReporting(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<ServiceFigures>();
        services.AddSingleton<CaseStatistics>();
        services.AddSingleton<CaseRegister>();
        services.AddSingleton<EnforcementStatistics>();
        services.AddSingleton<UsageTally>();
        services.AddSingleton<UsageStatistics>();
        services.AddSingleton<ISurveySource, SurveySource>();
        services.AddSingleton<AnnualCount>();
        services.AddSingleton<AnnualTexts>();
        services.AddSingleton<AnnualReports>();
        builder.AddOpenData();
        services.AddHostedService<ReportingRounds>();
        services.AddHostedService<ServiceMinutes>();
    }
}
