using Bot.Messaging.Notices;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Messaging;

/// <summary>
/// Sends again what did not get through, because a person says so. Never a repetition by accident: what may have arrived
/// already is only repeated by somebody who knows, unless the platform itself recognises the repetition.
/// </summary>
public sealed class Redelivery(IEnumerable<IChannel> channels, TimeProvider clock)
{
    private readonly Dictionary<string, TimeSpan> keysLast = channels.ToDictionary(c => c.Name, c => c.RetryKeysLast);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What may be done about a call.</summary>
    public Remedy RemedyFor(OutboxRow call) => call switch
    {
        { Status: OutboxStatus.Held } => Remedy.Release,
        { Status: not (OutboxStatus.Failed or OutboxStatus.Unsure) } or { Body: "" } => Remedy.None,
        { Status: OutboxStatus.Failed, MaybeSent: false } => Remedy.Repeat,
        _ when IsRecognised(call) => Remedy.Repeat,
        _ => Remedy.RepeatKnowingly
    };

    /// <summary>
    /// Puts a call back among those that wait, with its own retry key, in the transaction that is open on the context. One
    /// try follows by itself, and no more if the fate is unknown again.
    /// </summary>
    /// <param name="db">With an open transaction.</param>
    /// <param name="id">Which call.</param>
    /// <param name="attempts">How many tries the member has seen: whoever comes second finds another number, or another state.</param>
    /// <param name="knowingly">True if the member has said that it may arrive twice.</param>
    /// <returns>False if it is not in a state to be sent again, or no longer in the one that was seen.</returns>
    public async Task<bool> SendAgainAsync(BotDb db, long id, int attempts, bool knowingly)
    {
        if (await db.Outbox.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.Attempts == attempts) is not { } call)
        {
            return false;
        }

        var now = Now;
        var rows = db.Outbox.Where(c => c.Id == id && c.Attempts == attempts && c.Status == call.Status);
        var done = (RemedyFor(call), knowingly) switch
        {
            (Remedy.Release, _) => await rows.ExecuteUpdateAsync(set => set
                .SetProperty(c => c.Status, OutboxStatus.Pending).SetProperty(c => c.NextAttemptAt, now)) == 1,
            (Remedy.Repeat, _) or (Remedy.RepeatKnowingly, true) => await rows.ExecuteUpdateAsync(set => set
                .SetProperty(c => c.Status, OutboxStatus.Pending).SetProperty(c => c.NextAttemptAt, now).SetProperty(c => c.FinishedAt, (DateTime?)null)) == 1,
            _ => false
        };
        if (done)
        {
            await NoticesOf(db, call).ExecuteUpdateAsync(set => set
                .SetProperty(n => n.Status, NoticeStatus.Sending).SetProperty(n => n.CallId, id).SetProperty(n => n.FinishedAt, (DateTime?)null));
        }

        return done;
    }

    // What the call tells is on its way again with it.
    private static IQueryable<NoticeRow> NoticesOf(BotDb db, OutboxRow call) => db.Notices.Where(n =>
        (n.Id == call.NoticeId || n.CallId == call.Id) && (n.Status == NoticeStatus.Failed || n.Status == NoticeStatus.Blocked || n.Status == NoticeStatus.Unsure));

    // The key counts from the first push, which was not before the call was made: so this is never too late. A call that
    // went by reply token was never counted as a push, and its key was never seen.
    private bool IsRecognised(OutboxRow call) =>
        call.PushedIn is not null && keysLast.TryGetValue(call.Channel, out var last) && Now - call.CreatedAt < last;
}

/// <summary>What may be done about a call.</summary>
public enum Remedy
{
    /// <summary>Nothing: it was sent, waits by itself, is not wanted or not kept any more.</summary>
    None,

    /// <summary>It may go now, if the budget has room.</summary>
    Release,

    /// <summary>It may be sent again: it certainly did not arrive, or the platform recognises the repetition.</summary>
    Repeat,

    /// <summary>It may have arrived: only somebody who says so may send it again.</summary>
    RepeatKnowingly
}
