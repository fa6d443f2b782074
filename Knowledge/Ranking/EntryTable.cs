using Knowledge.Text;

namespace Knowledge.Ranking;

/// <summary>The entries as rows: entry by entry, questions before answers, the background last as entries of one row each.</summary>
internal sealed class EntryTable
{
    private EntryTable(IReadOnlyList<string> ids, IReadOnlyList<Row> rows, int[] firstRows, int[] firstAnswers)
    {
        Ids = ids;
        Rows = rows;
        FirstRows = firstRows;
        FirstAnswers = firstAnswers;
        QuestionsPerEntry = ids.Count == 0 ? 0 : (float)firstAnswers.Zip(firstRows, (end, start) => end - start).Average();
        Plenty = Math.Clamp((QuestionsPerEntry - 4) / 10, 0, 1);
    }

    /// <summary>The ids of the entries; the background has none.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>All rows.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>Where the rows of an entry begin; one more than there are entries, the last is where the background begins.</summary>
    public int[] FirstRows { get; }

    /// <summary>Where the answers of an entry begin.</summary>
    public int[] FirstAnswers { get; }

    /// <summary>The number of question rows per entry.</summary>
    public float QuestionsPerEntry { get; }

    /// <summary>Whether there are many phrasings: 0 up to four per entry, 1 from fourteen.</summary>
    public float Plenty { get; }

    /// <summary>Lays out the entries; several with one id become one.</summary>
    public static EntryTable Of(IReadOnlyList<FaqEntry> entries, IReadOnlyList<string> background)
    {
        var ids = entries.Select(e => e.Id).Distinct().ToList();
        var byId = entries.ToLookup(e => e.Id);
        var rows = new List<Row>();
        var firstRows = new int[ids.Count + 1];
        var firstAnswers = new int[ids.Count];
        for (var entry = 0; entry < ids.Count; entry++)
        {
            firstRows[entry] = rows.Count;
            rows.AddRange(byId[ids[entry]].SelectMany(e => Questions(entry, e)).DistinctBy(row => row.Text));
            var hasQuestions = rows.Count > firstRows[entry];
            var kind = hasQuestions ? RowKind.Answer : RowKind.StandIn;
            firstAnswers[entry] = rows.Count;
            rows.AddRange(byId[ids[entry]].SelectMany(e => RowsOf(entry, kind, [e.Answer], e.Language)));
            firstAnswers[entry] = hasQuestions ? firstAnswers[entry] : rows.Count;
        }

        firstRows[^1] = rows.Count;
        rows.AddRange(background.SelectMany((text, i) => RowsOf(ids.Count + i, RowKind.Phrasing, [text], "")));
        return new(ids, rows, firstRows, firstAnswers);
    }

    private static IEnumerable<Row> Questions(int number, FaqEntry entry) =>
        RowsOf(number, RowKind.Title, [entry.Question], entry.Language)
            .Concat(RowsOf(number, RowKind.Phrasing, entry.Alternates, entry.Language));

    private static IEnumerable<Row> RowsOf(int entry, RowKind kind, IEnumerable<string> texts, string language) =>
        texts.Select(Normaliser.Normalise)
            .Where(text => text.Length > 0)
            .Select(text => new Row(entry, kind, text, language));
}
