using Bot.Staff.Audit;
using Microsoft.EntityFrameworkCore;

namespace Bot.Faqs.Laws;

/// <summary>Which entries cite which article, and what to do when one is amended.</summary>
public sealed class LawReviews(FaqLedgers ledgers, FaqCatalogue catalogue)
{
    // The audit log keeps as much of a subject.
    private const int LongestSubject = 100;

    /// <summary>Every article that an entry cites, in order, with the entries.</summary>
    public async Task<IReadOnlyList<CitedArticle>> AllAsync() => Group(await catalogue.AllAsync());

    /// <summary>Puts every entry that cites an article up for review; citizens go on reading what is published.</summary>
    /// <param name="article">The article's name.</param>
    /// <param name="note">What was amended, in a person's words; may be empty.</param>
    /// <param name="by">Who says so.</param>
    /// <returns>The ids of the entries; empty if nobody cites the article.</returns>
    public async Task<IReadOnlyList<string>> AmendAsync(string article, string? note, Actor by)
    {
        var cited = (await AllAsync()).FirstOrDefault(a => a.Article.Name == article);
        var because = string.IsNullOrWhiteSpace(note) ? article : $"{article} ({note.Trim()})";
        List<string> ids = [.. cited?.Entries.Select(e => e.Content.Id) ?? []];
        await using var ledger = await ledgers.OpenAsync();
        foreach (var entry in await ledger.Db.FaqEntries.Where(e => ids.Contains(e.Id)).ToListAsync())
        {
            entry.ReviewBecause = because[..Math.Min(because.Length, FaqRules.LongestReason)];
        }

        if (ids.Count > 0)
        {
            ledger.Note(by, AuditAction.LawAmended, article[..Math.Min(article.Length, LongestSubject)], new { entries = ids }, note);
        }

        await ledger.CommitAsync();
        return ids;
    }

    /// <summary>Says that an amendment changes nothing in an entry.</summary>
    /// <returns>What it was to be reviewed for; null if for nothing.</returns>
    public async Task<string?> KeepAsync(string id, Actor by)
    {
        await using var ledger = await ledgers.OpenAsync();
        if (await ledger.Db.FaqEntries.FindAsync(id) is not { ReviewBecause: { } because } entry)
        {
            return null;
        }

        entry.ReviewBecause = null;
        ledger.Note(by, AuditAction.FaqChanged, id, new { change = "Kept" }, because);
        await ledger.CommitAsync();
        return because;
    }

    private static IReadOnlyList<CitedArticle> Group(IReadOnlyList<FaqListing> all)
    {
        var cited = all.Where(l => l.Entry.Status is not FaqStatus.Archived)
            .SelectMany(listing => LawArticle.CitedBy(listing.Content).Select(article => (article, listing)))
            .GroupBy(cited => cited.article, cited => cited.listing);
        return [.. LawArticle.InOrder(cited, g => g.Key).Select(g => new CitedArticle(g.Key, [.. g]))];
    }
}

/// <param name="Article">The article.</param>
/// <param name="Entries">The entries that cite it.</param>
public sealed record CitedArticle(LawArticle Article, IReadOnlyList<FaqListing> Entries);
