using Bot.Messaging.Mail;
using Microsoft.Extensions.Options;

namespace Bot.Messaging.Notices;

/// <summary>What citizens are told unasked: the plan of it, and the way by e-mail.</summary>
internal static class NoticesSetup
{
    public static void AddNotices(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<NoticesOptions>().BindConfiguration("Notices").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SmtpOptions>().BindConfiguration("Smtp").ValidateOnStart();
        services.AddSingleton<IValidateOptions<SmtpOptions>, SmtpOptionsCheck>();
        services.AddSingleton<Mailer>();
        services.AddSingleton<NoticeSeals>();
        services.AddSingleton<NoticeDesk>();
        services.AddSingleton<UnaskedTime>();
        services.AddSingleton<NoticeBoard>();
        services.AddSingleton<NoticeRecords>();
        services.AddSingleton<NoticeLedger>();
        services.AddSingleton<NoticeLetters>();
        services.AddSingleton<TemplateGate>();
        services.AddSingleton<NoticeSituations>();
        services.AddSingleton<NoticePlanner>();
        services.AddSingleton<NoticeSettling>();
        services.AddHostedService<NoticeRounds>();
    }
}
