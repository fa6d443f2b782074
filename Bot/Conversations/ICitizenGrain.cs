using Bot.Messaging;
using Orleans.Concurrency;

namespace Bot.Conversations;

/// <summary>
/// The doorway to one citizen's conversation; its key is the citizen's address. Orleans sees to it that there is one at a
/// time in the whole cluster, so turns do not overlap; the database is the truth all the same.
/// </summary>
[Alias("citizen")]
public interface ICitizenGrain : IGrainWithStringKey
{
    /// <summary>Tells of events that have just been stored. Returns at once.</summary>
    [OneWay]
    [Alias("hear")]
    Task HearAsync(StoredEvent[] events);

    /// <summary>Takes the turns that are due, also of events stored by a program that died since.</summary>
    [Alias("wake")]
    Task WakeAsync(bool readInbox);
}
