using Bot.Dialogs.Activities;
using Bot.Messaging;

namespace Bot.Media;

/// <summary>What became of a photo, as an event that takes its turn in the citizen's conversation, once.</summary>
internal static class PhotoNews
{
    public static IncomingEvent Of(string photoId, string citizen, HostActivity outcome, DateTime now) => new()
    {
        EventId = $"photo:{photoId}",
        Channel = ChannelOf(citizen),
        Citizen = citizen,
        OccurredAt = now,
        Kind = outcome is PhotoReadyActivity ? "photo.ready" : "photo.lost",
        Activity = outcome
    };

    public static string ChannelOf(string citizen) => citizen[..citizen.IndexOf(':', StringComparison.Ordinal)];
}
