using Bot.Dialogs.Activities;
using Bot.Messaging;

namespace Bot.Media;

/// <summary>What became of a photo, as an event that takes its turn in the citizen's conversation, once.</summary>
internal static class PhotoNews
{
    /// <param name="eventId">See <see cref="PhotoSeals.News"/>.</param>
    /// <param name="citizen">The address.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="now">The moment, UTC.</param>
    public static IncomingEvent Of(string eventId, string citizen, HostActivity outcome, DateTime now) => new()
    {
        EventId = eventId,
        Channel = ChannelOf(citizen),
        Citizen = citizen,
        OccurredAt = now,
        Kind = outcome is PhotoReadyActivity ? "photo.ready" : "photo.lost",
        Activity = outcome
    };

    public static string ChannelOf(string citizen) => citizen[..citizen.IndexOf(':', StringComparison.Ordinal)];
}
