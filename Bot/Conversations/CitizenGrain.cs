using System.Data.Common;
using Bot.Dialogs.Conversations;
using Bot.Messaging;
using Bot.Platform.Telemetry;
using Microsoft.Extensions.Options;

namespace Bot.Conversations;

/// <summary>One citizen, one turn at a time, in the order in which things happened.</summary>
internal sealed partial class CitizenGrain(
    Inbox inbox,
    ConversationStore conversations,
    TurnTaker turns,
    IOptions<ConversationOptions> options,
    TimeProvider clock,
    ILogger<CitizenGrain> logger) : Grain, ICitizenGrain
{
    private const int MostTries = 5;
    private readonly TimeSpan window = TimeSpan.FromMilliseconds(options.Value.BurstWindowMs);
    private readonly Flood flood = new(options.Value.MessagesPerMinute);
    // A list: there are ten thousand citizens, and a set of a few numbers takes ten times the room.
    private readonly List<long> done = [];
    private List<StoredEvent> waiting = [];
    private (Conversation Conversation, long Version)? remembered;
    private ITimer? alarm;
    private DateTimeOffset restUntil;

    public override async Task OnActivateAsync(CancellationToken cancellationToken) =>
        waiting = await inbox.PendingOfAsync(this.GetPrimaryKeyString());

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        alarm?.Dispose();
        return Task.CompletedTask;
    }

    public Task HearAsync(StoredEvent[] events)
    {
        // An event may have been read from the inbox, and even have had its turn, before the word of it arrives here. The word
        // knows the way that it came.
        waiting.RemoveAll(w => w.Attempts == 0 && Array.Exists(events, e => e.Id == w.Id));
        waiting.AddRange(events.Where(e => !done.Contains(e.Id) && waiting.TrueForAll(w => w.Id != e.Id)));
        return TakeTurnsAsync();
    }

    public async Task WakeAsync(bool readInbox)
    {
        if (readInbox)
        {
            if (clock.GetUtcNow() < restUntil)
            {
                // A turn has just failed; the alarm tries again, not whoever sees its events waiting.
                return;
            }

            await StartAfreshAsync();
        }

        await TakeTurnsAsync();
    }

    private async Task TakeTurnsAsync()
    {
        while (waiting.Count > 0)
        {
            waiting.Sort((a, b) => (a.OccurredAt, a.Id).CompareTo((b.OccurredAt, b.Id)));
            var now = clock.GetUtcNow().UtcDateTime;
            var due = now;
            if ((flood.Take(waiting) ?? Burst.Take(waiting, window, now, out due)) is not { } burst)
            {
                SetAlarm(due);
                return;
            }

            if (!await TryTurnAsync(burst))
            {
                return;
            }
        }
    }

    /// <returns>False if the turn has to be tried again later.</returns>
    private async Task<bool> TryTurnAsync(Burst burst)
    {
        var citizen = this.GetPrimaryKeyString();
        using var way = Signals.Follow("turn", burst.Events[0].Way);
        try
        {
            var (conversation, version) = remembered ??= await conversations.LoadAsync(citizen);
            remembered = (await turns.TakeAsync(citizen, conversation, version, burst), version + 1);
            waiting.RemoveAll(burst.Events.Contains);
            flood.Note(burst);
            Remember(burst);
            Signals.CountTurn(citizen, "done");
            Signals.MeasureTurn(citizen, burst.Events[0].ReceivedAt, clock);
            LogTurn(burst.Events[0].Id);
            return true;
        }
        catch (StaleTurnException e)
        {
            Signals.CountTurn(citizen, "stale");
            LogStale(e.Message);
            await StartAfreshAsync();
            return true;
        }
        catch (Exception e)
        {
            await GiveTimeAsync(burst, e);
            return false;
        }
    }

    // A turn that always fails must hold up neither its citizen nor others: after the last try its events are set aside.
    private async Task GiveTimeAsync(Burst burst, Exception problem)
    {
        var tries = burst.Events.Max(e => e.Attempts) + 1;
        Signals.CountTurn(this.GetPrimaryKeyString(), tries >= MostTries && !IsOfTheDatabase(problem) ? "set aside" : "failed");
        LogTurnFailed(burst.Events[0].Id, tries, problem);
        remembered = null;
        var rest = TimeSpan.FromSeconds(Math.Pow(2, tries - 2));
        restUntil = clock.GetUtcNow() + rest;
        SetAlarm(restUntil.UtcDateTime);
        if (IsOfTheDatabase(problem))
        {
            // Not the event's fault: it only waits.
            return;
        }

        foreach (var e in burst.Events)
        {
            await inbox.CountFailureAsync(e.Id, tries >= MostTries, problem.GetType().Name);
        }

        waiting = await inbox.PendingOfAsync(this.GetPrimaryKeyString());
    }

    // EF Core wraps what the database reports in exceptions of its own.
    private static bool IsOfTheDatabase(Exception? problem) =>
        problem is DbException or TimeoutException or IOException || (problem is not null && IsOfTheDatabase(problem.InnerException));

    private void Remember(Burst burst)
    {
        if (done.Count > 100)
        {
            done.Clear();
        }

        done.AddRange(burst.Events.Select(e => e.Id));
    }

    private async Task StartAfreshAsync()
    {
        remembered = null;
        waiting = await inbox.PendingOfAsync(this.GetPrimaryKeyString());
    }

    // The alarm comes back as a call, so that it waits for its place among the turns like everything else.
    private void SetAlarm(DateTime due)
    {
        alarm?.Dispose();
        var self = this.AsReference<ICitizenGrain>();
        var wait = due - clock.GetUtcNow().UtcDateTime;
        alarm = clock.CreateTimer(
            _ => self.WakeAsync(readInbox: false).Ignore(), null, wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    [LoggerMessage(LogLevel.Information, "A turn was computed from something that had changed, and is computed anew: {Reason}")]
    private partial void LogStale(string reason);

    [LoggerMessage(LogLevel.Debug, "Event {Id} has had its turn")]
    private partial void LogTurn(long id);

    [LoggerMessage(LogLevel.Error, "The turn of event {Id} failed, try {Try}")]
    private partial void LogTurnFailed(long id, int @try, Exception problem);
}
