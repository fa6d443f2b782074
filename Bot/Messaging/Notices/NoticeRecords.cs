using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Messaging.Notices;

/// <summary>What staff see of notices, and what they do where the plan came to its end.</summary>
public sealed class NoticeRecords(IDbContextFactory<BotDb> databases, TimeProvider clock)
{
    private const int MostOfACase = 50;

    /// <summary>What the citizen of a case was to be told, newest first, each with its log.</summary>
    public async Task<IReadOnlyList<NoticeRecord>> OfCaseAsync(string number)
    {
        await using var db = await databases.CreateDbContextAsync();
        var rows = await db.Notices.AsNoTracking().Where(n => n.CaseNumber == number).OrderByDescending(n => n.Id).Take(MostOfACase).ToListAsync();
        var ids = rows.Select(n => n.Id).ToList();
        var steps = (await db.NoticeSteps.AsNoTracking().Where(s => ids.Contains(s.NoticeId)).OrderBy(s => s.Id).ToListAsync()).ToLookup(s => s.NoticeId);
        return [.. rows.Select(row => new NoticeRecord(row, [.. steps[row.Id]]))];
    }

    /// <summary>What asks for somebody's attention.</summary>
    public async Task<NoticeCounts> CountAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        return new(
            await db.Notices.CountAsync(n => n.Status == NoticeStatus.Failed || n.Status == NoticeStatus.Blocked || n.Status == NoticeStatus.Unsure),
            await db.Notices.CountAsync(n => n.FinishedAt == null && n.Status == NoticeStatus.Held),
            await db.Notices.CountAsync(n => n.Status == NoticeStatus.ByHand));
    }

    /// <summary>Notes that a person has told it, in the transaction that is open on the context.</summary>
    /// <returns>False if it is not in a state to be told by a person any more.</returns>
    public Task<bool> ToldAsync(BotDb db, long id, string caseNumber) => ChangeAsync(
        db, id, NoticeStatus.Told, NoticeCause.Told,
        db.Notices.Where(n => n.Id == id && n.CaseNumber == caseNumber && (n.Status == NoticeStatus.ByHand || n.Status == NoticeStatus.Held
            || n.Status == NoticeStatus.Failed || n.Status == NoticeStatus.Blocked || n.Status == NoticeStatus.Unsure)));

    /// <summary>Lets the plan begin anew with what did not arrive, or may not have, in the transaction that is open on the context.</summary>
    /// <returns>False if there is nothing to try again, or its words are kept no longer.</returns>
    public async Task<bool> AgainAsync(BotDb db, long id, string caseNumber)
    {
        var lost = db.Notices.Where(n => n.Id == id && n.CaseNumber == caseNumber && n.Sayings != ""
            && (n.Status == NoticeStatus.Failed || n.Status == NoticeStatus.Blocked || n.Status == NoticeStatus.Unsure));
        if (!await ChangeAsync(db, id, NoticeStatus.Waiting, NoticeCause.Again, lost))
        {
            return false;
        }

        // The calls of the earlier try are done with: nobody is to send them as well.
        await db.Outbox.Where(c => c.NoticeId == id && (c.Status == OutboxStatus.Failed || c.Status == OutboxStatus.Unsure))
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Status, OutboxStatus.Returned));
        return true;
    }

    private async Task<bool> ChangeAsync(BotDb db, long id, NoticeStatus status, NoticeCause cause, IQueryable<NoticeRow> from)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var ended = status is NoticeStatus.Waiting ? (DateTime?)null : now;
        if (await from.ExecuteUpdateAsync(set => set
            .SetProperty(n => n.Status, status).SetProperty(n => n.FinishedAt, ended).SetProperty(n => n.DueAt, now).SetProperty(n => n.Tried, NoticeWays.None)) != 1)
        {
            return false;
        }

        db.Add(new NoticeStepRow { NoticeId = id, At = now, Cause = cause });
        await db.SaveChangesAsync();
        return true;
    }
}

/// <summary>A notice with its log.</summary>
public sealed record NoticeRecord(NoticeRow Row, IReadOnlyList<NoticeStepRow> Steps);

/// <summary>Notices that ask for somebody's attention.</summary>
/// <param name="Lost">Not delivered, blocked, or of unknown fate.</param>
/// <param name="Held">Wait for the citizen to write.</param>
/// <param name="ByHand">A person has to tell them.</param>
public sealed record NoticeCounts(int Lost, int Held, int ByHand);
