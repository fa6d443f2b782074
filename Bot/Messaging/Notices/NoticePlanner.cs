using Bot.Platform;
using Microsoft.Extensions.Options;

namespace Bot.Messaging.Notices;

/// <summary>Takes the next step of every notice that is due.</summary>
internal sealed partial class NoticePlanner(
    NoticeSituations situations, NoticeLedger ledger, NoticeLetters letters, Outbox outbox, PushBudget budget, IOptions<NoticesOptions> options,
    ILogger<NoticePlanner> logger)
{
    /// <summary>Looks through all that is due at this moment.</summary>
    public async Task RunAsync()
    {
        while (await ledger.DueAsync() is { Count: > 0 } due)
        {
            var moved = 0;
            foreach (var notice in due)
            {
                moved += await TryStepAsync(notice) ? 1 : 0;
            }

            if (moved == 0)
            {
                // All of them are somebody else's by now.
                return;
            }
        }
    }

    // What one notice is made of must not hold up the others.
    private async Task<bool> TryStepAsync(OpenNotice notice)
    {
        try
        {
            return await TakeStepAsync(notice);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            LogNotPlanned(notice.Id, e);
            return await ledger.StepAsync(notice, new(NoticeStatus.Failed, null, null, [new(null, NoticeCause.Refused)]));
        }
    }

    private async Task<bool> TakeStepAsync(OpenNotice notice)
    {
        var step = NoticePlan.Decide(await situations.OfAsync(notice));
        KillPoint.Reach("notice.planned");
        if (step.Way is null or NoticeWay.Mail)
        {
            var taken = await ledger.StepAsync(notice, step);
            if (taken && step.Way is NoticeWay.Mail)
            {
                await letters.SendAsync(notice);
            }

            return taken;
        }

        return await ledger.SendAsync(notice, step, CallsOf(notice, step.Way.Value), situations.BudgetFor(notice));
    }

    private List<QueuedCall> CallsOf(OpenNotice notice, NoticeWay way)
    {
        var channel = situations.ChannelOf(notice)!;
        IReadOnlyList<string> bodies = way is NoticeWay.Template
            ? [channel.RenderTemplate(options.Value.TemplateFor(notice.Kind, notice.Language)!, [notice.CaseNumber ?? "", notice.Words])!]
            : channel.Render(notice.Sayings);
        return [.. bodies.Select(body => outbox.Seal(new QueuedCall
        {
            Citizen = notice.Citizen!,
            Channel = channel.Name,
            Body = body,
            Language = notice.Language,
            RetryKey = Guid.NewGuid(),
            NoticeId = notice.Id,
            PushedIn = way is NoticeWay.Push ? budget.Month : null
        }))];
    }

    [LoggerMessage(LogLevel.Error, "Notice {Id} cannot be told; that is our own fault")]
    private partial void LogNotPlanned(long id, Exception problem);
}
