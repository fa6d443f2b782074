using Bot.Dialogs.Activities;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Sayings;
using Bot.Messaging;
using Bot.Messaging.Notices;
using Bot.Platform;
using Bot.Platform.Telemetry;
using Bot.Storage;

namespace Bot.Conversations;

/// <summary>
/// One turn: gathers the facts, lets <see cref="Reception"/> decide, and stores everything that follows (event done,
/// conversation, effects, what will be said) in one transaction. Only then is anything sent.
/// </summary>
public sealed class TurnTaker(
    FactGatherer facts, SlowTurns slow, IEnumerable<IChannel> channels, IEnumerable<IEffectHandler> effects, ConversationStore conversations, Outbox outbox,
    WriteQueue writes, PushBudget budget, NoticeBoard notices, Courier courier, TimeProvider clock)
{
    private const int MostLookups = 4;

    private readonly Dictionary<string, IChannel> channelByName = channels.ToDictionary(c => c.Name);
    private readonly IEffectHandler[] handlers = [.. effects];

    /// <returns>The conversation as it is now stored.</returns>
    /// <exception cref="StaleTurnException">An event was already done, or the conversation had moved on.</exception>
    internal async Task<Conversation> TakeAsync(string citizen, Conversation conversation, long version, Burst burst)
    {
        var turn = await slow.WatchAsync(citizen, DecideAsync(citizen, conversation, burst));
        var along = Companions.Of(channelByName, citizen, turn, burst, await notices.ForAsync(citizen));
        var calls = Render(citizen, turn, along.Sayings, burst);
        var joined = CarryHeld(citizen, turn, burst, calls, await budget.HeldForAsync(citizen));
        var state = conversations.Seal(turn.Next);
        calls = calls.ConvertAll(outbox.Seal);
        KillPoint.Reach("turn.decided");
        var stored = await writes.RunAsync(writer => Store(writer, citizen, version, state, turn, burst, calls, joined, along));
        KillPoint.Reach("turn.committed");
        courier.Post(citizen, stored);
        return turn.Next;
    }

    // A turn that finds a fact missing is decided anew with it.
    private async Task<Turn> DecideAsync(string citizen, Conversation conversation, Burst burst)
    {
        var known = await facts.GatherAsync(citizen, conversation, burst);
        for (var i = 0; i < MostLookups; i++)
        {
            var turn = Reception.Hear(conversation, burst.Activity, known);
            if (turn.Needs is not { } missing)
            {
                return turn;
            }

            known = await facts.LookUpAsync(citizen, turn.Next, missing, known);
        }

        throw new InvalidOperationException($"A turn was not content with {MostLookups} looks into the database.");
    }

    private List<QueuedCall> Render(string citizen, Turn turn, IReadOnlyList<Saying> sayings, Burst burst)
    {
        var name = citizen[..citizen.IndexOf(':', StringComparison.Ordinal)];
        if (sayings.Count == 0 || !channelByName.TryGetValue(name, out var channel))
        {
            return [];
        }

        var (way, from) = (Signals.Here, burst.Events[0].ReceivedAt);
        return [.. channel.Render(sayings).Select((body, i) => CallOf(citizen, turn, body, i == 0 ? burst.Answerable : null) with { Way = way, AnswersFrom = from })];
    }

    private static QueuedCall CallOf(string citizen, Turn turn, string body, StoredEvent? answered) => new()
    {
        Citizen = citizen,
        Channel = citizen[..citizen.IndexOf(':', StringComparison.Ordinal)],
        Body = body,
        Language = turn.Next.Language ?? SpokenLanguage.Chinese,
        ReplyToken = answered?.ReplyToken,
        ReplyTokenFrom = answered?.ReceivedAt,
        RetryKey = Guid.NewGuid()
    };

    // While a person speaks the bot answers nothing; what was held of that person's words still goes out at no cost.
    private List<HeldCall> CarryHeld(string citizen, Turn turn, Burst burst, List<QueuedCall> calls, List<HeldCall> held)
    {
        if (held is not [.., var newest] || calls.Count > 0 || !turn.Next.PersonCalled || burst.Answerable is null)
        {
            return JoinHeld(calls, held);
        }

        calls.Add(CallOf(citizen, turn, newest.Body, burst.Answerable));
        return [.. JoinHeld(calls, held[..^1]), newest];
    }

    // A free answer takes along what was too expensive to push, as far as there is room; the oldest first.
    private List<HeldCall> JoinHeld(List<QueuedCall> calls, List<HeldCall> held)
    {
        var count = held.Count;
        while (count > 0 && calls is [{ ReplyToken: not null } answer, ..])
        {
            var body = held.Take(count).Reverse().Aggregate(
                (string?)answer.Body, (later, earlier) => later is null ? null : channelByName[answer.Channel].Join(earlier.Body, later));
            if (body is not null)
            {
                calls[0] = answer with { Body = body };
                return held[..count];
            }

            count--;
        }

        return [];
    }

    // The platforms' windows open when the citizen speaks, not when a colleague does in the platform's own inbox.
    private static bool IsHeard(Activity activity) => activity is not (HostActivity or PersonSpokeActivity { Overheard: false } or PersonAsksActivity or ControlReturnedActivity);

    private List<QueuedCall> Store(
        Writer writer, string citizen, long version, string state, Turn turn, Burst burst, List<QueuedCall> calls, List<HeldCall> joined,
        Companions along)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var atOnce = calls is [var first, ..] && courier.IsOpen(first.Channel);
        foreach (var e in burst.Events)
        {
            Inbox.MarkDone(writer, e.Id, now);
        }

        ConversationStore.Save(writer, citizen, state, version, IsHeard(burst.Activity) ? now : null, KeptDrafts.OldestTouch(turn.Next));
        var context = new EffectContext(citizen, turn.Next, burst.Events[^1].Id, now);
        foreach (var effect in turn.Effects)
        {
            Array.ForEach(handlers, handler => handler.Handle(writer, effect, context));
        }

        joined.ForEach(held => PushBudget.Join(writer, held, now));
        KillPoint.Reach("turn.storing");
        var stored = calls.ConvertAll(call => call.ReplyToken is not null && atOnce ? outbox.AddInHand(writer, call, now) : Outbox.Add(writer, call, now));
        foreach (var notice in along.Notices)
        {
            NoticeBoard.TakeAlong(writer, notice, stored[along.LastCall].Id, now);
        }

        if (along.SomeStay)
        {
            notices.LookAgain(writer, citizen, now);
        }

        return stored;
    }
}
