using Bot.Dialogs.Sayings;
using Bot.Dialogs.Surveys;
using Bot.Messaging.Notices;
using Bot.Platform;
using Microsoft.Extensions.Options;

namespace Bot.Surveys;

/// <summary>The notices that bring invitations and reminders.</summary>
public sealed class SurveyLetters(SiteCalendar days, SiteAddress address, IOptions<SurveysOptions> options)
{
    /// <summary>The key of the notice that brings an invitation.</summary>
    internal static string KeyOf(string id) => KeyPrefix + id;

    internal const string KeyPrefix = "survey:";

    internal NewNotice Invitation(FramedCase asked, string id, string token, DateTime expires) => new()
    {
        Key = KeyOf(id),
        Kind = NoticeKind.Survey,
        Citizen = asked.ByMail ? null : asked.Citizen,
        CaseNumber = asked.ByMail ? asked.Name : null,
        Wish = asked.ByMail ? NoticeWish.Mail : NoticeWish.Chat,
        Language = asked.Language,
        NotBefore = asked.AskAt,
        Expires = expires,
        Sayings = asked switch
        {
            { ByMail: true } => SurveyCards.Mail(PageOf(token), asked.AnsweredOn, days.DayOf(asked.AskAt.AddDays(options.Value.OpenDays)), asked.Language),
            { IsEnquiry: true } => SurveyCards.AboutAnEnquiry(token, asked.Language),
            _ => SurveyCards.AboutACase(token, asked.AnsweredOn, asked.Language)
        }
    };

    internal NewNotice Reminder(SurveyInvitationRow asked, string token, string? citizen) => new()
    {
        Key = KeyOf(asked.Id) + ":again",
        Kind = NoticeKind.Survey,
        Citizen = citizen,
        CaseNumber = asked.Channel == SurveyInvitationRow.Mail ? asked.CaseNumber : null,
        Wish = asked.Channel == SurveyInvitationRow.Mail ? NoticeWish.Mail : NoticeWish.Chat,
        Language = asked.Language,
        Expires = asked.ClosesAt,
        Sayings = ReminderOf(asked, token)
    };

    private IReadOnlyList<Saying> ReminderOf(SurveyInvitationRow asked, string token)
    {
        var last = days.DayOf(asked.ClosesAt!.Value.AddDays(-1));
        return asked.Channel == SurveyInvitationRow.Mail
            ? SurveyCards.MailReminder(PageOf(token), last, asked.Language)
            : SurveyCards.Reminder(token, last, asked.Language);
    }

    private Uri PageOf(string token) => new(address.Base, $"survey/{token}");
}
