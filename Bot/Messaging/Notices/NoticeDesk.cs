using Bot.Storage;

namespace Bot.Messaging.Notices;

/// <summary>Where notices are handed in. From here on they are the plan's.</summary>
public sealed class NoticeDesk(NoticeSeals seals)
{
    /// <summary>Adds a notice. The caller saves it in the transaction of what it tells of: both are stored or neither.</summary>
    /// <param name="db">With whatever else the caller changes.</param>
    /// <param name="notice">What to tell whom; it has to have something to say.</param>
    /// <param name="now">The moment, UTC.</param>
    public void Add(BotDb db, NewNotice notice, DateTime now)
    {
        ArgumentOutOfRangeException.ThrowIfZero(notice.Sayings.Count, nameof(notice));
        var citizen = notice.Citizen;
        db.Add(new NoticeRow
        {
            Key = notice.Key,
            Kind = notice.Kind,
            Wish = notice.Wish,
            CaseNumber = notice.CaseNumber,
            Channel = citizen?[..citizen.IndexOf(':', StringComparison.Ordinal)],
            Citizen = citizen is null ? null : seals.Address(notice.Key, citizen),
            Account = citizen is null ? null : seals.Account(citizen),
            Sayings = seals.Sayings(notice.Key, notice.Sayings),
            Language = notice.Language,
            Urgent = notice.Urgent,
            CreatedAt = now,
            NotBefore = notice.NotBefore,
            ExpiresAt = notice.Expires,
            Status = NoticeStatus.Waiting,
            DueAt = notice.NotBefore is { } earliest && earliest > now ? earliest : now
        });
    }
}
