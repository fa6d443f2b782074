using Bot.Messaging;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Conversations;

/// <summary>The events whose turns failed again and again, for a person to look at and to have them tried once more.</summary>
public sealed class SetAsideEvents(Inbox inbox, IGrainFactory grains)
{
    /// <summary>What is in an event, with personal data masked.</summary>
    public HeardWords Look(InboxRow row) => HeardWords.Of(inbox, row.Activity, masked: true);

    /// <summary>
    /// Puts an event back among those that wait, in the transaction that is open on the context; of two who ask, one does.
    /// Call <see cref="WakeAsync"/> when it is committed.
    /// </summary>
    /// <returns>False if it is not set aside, or not kept any more.</returns>
    public static async Task<bool> ReplayAsync(BotDb db, long id) => await db.Inbox
        .Where(e => e.Id == id && e.Status == InboxStatus.SetAside && e.Activity != null && e.Citizen != null)
        .ExecuteUpdateAsync(set => set.SetProperty(e => e.Status, InboxStatus.Pending).SetProperty(e => e.Attempts, 0)) == 1;

    /// <summary>Lets its citizen's conversation take the turn at once; without it the next round would find it.</summary>
    public Task WakeAsync(string citizen) => grains.GetGrain<ICitizenGrain>(citizen).WakeAsync(readInbox: true);
}
