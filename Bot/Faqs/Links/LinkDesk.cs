using System.Text.RegularExpressions;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Faqs.Links;

/// <summary>Knows the addresses that citizens can read in published answers, and when each is to be looked at.</summary>
public sealed partial class LinkDesk(IDbContextFactory<BotDb> databases, FaqBook book, AuditLog log, TimeProvider clock)
{
    /// <summary>How often a link is looked at.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromDays(7);

    // If the server stops while it looks, another one looks again after this.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>All addresses, the dead ones first, with the entries that name them.</summary>
    public async Task<IReadOnlyList<FoundLink>> AllAsync()
    {
        var named = await NamedAsync();
        await using var db = await databases.CreateDbContextAsync();
        var rows = await db.FaqLinks.AsNoTracking().ToDictionaryAsync(l => l.Address);
        return
        [
            .. named.Select(link => new FoundLink(rows.GetValueOrDefault(link.Key) ?? new() { Address = link.Key }, [.. link.Distinct()]))
                .OrderBy(link => link.Row.DeadSince is null).ThenBy(link => link.Row.Address, StringComparer.Ordinal)
        ];
    }

    /// <summary>Has every link looked at with the next round.</summary>
    /// <param name="entry">Who wants it; null for the program itself.</param>
    public async Task WantAsync(AuditEntry? entry = null)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await SyncAsync();
        await log.DoAsync(entry, async db =>
        {
            await db.FaqLinks.Where(l => l.DueAt > now).ExecuteUpdateAsync(set => set.SetProperty(l => l.DueAt, now));
            return true;
        });
    }

    /// <summary>Notes which addresses there are now: a new one is due at once, one that nobody names any more is forgotten.</summary>
    internal async Task SyncAsync()
    {
        var named = (await NamedAsync()).Select(link => link.Key).ToHashSet();
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync();
        var known = await db.FaqLinks.Select(l => l.Address).ToListAsync();
        var gone = known.Where(address => !named.Contains(address)).ToList();
        await db.FaqLinks.Where(l => gone.Contains(l.Address)).ExecuteDeleteAsync();
        foreach (var address in named.Except(known))
        {
            // Another server may note it in the same moment; one row is enough.
            await db.Database.ExecuteSqlAsync($"INSERT INTO faq_links (address, due_at) VALUES ({address}, {now}) ON CONFLICT (address) DO NOTHING");
        }
    }

    /// <summary>Takes one link that is due, so that no other server does; null if none is.</summary>
    internal async Task<string?> TakeAsync()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync();
        while (await db.FaqLinks.AsNoTracking().Where(l => l.DueAt <= now).OrderBy(l => l.DueAt).ThenBy(l => l.Address).FirstOrDefaultAsync() is { } due)
        {
            if (await db.FaqLinks.Where(l => l.Address == due.Address && l.DueAt == due.DueAt)
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.DueAt, now + Lease)) == 1)
            {
                return due.Address;
            }
        }

        return null;
    }

    /// <summary>Notes what was found.</summary>
    internal async Task NoteAsync(string address, LinkOutcome outcome, int? status)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync();
        if (await db.FaqLinks.FindAsync(address) is { } row)
        {
            (row.CheckedAt, row.DueAt, row.Outcome, row.Status) = (now, now + Every, outcome, status);
            row.DeadSince = outcome is LinkOutcome.Works ? null : row.DeadSince ?? now;
            await db.SaveChangesAsync();
        }
    }

    /// <summary>The web addresses in a text.</summary>
    internal static IEnumerable<string> AddressesIn(string text) => Address().Matches(text).Select(m => m.Value.TrimEnd('.', ',', ';', ':', '!', '?'));

    private async Task<ILookup<string, string>> NamedAsync()
    {
        var shelf = await book.ShelfAsync();
        return shelf.Contents
            .SelectMany(entry => entry.Texts.SelectMany(text => AddressesIn(shelf.Answer(entry.Id, text.Language)!.Answer)).Select(address => (address, entry.Id)))
            .Where(link => link.address.Length <= FaqLinkTable.LongestAddress)
            .ToLookup(link => link.address, link => link.Id);
    }

    // Ends where an address ends in running text, also in Chinese.
    [GeneratedRegex(@"https?://[^\s<>""'()\[\]\uFF0C\u3002\u3001\uFF1B\uFF1A\uFF01\uFF1F\u300C\u300D\uFF08\uFF09\u3010\u3011]+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}

/// <param name="Row">The address and what was found there.</param>
/// <param name="EntryIds">The entries that name it.</param>
public sealed record FoundLink(FaqLinkRow Row, IReadOnlyList<string> EntryIds);
