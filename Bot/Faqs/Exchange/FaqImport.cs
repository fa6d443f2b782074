using Bot.Platform;
using Bot.Staff.Audit;
using Microsoft.EntityFrameworkCore;

namespace Bot.Faqs.Exchange;

/// <summary>
/// Brings entries from a file into the knowledge base, as drafts. All or nothing: while one row is bad, nothing is
/// changed, and every bad row is named with its line and reason.
/// </summary>
public sealed class FaqImport(FaqLedgers ledgers, AgencyDirectory agency)
{
    /// <param name="kind">The kind of file.</param>
    /// <param name="file">Its bytes.</param>
    /// <param name="by">Who imports it.</param>
    /// <param name="dryRun">True to hear only what would happen.</param>
    public async Task<FaqImportReport> RunAsync(FaqFileKind kind, Stream file, Actor by, bool dryRun)
    {
        var found = FaqFile.Read(kind, file);
        await using var ledger = await ledgers.OpenAsync();
        var entries = await ledger.Db.FaqEntries.ToDictionaryAsync(e => e.Id);
        var before = await ledger.Db.NewestFaqVersions().Select(v => v.Content).ToDictionaryAsync(c => c.Id);
        var merges = Merges(found);
        var next = before.Values.Select(c => c.Position).DefaultIfEmpty(-1).Max() + 1;
        var after = merges.Select((merge, i) => Translations.Trace(before.GetValueOrDefault(merge.Id), merge.Apply(before.GetValueOrDefault(merge.Id), next + i))).ToList();

        var badRows = BadRows(found, merges, after, await OwnersAsync(ledger, after)).OrderBy(row => row.Line).ToList();
        var changes = after.Select(content => Change(before.GetValueOrDefault(content.Id), content)).Where(c => c.IsNew || c.Differences.Count > 0).ToList();
        var done = badRows.Count == 0 && !dryRun;
        if (done)
        {
            foreach (var content in after.Where(content => changes.Any(c => c.Id == content.Id)))
            {
                _ = entries.TryGetValue(content.Id, out var entry)
                    ? ledger.Write(entry, content, FaqChange.Imported, by.Id)
                    : ledger.WriteFirst(content, FaqChange.Imported, by.Id);
            }

            ledger.Note(by, AuditAction.FaqsImported, "", new { entries = changes.Select(c => c.Id) });
            await ledger.CommitAsync();
        }

        return new(badRows, changes, after.Count - changes.Count, done);
    }

    private static List<FaqMerge> Merges(IReadOnlyList<FaqLineFound> found) =>
    [
        .. found.Where(f => !string.IsNullOrWhiteSpace(f.Line.Value?.Id))
            .GroupBy(f => f.Line.Value!.Id!.Trim(), f => (f.Number, f.Line.Value!))
            .Select(lines => new FaqMerge(lines.Key, [.. lines]))
    ];

    private IEnumerable<FaqBadRow> BadRows(
        IReadOnlyList<FaqLineFound> found, List<FaqMerge> merges, List<FaqContent> after, ILookup<string, string> owners) =>
    [
        .. found.Where(f => f.Line.Problem is not null).Select(f => new FaqBadRow(f.Number, f.Line.Problem!)),
        .. found.Where(f => f.Line.Value is { } line && string.IsNullOrWhiteSpace(line.Id)).Select(f => new FaqBadRow(f.Number, new("BadId", ""))),
        .. merges.SelectMany(merge => merge.BadRows),
        .. merges.Zip(after).SelectMany(pair =>
            FaqRules.Problems(pair.Second, agency).Concat(SameQuestions.Problems(pair.Second, owners)).Select(pair.First.Locate))
    ];

    // An entry in the file is judged by what it will say, the others by what they say now.
    private static async Task<ILookup<string, string>> OwnersAsync(FaqLedger ledger, List<FaqContent> after)
    {
        var imported = after.Select(content => content.Id).ToHashSet();
        return SameQuestions.Owners([.. after, .. (await ledger.SaidAsync()).Where(content => !imported.Contains(content.Id))]);
    }

    private static FaqImportChange Change(FaqContent? before, FaqContent after) =>
        new(after.Id, before is null, FaqDifference.Between(before ?? new() { Id = after.Id }, after));
}
