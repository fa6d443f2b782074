using System.Collections.Concurrent;
using Bot.Dialogs.Sayings;
using Bot.Messaging;

namespace Bot.Channels.Line;

/// <summary>
/// Sends by reply while the token lives, because replies are free; else by push, which is paid for but can be repeated.
/// </summary>
/// <remarks>
/// A reply has no retry key. When one may have gone through, its token is tried once more, however old: if LINE refuses it,
/// the first try was the answer. A push instead might show the same answer twice.
/// </remarks>
public sealed class LineSender(LineClient client, TimeProvider clock) : IChannel
{
    // LINE promises a minute from the delivery of the webhook; ten seconds are one call's time limit.
    private static readonly TimeSpan TokenLife = TimeSpan.FromSeconds(50);

    private static readonly TimeSpan PatienceWithProfiles = TimeSpan.FromSeconds(2);

    // Calls whose uncertain try was a push: these are repeated as pushes, or their token would be taken for the sign of a
    // reply that never was. Forgotten in a crash, after which an old token is tried first: better lost than twice.
    private readonly ConcurrentDictionary<long, bool> uncertainPushes = [];

    public string Name => LineIds.Channel;

    public IReadOnlyList<string> Render(IReadOnlyList<Saying> sayings) => LineRenderer.Render(sayings);

    public async Task<Delivery> SendAsync(OutgoingCall call, CancellationToken cancellation)
    {
        if (LineIds.RecipientOf(call.Citizen) is not { } to)
        {
            return new(Fate.Refused, "the recipient's address is not one of LINE");
        }

        var messages = call.LateNotice is { } notice ? LineLateNotice.Put(notice, call.Body) : call.Body;
        if (TokenFor(call) is not { } token)
        {
            return await PushAsync(call, to, messages, cancellation);
        }

        var answer = await client.ReplyAsync(token, messages, cancellation);
        return (answer.Outcome, call.MayBeSentAlready) switch
        {
            (LineOutcome.TokenSpent, true) => new(Fate.Sent, "the reply token is used up, so an earlier try went through"),
            (LineOutcome.TokenSpent, false) => await PushAsync(call, to, messages, cancellation),
            _ => LineFates.Of(answer)
        };
    }

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

    private string? TokenFor(OutgoingCall call) => call switch
    {
        { ReplyToken: null or "" } => null,
        { MayBeSentAlready: true } => uncertainPushes.ContainsKey(call.Id) ? null : call.ReplyToken,
        { ReplyTokenFrom: { } from } when clock.GetUtcNow().UtcDateTime - from < TokenLife => call.ReplyToken,
        _ => null
    };

    private async Task<Delivery> PushAsync(OutgoingCall call, string to, string messages, CancellationToken cancellation)
    {
        // Noted before the call: it may be cut off in the middle.
        uncertainPushes[call.Id] = true;
        var delivery = LineFates.Of(await client.PushAsync(to, messages, call.RetryKey, cancellation));
        if (delivery.Fate is Fate.Sent or Fate.Refused)
        {
            uncertainPushes.TryRemove(call.Id, out _);
        }

        return delivery;
    }
}
