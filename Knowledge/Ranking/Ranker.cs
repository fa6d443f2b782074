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
    private readonly SlipRepair slips;

    /// <param name="table">The entries.</param>
    /// <param name="cutter">How texts are cut.</param>
    /// <param name="learnt">The classifier that was learnt from the same entries before, if it is known; else it is learnt now.</param>
    /// <exception cref="InvalidDataException">It was learnt from others.</exception>
    public Ranker(EntryTable table, Cutter cutter, LinearClassifier? learnt)
    {
        Cutter = cutter;
        Table = table;
        var builder = new LexicalIndexBuilder(cutter);
        Lexical = builder.Build(table.Rows);
        slips = new(Lexical);
        aggregation = new(table);
        features = new(Lexical, table.QuestionsPerEntry);
        if (learnt?.Fits(Lexical.Worth.Length, table.Ids.Count) == false)
        {
            throw new InvalidDataException("The classifier was learnt from other entries.");
        }

        if (table.QuestionsPerEntry >= QuestionsToLearnFrom && table.Ids.Count <= MostClasses)
        {
            Classifier = learnt ?? new LinearClassifierTrainer(Lexical.Worth.Length, builder.TrainingRows(table), table.Ids.Count).Train();
        }
    }

    public Cutter Cutter { get; }

    public EntryTable Table { get; }

    public LexicalIndex Lexical { get; }

    /// <summary>Null where there are too few phrasings to learn from, or too many entries.</summary>
    public LinearClassifier? Classifier { get; }

    public bool HasClassifier => Classifier is not null;

    /// <summary>A normalised message as it was probably meant.</summary>
    public string Repair(string normalised) => slips.Repair(normalised);

    /// <summary>Leaves the best entries in <see cref="Scratch.Hits"/>, best first; none if nothing matches.</summary>
    public void Rank(string normalised, Scratch scratch)
    {
        scratch.Query.Read(normalised, Cutter, Lexical);
        scratch.Hits.Clear();
        Array.Clear(scratch.Scores);
        Lexical.Score(scratch.Query, scratch.Scores);
        Classifier?.Judge(scratch.Query.Wide, scratch.Margins);
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
