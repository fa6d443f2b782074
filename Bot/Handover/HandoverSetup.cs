using Bot.Messaging;

namespace Bot.Handover;

/// <summary>People who answer instead of the bot.</summary>
public static class HandoverSetup
{
    public static void AddHandover(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<HandoverOptions>().BindConfiguration("Handover").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<HandoverFacts>();
        builder.Services.AddSingleton<IEffectHandler, HandoverRegister>();
        builder.Services.AddSingleton<PersonLeaving>();
        builder.Services.AddSingleton<HandoverDesk>();
        builder.Services.AddSingleton<FreeReplies>();
        builder.Services.AddSingleton<StaffVoice>();
        builder.Services.AddSingleton<HandoverQueue>();
        builder.Services.AddSingleton<HandoverFigures>();
        builder.Services.AddSingleton<TalkPhotos>();
        builder.Services.AddSingleton<BrowserAlerts>();
        builder.Services.AddSingleton<MailAlerts>();
        builder.Services.AddSingleton<CannedReplies>();
        builder.Services.AddSingleton<QuietEnds>();
        builder.Services.AddHostedService<HandoverRounds>();
    }
}
