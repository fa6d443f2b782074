using Bot.Dialogs.Cases;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Cases.Inbox;

/// <summary>
/// What waits to be worked. Pages are cut by the last line of the page before (its day and number), never by counting rows,
/// so that the thousandth page is as fast as the first.
/// </summary>
public sealed class CaseInbox(IDbContextFactory<BotDb> databases, CaseSeals seals, CaseClock clock)
{
    /// <summary>Lines on a page.</summary>
    public const int PageSize = 50;

    private const int SoonDays = 3;

    /// <summary>One page.</summary>
    /// <param name="filter">What is wanted.</param>
    /// <param name="sight">The cases that may be seen.</param>
    /// <param name="after">Where the page before ended (<see cref="InboxPage.Next"/>); null for the first page.</param>
    /// <param name="size">Lines on it.</param>
    public async Task<InboxPage> ReadAsync(CaseFilter filter, CaseSight sight, string? after = null, int size = PageSize)
    {
        await using var db = await databases.CreateDbContextAsync();
        var wanted = filter.Of(Visible(db, sight));
        var rows = await Ordered(db, wanted, filter.Shown, Cursor.Of(after)).Take(size + 1).ToListAsync();
        var shown = rows.Take(size).ToList();
        var numbers = shown.ConvertAll(c => c.Number);
        var proposals = await db.CaseProposals.AsNoTracking().Where(p => numbers.Contains(p.CaseNumber)).ToDictionaryAsync(p => p.CaseNumber, p => p.Next);
        var today = clock.Today;
        return new(
            [.. shown.Select(c => new InboxLine(c, Place(c), DaysLeft(c, today), proposals.TryGetValue(c.Number, out var next) ? next : null))],
            rows.Count > size ? Cursor.After(shown[^1], filter.Shown) : null);
    }

    /// <summary>How many cases there are on each list that somebody may have to hurry for.</summary>
    public async Task<IReadOnlyDictionary<CaseList, int>> CountAsync(CaseSight sight)
    {
        await using var db = await databases.CreateDbContextAsync();
        var counts = new Dictionary<CaseList, int>();
        foreach (var list in (CaseList[])[CaseList.Open, CaseList.Overdue, CaseList.Soon, CaseList.Paused, CaseList.Approval])
        {
            counts[list] = await On(db, Visible(db, sight), list).CountAsync();
        }

        return counts;
    }

    /// <summary>The case of a number, ours or that of the door by which it came; null if there is none to be seen.</summary>
    public async Task<string?> FindAsync(string? words, CaseSight sight)
    {
        var number = CaseNumber.TryParse(words, out var read) ? read.Value : null;
        var theirs = words?.Trim() ?? "";
        await using var db = await databases.CreateDbContextAsync();
        return await Visible(db, sight).Where(c => c.Number == number || c.SourceNumber == theirs)
            .OrderByDescending(c => c.Number).Select(c => c.Number).FirstOrDefaultAsync();
    }

    private static IQueryable<CaseRow> Visible(BotDb db, CaseSight sight) => sight.Of(db.Cases.AsNoTracking());

    private IQueryable<CaseRow> On(BotDb db, IQueryable<CaseRow> cases, CaseList list)
    {
        var today = clock.Today;
        var soon = today.AddDays(SoonDays);
        var proposals = db.CaseProposals;
        return list switch
        {
            CaseList.Overdue => cases.Where(c => c.Due < today),
            CaseList.Soon => cases.Where(c => c.Due >= today && c.Due <= soon),
            CaseList.Paused => cases.Where(c => c.InformationDue != null),
            CaseList.Approval => cases.Where(c => proposals.Any(p => p.CaseNumber == c.Number)),
            CaseList.Ended => cases.Where(c => c.EndedAt != null),
            _ => cases.Where(c => c.Due != null)
        };
    }

#pragma warning disable CA1309 // The database compares, in its own order.
    // The day alone first, as a bound that an index can seek; the number decides among those of the same day.
    private IQueryable<CaseRow> Ordered(BotDb db, IQueryable<CaseRow> cases, CaseList list, Cursor? after)
    {
        cases = On(db, cases, list);
        var (day, moment, number) = (after?.Day, after?.Moment, after?.Number);
        return list switch
        {
            CaseList.Ended => (moment is null ? cases : cases.Where(c => c.EndedAt <= moment && (c.EndedAt < moment || string.Compare(c.Number, number) < 0)))
                .OrderByDescending(c => c.EndedAt).ThenByDescending(c => c.Number),
            CaseList.Paused => (day is null ? cases : cases.Where(c => c.InformationDue >= day && (c.InformationDue > day || string.Compare(c.Number, number) > 0)))
                .OrderBy(c => c.InformationDue).ThenBy(c => c.Number),
            CaseList.Approval => (number is null ? cases : cases.Where(c => string.Compare(c.Number, number) > 0)).OrderBy(c => c.Number),
            _ => (day is null ? cases : cases.Where(c => c.Due >= day && (c.Due > day || string.Compare(c.Number, number) > 0)))
                .OrderBy(c => c.Due).ThenBy(c => c.Number)
        };
    }
#pragma warning restore CA1309

    private string Place(CaseRow found) => Dialogs.Reports.ReportText.Place(seals.OpenReport(found));

    private static int? DaysLeft(CaseRow found, DateOnly today) => found.Due is { } due ? due.DayNumber - today.DayNumber : null;
}
