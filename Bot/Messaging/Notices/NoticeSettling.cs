namespace Bot.Messaging.Notices;

/// <summary>Notices from the outbox what became of the calls that tell something, and lets the plan look for another way where there may be one.</summary>
internal sealed partial class NoticeSettling(NoticeLedger ledger, TemplateGate templates, ILogger<NoticeSettling> logger)
{
    public async Task RunAsync()
    {
        foreach (var notice in await ledger.CallsAsync())
        {
            if (notice.All(call => call.HasEnded))
            {
                await SettleAsync(notice.Key.Id, notice.Key.Way, notice.MaxBy(Gravity)!);
            }
        }

        // Nobody knows whether the mail server took it, and it has no way to recognise a second one.
        foreach (var id in await ledger.LostMailAsync())
        {
            await ledger.EndAsync(id, NoticeStatus.Unsure, new(NoticeWay.Mail, NoticeCause.Unsure), "the program ended while this was being sent");
        }
    }

    private Task SettleAsync(long id, NoticeWay way, NoticeCall call)
    {
        switch (call)
        {
            case { Status: OutboxStatus.Sent or OutboxStatus.Joined }:
                return ledger.EndAsync(id, NoticeStatus.Sent, new(way, NoticeCause.Accepted), detail: null);
            case { Status: OutboxStatus.Unsure }:
                return ledger.EndAsync(id, NoticeStatus.Unsure, new(way, NoticeCause.Unsure), call.Reason);
            case { Status: OutboxStatus.Dropped } or { Fate: Fate.Unreachable }:
                return ledger.ReplanAsync(id, NoticeWays.Chat, new(way, NoticeCause.Blocked), call.Reason);
            case { Fate: Fate.MonthSpent }:
                return ledger.ReplanAsync(id, NoticeWays.Push, new(way, NoticeCause.PushesSpent), call.Reason);
            case { Status: not OutboxStatus.Returned } when way is not NoticeWay.Template:
                return ledger.EndAsync(id, NoticeStatus.Failed, new(way, NoticeCause.Refused), call.Reason);
            case var _ when way is NoticeWay.Template:
                templates.Close();
                LogTemplatesRefused(id, call.Reason);
                return ledger.ReplanAsync(id, NoticeWays.Template, new(way, NoticeCause.TemplatesRefused), call.Reason);
            default:
                return ledger.ReplanAsync(id, Bit(way), new(way, NoticeCause.WindowClosed), call.Reason);
        }
    }

    private static NoticeWays Bit(NoticeWay way) => (NoticeWays)(1 << (int)way);

    // Of several calls the one that went worst tells how the notice fared.
    private static int Gravity(NoticeCall call) => call.Status switch
    {
        OutboxStatus.Sent or OutboxStatus.Joined => 0,
        OutboxStatus.Unsure => 1,
        OutboxStatus.Failed => 2,
        _ => 3
    };

    [LoggerMessage(LogLevel.Error, "The template of notice {Id} was refused; none is sent for a day: {Reason}")]
    private partial void LogTemplatesRefused(long id, string? reason);
}
