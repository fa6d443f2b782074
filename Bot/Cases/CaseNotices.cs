using Bot.Dialogs.Sayings;
using Bot.Messaging;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Cases;

/// <summary>
/// Tells citizens what became of their cases: writes to the outbox in the transaction of the deed, from where the courier
/// fetches it. Only who wanted an answer in the chat is told there.
/// </summary>
public sealed class CaseNotices(IEnumerable<IChannel> channels, CaseSeals seals, Outbox outbox)
{
    private readonly Dictionary<string, IChannel> channelByName = channels.ToDictionary(c => c.Name);

    /// <summary>Adds a notice; the caller saves it together with what it tells of.</summary>
    /// <returns>False if the citizen is not to be told in the chat, or the chat cannot be reached any more.</returns>
    internal async Task<bool> AddAsync(BotDb db, CaseRow about, string text, DateTime now)
    {
        if (about.Answer is not "chat" || text.Length == 0
            || await db.Informers.AsNoTracking().SingleOrDefaultAsync(i => i.CaseNumber == about.Number) is not { } informer
            || seals.OpenAddress(informer) is not { } citizen
            || !channelByName.TryGetValue(citizen[..citizen.IndexOf(':', StringComparison.Ordinal)], out var channel))
        {
            return false;
        }

        db.AddRange(channel.Render([new TextSaying(text)]).Select(body => new OutboxRow
        {
            Citizen = citizen,
            Channel = channel.Name,
            Body = outbox.Seal(body),
            Language = about.Language,
            RetryKey = Guid.NewGuid(),
            Status = OutboxStatus.Pending,
            NextAttemptAt = now,
            CreatedAt = now
        }));
        return true;
    }
}
