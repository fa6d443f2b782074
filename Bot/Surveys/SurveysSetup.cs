using Bot.Messaging;
using Bot.Messaging.Notices;
using Bot.Surveys.Site;

namespace Bot.Surveys;

/// <summary>What citizens think of how their cases were handled, without knowing who thinks so.</summary>
public static class SurveysSetup
{
    public static void AddSurveys(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<SurveysOptions>().BindConfiguration("Surveys").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SurveySeals>();
        services.AddSingleton<SurveyShelf>();
        services.AddSingleton<SurveyRuleBook>();
        services.AddSingleton<SurveyFacts>();
        services.AddSingleton<SurveyLetters>();
        services.AddSingleton<CaseFrame>();
        services.AddSingleton<EnquiryFrame>();
        services.AddSingleton<SurveyDraws>();
        services.AddSingleton<SurveyCare>();
        services.AddSingleton<SurveyFlush>();
        services.AddSingleton<SurveyReadings>();
        services.AddSingleton<SurveyEditor>();
        services.AddSingleton<SurveyScreening>();
        services.AddSingleton<SurveyLinks>();
        services.AddSingleton<SurveySite>();
        services.AddSingleton<StaffSite>();
        services.AddSingleton<PageLimit>();
        services.AddSingleton<IAskingHours, AskingHours>();
        services.AddSingleton<IEffectHandler, SurveyEffectHandler>();
        services.AddHostedService<SurveyRounds>();
        services.AddRazorComponents();
    }
}
