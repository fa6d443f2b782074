using Bot.Cases.Disclosure;
using Bot.Cases.Inbox;
using Bot.Cases.Limits;
using Bot.Cases.Notes;
using Bot.Messaging;
using Bot.Messaging.Notices;

namespace Bot.Cases;

/// <summary>What the agency works on: cases, enforcement files, their clocks, and who informed.</summary>
public static class CasesSetup
{
    public static void AddCases(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<CasesOptions>().BindConfiguration("Cases").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<RetentionOptions>().BindConfiguration("Retention").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<CalendarImport>();
        services.AddSingleton<CalendarBook>();
        services.AddSingleton<CalendarDesk>();
        services.AddSingleton<CaseClock>();
        services.AddSingleton<CaseNumbers>();
        services.AddSingleton<CaseSeals>();
        services.AddSingleton<CaseLimits>();
        services.AddSingleton<CaseWording>();
        services.AddSingleton<CaseViews>();
        services.AddSingleton<CaseFacts>();
        services.AddSingleton<LookUpTries>();
        services.AddSingleton<CaseNotices>();
        services.AddSingleton<CaseMoves>();
        services.AddSingleton<CaseDesk>();
        services.AddSingleton<EnforcementDesk>();
        services.AddSingleton<InformerVault>();
        services.AddSingleton<IMailAddresses>(provider => provider.GetRequiredService<InformerVault>());
        services.AddSingleton<CitizenData>();
        services.AddSingleton<Duplicates>();
        services.AddSingleton<Retention>();
        services.AddSingleton<CaseFiling>();
        services.AddSingleton<StaffFiling>();
        services.AddSingleton<Bulk>();
        services.AddSingleton<Disclosures>();
        services.AddSingleton<CaseFolders>();
        services.AddSingleton<Assigning>();
        services.AddSingleton<CaseInbox>();
        services.AddSingleton<SavedFilters>();
        services.AddSingleton<CaseNotes>();
        services.AddSingleton<Restrictions>();
        services.AddSingleton<HeldMessages>();
        services.AddSingleton<IEffectHandler>(provider => provider.GetRequiredService<HeldMessages>());
        services.AddSingleton<IEffectHandler, CaseEffects>();
        services.AddHostedService<RetentionRounds>();
        services.AddSingleton<Closing>();
        services.AddHostedService<ClosingRounds>();
    }
}
