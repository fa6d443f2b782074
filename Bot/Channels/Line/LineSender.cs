using Bot.Dialogs.Sayings;
using Bot.Messaging;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Line;

/// <summary>
/// Sends by reply while the token lives, because replies are free; else by push, which is paid for but can be repeated.
/// </summary>
/// <remarks>
/// A reply has no retry key, so the token itself has to tell what became of an earlier try. A call with a token has only
/// ever been tried as a reply: before the first push the courier takes the token off, on disk (<see cref="Fate.TokenSpent"/>).
/// </remarks>
public sealed class LineSender(LineClient client, IOptions<LineOptions> options, TimeProvider clock) : IChannel
{
    // LINE promises a minute from the delivery of the webhook; ten seconds are one call's time limit.
    private static readonly TimeSpan TokenLife = TimeSpan.FromSeconds(50);

    private static readonly TimeSpan PatienceWithProfiles = TimeSpan.FromSeconds(2);

    public string Name => LineIds.Channel;

    public int? MonthlyPushes => options.Value.MonthlyPushBudget;

    /// <summary>LINE Messaging API reference, "Retry failed API requests": 24 hours after the first request with the key.</summary>
    public TimeSpan RetryKeysLast => TimeSpan.FromHours(24);

    public IReadOnlyList<string> Render(IReadOnlyList<Saying> sayings) => LineRenderer.Render(sayings);

    public string? Join(string earlierBody, string laterBody) => LineRenderer.Join(earlierBody, laterBody);

    public async Task<Delivery> SendAsync(OutgoingCall call, CancellationToken cancellation)
    {
        if (LineIds.RecipientOf(call.Citizen) is not { } to)
        {
            return new(Fate.Refused, "the recipient's address is not one of LINE");
        }

        var messages = call.LateNotice is { } notice ? LineLateNotice.Put(notice, call.Body) : call.Body;
        return call switch
        {
            { ReplyToken: null or "" } => LineFates.Of(await client.PushAsync(to, messages, call.RetryKey, cancellation)),
            { MayBeSentAlready: false } when IsOld(call) => new(Fate.TokenSpent, "the reply token is too old"),
            _ => await ReplyAsync(call, messages, cancellation)
        };
    }

    public async Task<ChannelCheck?> CheckAsync(CancellationToken cancellation)
    {
        var account = await client.AccountAsync(cancellation);
        if (account.Value is not { } ours)
        {
            var refused = account.Answer.Outcome is LineOutcome.Unauthorized or LineOutcome.Forbidden;
            return new(refused ? ChannelVerdict.Refused : ChannelVerdict.NoAnswer, account.Answer.Detail);
        }

        var quota = await client.QuotaAsync(cancellation);
        var usage = await client.UsageAsync(cancellation);
        return new(ChannelVerdict.Works, $"{ours.Name} ({ours.BasicId})", usage.Value?.Messages, quota.Value?.MessagesPerMonth);
    }

    // The animation ends with the answer; a group's id would be refused.
    public Task ShowWorkingAsync(string citizen, CancellationToken cancellation) =>
        LineIds.RecipientOf(citizen) is { } user && LineIds.IsUser(user)
            ? client.ShowLoadingAsync(user, seconds: 20, cancellation)
            : Task.CompletedTask;

    public async Task<string?> LanguageOfAsync(string citizen, CancellationToken cancellation)
    {
        if (LineIds.RecipientOf(citizen) is not { } user || !LineIds.IsUser(user))
        {
            return null;
        }

        using var patience = new CancellationTokenSource(PatienceWithProfiles, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            return (await client.LanguageOfAsync(user, either.Token)).Value;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<Delivery> ReplyAsync(OutgoingCall call, string messages, CancellationToken cancellation)
    {
        var answer = await client.ReplyAsync(call.ReplyToken!, messages, cancellation);
        return answer.Outcome switch
        {
            LineOutcome.TokenSpent => WhoSpentTheToken(call, answer),

            // An error answer means that nothing was sent (LINE Messaging API reference, "Send reply message").
            LineOutcome.Failed => new(Fate.TryLater, answer.Detail, answer.RetryAfter),
            _ => LineFates.Of(answer)
        };
    }

    private Delivery WhoSpentTheToken(OutgoingCall call, LineAnswer answer) => (IsOld(call), call) switch
    {
        (false, { Attempts: > 0 }) => new(Fate.Sent, "the reply token is used up, so an earlier try went through"),
        (true, { MayBeSentAlready: true }) => new(Fate.Unknown, "a try had no answer, and by now the reply token is too old to tell"),
        _ => new(Fate.TokenSpent, answer.Detail)
    };

    private bool IsOld(OutgoingCall call) =>
        call.ReplyTokenFrom is not { } from || clock.GetUtcNow().UtcDateTime - from >= TokenLife;
}
