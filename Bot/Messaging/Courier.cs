using System.Collections.Concurrent;
using Bot.Dialogs.Conversations;
using Bot.Platform;
using Bot.Platform.Telemetry;

namespace Bot.Messaging;

/// <summary>
/// Makes the calls of the outbox: in order per citizen, many citizens at once. A turn posts its calls here when they are
/// on disk; what cannot be sent at once goes back to the outbox, from where <see cref="Rounds"/> fetches it when it is due.
/// </summary>
public sealed partial class Courier(
    Outbox outbox, PushBudget budget, IEnumerable<IChannel> channels, StandingOrders orders, TimeProvider clock, IHostApplicationLifetime lifetime,
    ILogger<Courier> logger)
{
    /// <summary>An answer older than this says that it is late.</summary>
    public static readonly TimeSpan LateAfter = TimeSpan.FromHours(1);

    /// <summary>After this a call is given up: nobody waits for a chat answer that long.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(3);

    // Meta's echo of a message that was sent comes within seconds; a minute is ample (Messenger Platform, "message_echoes").
    private static readonly TimeSpan EchoWait = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, ChannelGate> gates = channels.ToDictionary(c => c.Name, c => new ChannelGate(c, orders, clock));
    private readonly ConcurrentDictionary<string, Lane> lanes = [];
    private readonly Unsettled unsettled = new();
    private volatile bool closed;

    internal IReadOnlyCollection<ChannelGate> Gates => gates.Values;

    /// <summary>How many citizens are being sent to right now.</summary>
    internal int Busy => lanes.Count;

    /// <summary>True if a call on this channel would be made at once: it can then be stored as being made.</summary>
    internal bool IsOpen(string channel) => !closed && gates.TryGetValue(channel, out var gate) && gate.IsOpen;

    /// <summary>Takes nothing new in hand from now on, except what is marked already: this server says goodbye, and then others would send it too.</summary>
    internal void Close() => closed = true;

    /// <summary>Sends these calls of one citizen, behind those that are under way to the same citizen.</summary>
    internal void Post(string citizen, IReadOnlyList<QueuedCall> calls)
    {
        calls = closed ? [.. calls.Where(call => call.IsClaimed)] : calls;
        if (calls.Count == 0)
        {
            return;
        }

        while (true)
        {
            var lane = lanes.GetOrAdd(citizen, _ => new Lane());
            switch (lane.Add(calls))
            {
                case Joined.First:
                    // Away from the scheduler of the grain that posts: sending must not take the turns' time.
                    _ = Task.Run(() => RunAsync(citizen, lane));
                    return;
                case Joined.Queued:
                    return;
                default:
                    // The lane has just ended; the next look finds a new one.
                    lanes.TryRemove(KeyValuePair.Create(citizen, lane));
                    break;
            }
        }
    }

    /// <summary>Waits until every call in hand is settled: a program that ends in good order leaves none of unknown fate behind.</summary>
    internal Task DrainAsync(CancellationToken cancellation) =>
        Task.WhenAll(lanes.Values.Select(lane => lane.Ended)).WaitAsync(cancellation);

    private async Task RunAsync(string citizen, Lane lane)
    {
        while (lane.Next() is { } call)
        {
            if (!await TryDeliverAsync(call))
            {
                // Its successors must not overtake it: they stay in the outbox until it is through.
                lane.Clear();
            }
        }

        lanes.TryRemove(KeyValuePair.Create(citizen, lane));
    }

    private async Task<bool> TryDeliverAsync(QueuedCall call)
    {
        try
        {
            return await DeliverAsync(call);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopped.IsCancellationRequested)
        {
            // Cut off by the end of the program: its row still says that it is being sent, and the next start looks after it.
            return false;
        }
        catch (Exception e)
        {
            unsettled.Add(call, made: null);
            LogNotSettled(call.Id, e);
            return false;
        }
    }

    /// <summary>Settles the calls that were in hand when the database failed: their rows still say that they are being made.</summary>
    internal Task SettleLeftAsync() => unsettled.ClearAsync(
        (call, made) => made is null ? outbox.TakeBackAsync(call.Id) : SettleAsync(call, made));

    /// <summary>From when on a call of unknown fate may be made again: at once where a repetition is recognised, else after its echo would have come.</summary>
    internal DateTime RepeatableFrom(IChannel channel) =>
        clock.GetUtcNow().UtcDateTime + (channel.RetryKeysLast > TimeSpan.Zero ? TimeSpan.Zero : EchoWait);

    /// <summary>True if a call to a citizen is, or was, in hand here and is not settled.</summary>
    internal bool Holds(long id, string citizen) => unsettled.Holds(id) || (lanes.TryGetValue(citizen, out var lane) && lane.Knows(id));

    /// <returns>True if the citizen's next call may follow.</returns>
    private async Task<bool> DeliverAsync(QueuedCall call)
    {
        if (!gates.TryGetValue(call.Channel, out var gate) || !(call.IsClaimed || (gate.IsOpen && await outbox.ClaimAsync(call))))
        {
            return false;
        }

        if (unsettled.Forget(call.Id) is { } made)
        {
            return await SettleAsync(call, made);
        }

        using var way = Signals.Follow("call", call.Way);
        KillPoint.Reach("courier.claimed");
        var delivery = call.ReplyToken is null ? await PushAsync(gate.Channel, call) : await SendAsync(gate.Channel, call);
        if (delivery?.Fate is Fate.TokenSpent)
        {
            // On disk before the push: a crash in the middle of it must not look like a crash in the middle of a reply.
            await outbox.TakeOffTokenAsync(call);
            KillPoint.Reach("courier.pushing");
            call = call with { ReplyToken = null };
            delivery = await PushAsync(gate.Channel, call);
        }

        if (delivery is null)
        {
            // Held: what follows need not wait for it.
            return true;
        }

        KillPoint.Reach("courier.sent");
        gate.Note(delivery.Fate);
        Report(call, delivery.Fate);
        call = call with { Attempts = call.Attempts + 1 };
        try
        {
            return await SettleAsync(call, delivery);
        }
        catch (Exception e)
        {
            unsettled.Add(call, delivery);
            LogNotSettled(call.Id, e);
            return false;
        }
    }

    private void Report(QueuedCall call, Fate fate)
    {
        Signals.CountCall(call.Channel, fate.ToString());
        LogFate(call.Id, fate);
        if (fate is Fate.Sent && call.AnswersFrom is { } from)
        {
            Signals.MeasureAnswer(call.Channel, from, clock);
        }
    }

    // Null if the month's budget is used up; the call is then held.
    private async Task<Delivery?> PushAsync(IChannel channel, QueuedCall call) =>
        orders.MonthlyPushes(channel) is not { } most || await budget.AllowsAsync(call, most) ? await SendAsync(channel, call) : null;

    private async Task<Delivery> SendAsync(IChannel channel, QueuedCall call)
    {
        try
        {
            var lateNotice = call.NoticeId is null && Age(call) > LateAfter ? LateNotice.In(call.Language) : null;
            return await channel.SendAsync(OutgoingCall.Of(call, lateNotice), lifetime.ApplicationStopped);
        }
        catch (Exception e) when (!lifetime.ApplicationStopped.IsCancellationRequested)
        {
            LogSendingThrew(call.Id, e);
            return new Delivery(Fate.Refused, $"our own fault: {e.GetType().Name}");
        }
    }

    private async Task<bool> SettleAsync(QueuedCall call, Delivery delivery)
    {
        switch (delivery.Fate)
        {
            case Fate.Sent:
                await outbox.FinishAsync(call, OutboxStatus.Sent, delivery);
                return true;
            case Fate.MonthSpent or Fate.Closed when call.NoticeId is not null:
                // It goes another way.
                await budget.GiveBackAsync(call);
                await outbox.FinishAsync(call, OutboxStatus.Returned, delivery);
                return true;
            case Fate.MonthSpent:
                await budget.HoldAsync(call, delivery.Reason);
                return true;
            case Fate.Refused or Fate.Closed or Fate.Unreachable:
                LogDeadLetter(call.Id, delivery.Reason);
                await budget.GiveBackAsync(call);
                await outbox.FinishAsync(call, OutboxStatus.Failed, delivery);
                return true;
            case Fate.Unknown when call.MaybeSent:
                LogUnsure(call.Id, delivery.Reason);
                await outbox.FinishAsync(call, OutboxStatus.Unsure, delivery);
                return true;
            case var _ when Age(call) > GiveUpAfter:
                LogDeadLetter(call.Id, delivery.Reason);
                await outbox.FinishAsync(call, call.MaybeSent ? OutboxStatus.Unsure : OutboxStatus.Failed, delivery);
                return true;
            default:
                await outbox.PutBackAsync(call, NextAttempt(call, delivery), MaybeSent(call, delivery), delivery.Reason);
                return false;
        }
    }

    private DateTime NextAttempt(QueuedCall call, Delivery delivery) => clock.GetUtcNow().UtcDateTime
        + (delivery.Fate is Fate.Unknown ? EchoWait : Backoff.After(call.Attempts, delivery.RetryAfter));

    private static bool MaybeSent(QueuedCall call, Delivery delivery) =>
        call.MaybeSent || delivery.Fate is Fate.Unknown or Fate.RepeatSafely;

    private TimeSpan Age(QueuedCall call) => clock.GetUtcNow().UtcDateTime - call.CreatedAt;

    [LoggerMessage(LogLevel.Debug, "Call {Id} was made: {Fate}")]
    private partial void LogFate(long id, Fate fate);

    [LoggerMessage(LogLevel.Error, "Call {Id} will not be sent: {Reason}")]
    private partial void LogDeadLetter(long id, string? reason);

    [LoggerMessage(LogLevel.Warning, "Nobody knows whether call {Id} was sent; it is not repeated again: {Reason}")]
    private partial void LogUnsure(long id, string? reason);

    [LoggerMessage(LogLevel.Error, "The channel threw while sending call {Id}")]
    private partial void LogSendingThrew(long id, Exception problem);

    [LoggerMessage(LogLevel.Error, "Call {Id} could not be settled; it is looked after again later")]
    private partial void LogNotSettled(long id, Exception problem);
}
