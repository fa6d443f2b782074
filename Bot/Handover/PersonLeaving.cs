using System.Globalization;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Handover;
using Bot.Messaging;

namespace Bot.Handover;

/// <summary>The word to a conversation that its person does not speak any more.</summary>
public sealed class PersonLeaving(IEnumerable<IChannel> channels)
{
    private readonly Dictionary<string, IChannel> channelByName = channels.ToDictionary(c => c.Name);

    internal IncomingEvent NewsOf(HandoverRow row, PersonLeft why, DateTime now) => new()
    {
        // Whatever happens to the entry gives it another version, so this end of it is told once.
        EventId = string.Create(CultureInfo.InvariantCulture, $"handover:{row.Id}:{row.Version}"),
        Channel = row.Channel,
        Citizen = row.Citizen,
        OccurredAt = now,
        Kind = "person.left",
        Activity = new PersonLeftActivity(why, IsToldNow(row, now))
    };

    // Who does not take part need not be told at once, which may cost a push: the next answer says it. Nor can one who speaks
    // with somebody in the platform's own inbox.
    private bool IsToldNow(HandoverRow row, DateTime now) =>
        row is { Status: not HandoverStage.Elsewhere } and not { Began: HandoverStage.Elsewhere }
        && (row.Began is HandoverStage.Waiting || row.HeardAt >= row.TakenAt)
        && channelByName.TryGetValue(row.Channel, out var channel) && channel.WindowFor(now - row.HeardAt) is StaffWindow.Open;
}
