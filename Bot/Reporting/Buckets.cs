using Bot.Storage;

namespace Bot.Reporting;

/// <summary>
/// Counts rows by spans of time in one statement: a count over an index for each span. Spans are bounded by moments that the
/// program works out, so that a day is the agency's day on either database.
/// </summary>
internal sealed class Buckets
{
    private readonly string sql;
    private readonly int spans;

    /// <param name="from">Table and alias-free condition: <c>inbox WHERE kind = 'follow' AND</c>.</param>
    /// <param name="moment">The column that is compared.</param>
    /// <param name="spans">How many, at most 25.</param>
    public Buckets(string from, string moment, int spans)
    {
        this.spans = spans;
        sql = string.Join(" UNION ALL ", Enumerable.Range(0, spans)
            .Select(i => $"SELECT {i} AS span, COUNT(*) AS rows_in_it FROM {from} {moment} >= {Bound(i)} AND {moment} < {Bound(i + 1)}")) + " ORDER BY span";
    }

    /// <summary>The counts, one for each span.</summary>
    /// <param name="database">Where to count.</param>
    /// <param name="bounds">One more than spans, ascending, UTC.</param>
    public Task<List<int>> CountAsync(Database database, IReadOnlyList<DateTime> bounds) => bounds.Count == spans + 1
        ? database.ReadAsync(sql, row => row.GetInt32(1), [.. bounds.Cast<object?>()])
        : throw new ArgumentException($"{spans} spans have {spans + 1} bounds, not {bounds.Count}.", nameof(bounds));

    // Names of letters alone: that is what the statements of the hot path bind.
    private static string Bound(int i) => $"@t_{(char)('a' + i)}";
}
