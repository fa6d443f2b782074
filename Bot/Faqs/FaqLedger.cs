using Bot.Platform;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Bot.Faqs;

/// <summary>
/// One change of the knowledge base, in one transaction: the entry, its new version, and the edition if citizens are to
/// see something else, and what the audit log says of it. Whoever has it open writes alone, on whichever server; what is not committed has not happened.
/// </summary>
internal sealed class FaqLedger : IAsyncDisposable
{
    private readonly IDbContextTransaction transaction;
    private readonly SiteCalendar calendar;
    private readonly AuditLog log;
    private readonly List<AuditEntry> noted = [];
    private bool shelfChanges;

    private FaqLedger(BotDb db, IDbContextTransaction transaction, SiteCalendar calendar, AuditLog log, DateTime now) =>
        (Db, this.transaction, this.calendar, this.log, Now) = (db, transaction, calendar, log, now);

    public BotDb Db { get; }

    public DateTime Now { get; }

    /// <summary>Opened by <see cref="FaqLedgers"/>.</summary>
    internal static async Task<FaqLedger> OpenAsync(BotDb db, SiteCalendar calendar, AuditLog log, DateTime now)
    {
        var ledger = new FaqLedger(db, await db.Database.BeginTransactionAsync(), calendar, log, now);

        // To write the row, even as it is, is to lock it: two people cannot both find that nobody asks the same.
        await db.FaqEditions.ExecuteUpdateAsync(set => set.SetProperty(e => e.Number, e => e.Number));
        return ledger;
    }

    public Task<FaqVersionRow?> VersionAsync(string id, int number) =>
        Db.FaqVersions.AsNoTracking().SingleOrDefaultAsync(v => v.EntryId == id && v.Number == number);

    /// <summary>The working copies of all entries that are not archived.</summary>
    public Task<List<FaqContent>> LiveAsync()
    {
        var live = Db.FaqEntries.Where(e => e.Status != FaqStatus.Archived).Select(e => e.Id);
        return Db.NewestFaqVersions().Where(v => live.Contains(v.EntryId)).Select(v => v.Content).ToListAsync();
    }

    /// <summary>Those, and what citizens read.</summary>
    public async Task<IReadOnlyList<FaqContent>> SaidAsync() =>
        [.. await LiveAsync(), .. await Db.FaqVersionsOnShelf().Select(v => v.Content).ToListAsync()];

    /// <summary>Writes the next version of an entry. The change has to be allowed.</summary>
    public FaqVersionRow Write(FaqEntryRow entry, FaqContent content, FaqChange change, string by, DateTime? publishAt = null, string? reason = null)
    {
        entry.Status = entry.Status.After(change) ?? throw new InvalidOperationException($"{entry.Id} is {entry.Status} and cannot be {change}.");
        entry.Version++;
        (entry.PublishAt, entry.Held) = (publishAt, null);
        switch (change)
        {
            case FaqChange.Published:
                entry.ReviewBecause = null;
                entry.Show(content, calendar);
                PutOnShelf(entry);
                break;
            case FaqChange.Withdrawn:
                (entry.PublishedVersion, entry.ShownFrom, entry.ShownUntil) = (null, null, null);
                PutOnShelf(entry);
                break;
        }

        var version = new FaqVersionRow
        {
            EntryId = entry.Id,
            Number = entry.Version,
            By = by,
            At = Now,
            Change = change,
            Content = content,
            Reason = reason
        };
        Db.Add(version);
        return version;
    }

    /// <summary>Writes the first version of an entry.</summary>
    public FaqVersionRow WriteFirst(FaqContent content, FaqChange change, string by)
    {
        var entry = new FaqEntryRow { Id = content.Id, Status = FaqStatus.Draft };
        Db.Add(entry);
        return Write(entry, content, change, by);
    }

    /// <summary>Puts an entry on the shelf, or takes it off, as its validity says.</summary>
    public void PutOnShelf(FaqEntryRow entry)
    {
        var (was, now) = (entry.OnShelf, entry.ShouldBeOnShelf(Now));
        entry.OnShelf = now;
        shelfChanges |= was || now;
    }

    /// <summary>Has the audit log say what somebody does here.</summary>
    public void Note(Actor by, AuditAction what, string subject, object details, string? reason = null)
    {
        if (by.Entry is { } entry)
        {
            noted.Add(entry with { What = what, Subject = subject, Reason = reason, Details = details });
        }
    }

    /// <summary>Likewise, of a version that they made.</summary>
    public void Note(Actor by, FaqVersionRow made) => Note(
        by,
        made.Change is FaqChange.Published or FaqChange.Scheduled or FaqChange.Withdrawn ? AuditAction.FaqPublished : AuditAction.FaqChanged,
        made.EntryId,
        new { change = made.Change.ToString(), version = made.Number },
        made.Reason);

    public async Task CommitAsync()
    {
        await Db.SaveChangesAsync();
        foreach (var entry in noted)
        {
            await log.AppendAsync(Db, entry);
        }

        if (shelfChanges)
        {
            await Db.FaqEditions.ExecuteUpdateAsync(set => set.SetProperty(e => e.Number, e => e.Number + 1));
        }

        await transaction.CommitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await Db.DisposeAsync();
    }
}
