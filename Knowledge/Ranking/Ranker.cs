using Knowledge.Text;

namespace Knowledge.Ranking;

/// <summary>
/// From a message to its best entries: score all rows, choose the most promising entries, look at them closely, order them.
/// </summary>
internal sealed class Ranker
{
    /// <summary>From this many questions per entry a classifier is of use.</summary>
    private const float QuestionsToLearnFrom = 2.5f;

    /// <summary>Beyond this many entries training would take longer than anyone waits for a publish.</summary>
    private const int MostClasses = 2000;

    // How much a classifier's margin of 1 weighs against the best lexical score when the candidates are chosen.
    private const float MarginPromise = 0.5f;

    private readonly Aggregation aggregation;
    private readonly FeatureReader features;
    private readonly LinearClassifier? classifier;
    private readonly SlipRepair slips;

    public Ranker(EntryTable table, Cutter cutter)
    {
        Cutter = cutter;
        Table = table;
        var builder = new LexicalIndexBuilder(cutter);
        Lexical = builder.Build(table.Rows);
        slips = new(Lexical);
        aggregation = new(table);
        features = new(Lexical, table.QuestionsPerEntry);
        if (table.QuestionsPerEntry >= QuestionsToLearnFrom && table.Ids.Count <= MostClasses)
        {
            var rows = builder.TrainingRows(table);
            classifier = new LinearClassifierTrainer(Lexical.Worth.Length, rows, table.Ids.Count).Train();
        }
    }

    public Cutter Cutter { get; }

    public EntryTable Table { get; }

    public LexicalIndex Lexical { get; }

    public bool HasClassifier => classifier is not null;

    /// <summary>A normalised message as it was probably meant.</summary>
    public string Repair(string normalised) => slips.Repair(normalised);

    /// <summary>Leaves the best entries in <see cref="Scratch.Hits"/>, best first; none if nothing matches.</summary>
    public void Rank(string normalised, Scratch scratch)
    {
        scratch.Query.Read(normalised, Cutter, Lexical);
        scratch.Hits.Clear();
        Array.Clear(scratch.Scores);
        Lexical.Score(scratch.Query, scratch.Scores);
        classifier?.Judge(scratch.Query.Wide, scratch.Margins);
        Choose(scratch);
        features.Read(scratch);
        Reranker.Order(scratch, HasClassifier);
    }

    private void Choose(Scratch scratch)
    {
        ReadOnlySpan<float> scores = scratch.Scores;
        var best = scores[..Table.FirstRows[^1]].Highest();
        for (var entry = 0; entry < Table.Ids.Count; entry++)
        {
            var limit = aggregation.Limit(entry, scores);
            var context = scratch.Context.Count == 0 ? 0 : scratch.Context.GetValueOrDefault(entry);
            var beside = MarginPromise * scratch.Margins[entry] + context;
            if (limit == 0 || limit / best + beside <= scratch.LeastPromise)
            {
                continue;
            }

            var hit = aggregation.Score(entry, scores);
            hit.Margin = scratch.Margins[entry];
            hit.Context = context;
            hit.Promise = hit.Score / best + beside;
            scratch.Keep(hit);
        }
    }
}
