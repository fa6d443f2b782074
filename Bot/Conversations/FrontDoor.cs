using Bot.Messaging;
using Bot.Platform;
using Bot.Platform.Telemetry;

namespace Bot.Conversations;

/// <summary>Where the channels hand over what came in: stores it durably, then wakes the conversations it belongs to.</summary>
public sealed partial class FrontDoor(Inbox inbox, IGrainFactory grains, ILogger<FrontDoor> logger)
{
    private volatile bool anybodyHome;

    /// <summary>From now on there are grains to be woken. Until then events only wait in the inbox, for whoever looks there next.</summary>
    internal void Open() => anybodyHome = true;

    /// <summary>Stores the events that are not stored yet, each once, in one transaction, and wakes their citizens.</summary>
    /// <returns>False if they could not be stored: answer 503, so that the platform delivers them again.</returns>
    public async Task<bool> ReceiveAsync(IReadOnlyList<IncomingEvent> events, CancellationToken cancellation)
    {
        if (events.Count == 0)
        {
            return true;
        }

        using var way = Signals.Follow("webhook");
        try
        {
            KillPoint.Reach("inbox.storing");
            var stored = await inbox.AppendAsync(events);
            KillPoint.Reach("inbox.stored");
            Signals.CountReceived(events[0].Channel, events.Count);
            LogStored(events.Count, stored.Count);
            Wake(way is null ? stored : stored.ConvertAll(s => (s.Citizen, s.Event with { Way = way.Id })));
            return true;
        }
        catch (Exception e)
        {
            Signals.CountRefused(events[0].Channel, "not stored");
            LogNotStored(events.Count, e);
            return false;
        }
    }

    /// <summary>Keeps a correctly signed body that cannot be read, for a person to look at.</summary>
    /// <returns>False if it could not be stored: answer 503.</returns>
    public async Task<bool> KeepUnreadableAsync(string channel, ReadOnlyMemory<byte> body, string reason, CancellationToken cancellation)
    {
        try
        {
            await inbox.KeepUnreadableAsync(channel, body.ToArray(), reason);
            LogUnreadable(channel, reason);
            return true;
        }
        catch (Exception e)
        {
            LogNotStored(1, e);
            return false;
        }
    }

    // One way: the events are safe on disk, and whoever sent the webhook need not wait for the turn.

    /// <summary>Wakes the citizens of events that were just stored, also by another feature's own transaction.</summary>
    internal void Wake(List<(string Citizen, StoredEvent Event)> stored)
    {
        if (!anybodyHome || stored.Count == 0)
        {
            return;
        }

        // A grain would keep what flows along from its first call, the request included, for as long as it lives.
        using var apart = ExecutionContext.SuppressFlow();
        try
        {
            foreach (var citizen in stored.GroupBy(s => s.Citizen, s => s.Event))
            {
                grains.GetGrain<ICitizenGrain>(citizen.Key).HearAsync([.. citizen]).Ignore();
            }
        }
        catch (Exception e)
        {
            LogNotWoken(e);
        }
    }

    [LoggerMessage(LogLevel.Debug, "{Count} events are on disk, {Turns} of them new and waiting for their turn")]
    private partial void LogStored(int count, int turns);

    [LoggerMessage(LogLevel.Debug, "Citizens could not be woken yet")]
    private partial void LogNotWoken(Exception problem);

    [LoggerMessage(LogLevel.Error, "{Count} events could not be stored; the platform is asked to deliver them again")]
    private partial void LogNotStored(int count, Exception problem);

    [LoggerMessage(LogLevel.Warning, "A body from {Channel} with a right signature cannot be read and was kept: {Reason}")]
    private partial void LogUnreadable(string channel, string reason);
}
