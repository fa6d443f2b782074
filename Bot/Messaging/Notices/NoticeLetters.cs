using Bot.Dialogs.Notices;
using Bot.Messaging.Mail;
using Bot.Platform;

namespace Bot.Messaging.Notices;

/// <summary>Sends notices by e-mail: to the address that was given with the case, one after another.</summary>
internal sealed class NoticeLetters(Mailer mailer, IMailAddresses addresses, AgencyDirectory agency, NoticeLedger ledger, TimeProvider clock, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(3);

    // While the server cannot be reached, not every letter has to find that out for itself.
    private DateTime restsUntil;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Whether an e-mail may be sent. Whether an address was given is only known when it is opened.</summary>
    public NoticeCause Verdict(OpenNotice notice) =>
        notice.CaseNumber is null ? NoticeCause.NoAddress : mailer.IsOn ? NoticeCause.Chosen : NoticeCause.MailOff;

    /// <summary>Sends a notice that this server has taken, and records what became of it.</summary>
    public async Task SendAsync(OpenNotice notice)
    {
        if (Now < restsUntil)
        {
            await SettleAsync(notice, new(Fate.ChannelDown, "the mail server could not be reached just now"));
            return;
        }

        if (await addresses.OpenAsync(notice.CaseNumber!) is not { } to)
        {
            await ledger.ReplanAsync(notice.Id, NoticeWays.Mail, new(NoticeWay.Mail, NoticeCause.NoAddress), detail: null);
            return;
        }

        var letter = LetterOf(notice);
        KillPoint.Reach("notice.mailing");
        var delivery = await mailer.SendAsync(new(to, letter.Subject, letter.Text, $"notice-{notice.Id}"), lifetime.ApplicationStopped);
        KillPoint.Reach("notice.mailed");
        restsUntil = delivery.Fate is Fate.ChannelDown ? Now + Pause : restsUntil;
        await SettleAsync(notice, delivery);
    }

    private Task SettleAsync(OpenNotice notice, Delivery delivery) => delivery.Fate switch
    {
        Fate.Sent => ledger.EndAsync(notice.Id, NoticeStatus.Sent, new(NoticeWay.Mail, NoticeCause.Accepted), detail: null),
        Fate.Unknown => ledger.EndAsync(notice.Id, NoticeStatus.Unsure, new(NoticeWay.Mail, NoticeCause.Unsure), delivery.Reason),
        Fate.Refused => ledger.ReplanAsync(notice.Id, NoticeWays.Mail, new(NoticeWay.Mail, NoticeCause.Refused), delivery.Reason),
        _ when Now - notice.CreatedAt > GiveUpAfter => ledger.ReplanAsync(notice.Id, NoticeWays.Mail, new(NoticeWay.Mail, NoticeCause.Tried), delivery.Reason),
        _ => ledger.ReplanAsync(notice.Id, NoticeWays.None, new(NoticeWay.Mail, NoticeCause.Later), delivery.Reason, Now + NextPause(notice))
    };

    // The older it is, the less another hour matters.
    private TimeSpan NextPause(OpenNotice notice) => (Now - notice.CreatedAt) / 2 is var half && half > Pause ? half : Pause;

    private Letter LetterOf(OpenNotice notice)
    {
        var name = agency.Contacts(notice.Language).AgencyName;
        return notice.Kind is NoticeKind.Case
            ? Letter.AboutCase(notice.Language, notice.CaseNumber!, notice.Words, name)
            : Letter.Other(notice.Language, notice.Words, name);
    }
}
