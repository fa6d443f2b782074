using System.Collections.Concurrent;
using Knowledge.Confidence;
using Knowledge.Evaluation;
using Knowledge.Grouping;
using Knowledge.Ranking;
using Knowledge.Text;

namespace Knowledge;

/// <summary>
/// An immutable index over published entries: built off the request path, swapped in atomically, asked from any thread.
/// The same entries and settings give the same index.
/// </summary>
public sealed class FaqIndex
{
    private const int Shown = 5;

    // Every third message of the background is kept for calibration and stays unknown to the index.
    private const int CalibrationShare = 3;

    private readonly ConcurrentBag<Scratch> spare = [];
    private readonly Ranker ranker;
    private readonly Dictionary<string, int> places;
    private readonly Calibration calibration;

    private FaqIndex(IReadOnlyList<FaqEntry> entries, IndexSettings settings, Learnt? learnt)
    {
        var background = settings.Background.Where((_, i) => i % CalibrationShare != 0).ToList();
        var table = EntryTable.Of(entries, background);
        ranker = new(table, new(new([.. EverydayWords.Synonyms, .. settings.Lexicon])), learnt?.Classifier);
        places = table.Ids.Index().ToDictionary(id => id.Item, id => id.Index);
        calibration = learnt?.Calibration ?? Calibrate(settings);
    }

    /// <summary>Builds the index. Ids may repeat in several languages.</summary>
    public static FaqIndex Build(IReadOnlyList<FaqEntry> entries) => Build(entries, new());

    /// <summary>Builds the index with what the host knows of its citizens' words.</summary>
    public static FaqIndex Build(IReadOnlyList<FaqEntry> entries, IndexSettings settings) => new(entries, settings, null);

    /// <summary>Builds the same index in a fraction of the time with what one over the same entries and settings had learnt.</summary>
    /// <exception cref="InvalidDataException">It is not what such an index had learnt.</exception>
    public static FaqIndex Build(IReadOnlyList<FaqEntry> entries, IndexSettings settings, byte[] learnt) =>
        new(entries, settings, Knowledge.Learnt.Of(learnt));

    /// <summary>
    /// What it has learnt, to be kept for <see cref="Build(IReadOnlyList{FaqEntry}, IndexSettings, byte[])"/>. Of use to the
    /// same version of this library only: another one may learn differently.
    /// </summary>
    public byte[] Learnt() => new Learnt(ranker.Classifier, calibration).ToBytes();

    /// <summary>Looks for the entry that answers a citizen's words. Any text is accepted, also an empty one.</summary>
    public Finding Ask(string text) => Ask(text, []);

    /// <summary>Looks for the entry that answers the words of somebody who was shown other entries before.</summary>
    public Finding Ask(string text, IReadOnlyList<RecentEntry> recent) =>
        Rank(text, recent, (_, scratch) => Find(scratch));

    /// <summary>
    /// The same where the neighbours in meaning are known as well. They change the order of what is offered, and what the
    /// words alone would refuse is offered as a choice if they are near; only words make an answer sure.
    /// </summary>
    public Finding Ask(string text, IReadOnlyList<RecentEntry> recent, Neighbours neighbours) =>
        Rank(text, recent, (_, scratch) => Join(scratch, neighbours));

    /// <summary>Asks, and tells why the result is what it is.</summary>
    public Explanation Explain(string text, IReadOnlyList<RecentEntry>? recent = null) =>
        Rank(text, recent ?? [], (normalised, scratch) => new Explanation(
            Find(scratch),
            normalised,
            EvidenceIn(scratch),
            calibration.AnswerAt,
            new Explainer(ranker).Explain(normalised, scratch)));

    /// <summary>
    /// Groups questions that ask about the same, largest groups first. The order in which they are given changes nothing but
    /// their places.
    /// </summary>
    public IReadOnlyList<QuestionGroup> Group(IReadOnlyList<QuestionToGroup> questions) =>
        new QuestionGrouping(new(ranker.Cutter, ranker.Lexical), Ask).Group(questions);

    /// <summary>Whether there were enough phrasings to train a classifier.</summary>
    internal bool HasClassifier => ranker.HasClassifier;

    /// <summary>What the re-ranker sees of a message: its candidates and their features.</summary>
    internal IReadOnlyList<(string Id, float[] Features)> Observe(string text) =>
        Rank(text, [], (_, scratch) => scratch.Hits.Select(hit => (ranker.Table.Ids[hit.Entry], scratch.FeaturesOf(hit).ToArray())).ToList());

    private T Rank<T>(string text, IReadOnlyList<RecentEntry> recent, Func<string, Scratch, T> read)
    {
        var scratch = spare.TryTake(out var taken) ? taken : new Scratch(ranker.Lexical, ranker.Table.Ids.Count);
        foreach (var entry in recent)
        {
            if (places.TryGetValue(entry.Id, out var place))
            {
                scratch.Context[place] = (float)Math.Clamp(entry.Weight, 0, 1);
            }
        }

        var normalised = ranker.Repair(Normaliser.Normalise(text));
        ranker.Rank(normalised, scratch);
        var result = read(normalised, scratch);
        scratch.Context.Clear();
        spare.Add(scratch);
        return result;
    }

    private Finding Find(Scratch scratch)
    {
        if (scratch.Hits.Count == 0)
        {
            return Finding.Nothing;
        }

        var evidence = EvidenceIn(scratch);
        return new(
            calibration.Decide(evidence, scratch.Hits[0].Rank),
            calibration.Confidence(evidence),
            [.. scratch.Hits.Take(Shown).Select(AsCandidate)]);
    }

    private Finding Join(Scratch scratch, Neighbours neighbours)
    {
        var byWords = Find(scratch);
        var published = neighbours.Ranked.Where(c => places.ContainsKey(c.Id)).ToList();
        return (byWords.Decision, neighbours.AreNear) switch
        {
            (Decision.Choices, _) or (Decision.None, true) when published.Count > 0 => byWords with
            {
                Decision = Decision.Choices,
                Ranked = [.. Fusion.Of([.. scratch.Hits.Select(AsCandidate)], published).Take(Shown)]
            },
            _ => byWords
        };
    }

    private Calibration Calibrate(IndexSettings settings)
    {
        var unknown = settings.Background.Where((_, i) => i % CalibrationShare == 0);
        return Calibration
            .FromBackground([.. unknown.Select(text => Try(new(text, null)))], Calibration.Default(ranker.HasClassifier))
            .FittedTo([.. settings.Labelled.Select(Try)], settings.MostWrongAnswers);
    }

    private float EvidenceIn(Scratch scratch) =>
        scratch.Hits.Count == 0 ? float.NegativeInfinity : Evidence.Of(scratch, ranker.Table);

    private Candidate AsCandidate(Hit hit)
    {
        var row = ranker.Table.Rows[hit.BestRow < 0 ? hit.AnswerRow : hit.BestRow];
        return new(ranker.Table.Ids[hit.Entry], hit.Rank, row.Language);
    }

    private Sample Try(LabelledQuery query) => Rank(query.Query, [], (_, scratch) => new Sample(
        EvidenceIn(scratch),
        scratch.Hits.Count > 0 && query.Accepts(ranker.Table.Ids[scratch.Hits[0].Entry]),
        scratch.Hits.Count > 0 ? scratch.Hits[0].Rank : 0));
}
