using System.Security.Cryptography;
using System.Text.Json;
using Bot.Faqs.Regression;
using Knowledge;
using Knowledge.Evaluation;

namespace Bot.Faqs;

/// <summary>
/// Builds the indexes over the knowledge base, which takes the processor for a second or more, and keeps the newest ones:
/// what changes none of the words that are searched (an owner, a review date, an entry withdrawn and put back) needs no
/// new index, and one that was built to see what a change would do serves when the change is made. An index depends on
/// nothing but the entries, the questions with known answers and the shipped tuning, so that it may be shared.
/// </summary>
/// <param name="kept">How many indexes are kept, from 1; each has a few megabytes.</param>
/// <param name="learnt">Where what they have learnt outlives the program; null to learn it after each start.</param>
public sealed class FaqIndexes(int kept, LearntIndexes? learnt = null)
{
    private readonly Lazy<IndexSettings> tuning = new(TuningContent.ReadForAnySet);
    private readonly Lock guard = new();
    private readonly List<(string Name, Lazy<FaqIndex> Index)> newest = [];

    /// <summary>The index over these entries; who asks for one that is being built waits for it.</summary>
    /// <param name="contents">The entries, in the order in which topics list them.</param>
    /// <param name="known">Questions with known answers, to set the thresholds by.</param>
    public FaqIndex Over(IReadOnlyList<FaqContent> contents, IReadOnlyList<LabelledQuery> known)
    {
        var wanted = new Wanted(contents, known);
        Lazy<FaqIndex> index;
        lock (guard)
        {
            var place = newest.FindIndex(known => known.Name == wanted.Name);
            index = place < 0 ? new(() => Remembered(wanted) ?? Build(wanted)) : newest[place].Index;
            newest.RemoveAll(known => known.Name == wanted.Name);
            newest.Insert(0, (wanted.Name, index));
            newest.RemoveRange(Math.Min(kept, newest.Count), Math.Max(0, newest.Count - kept));
        }

        return index.Value;
    }

    /// <summary>The index over these entries if that takes no learning; otherwise null.</summary>
    public FaqIndex? Recall(IReadOnlyList<FaqContent> contents, IReadOnlyList<LabelledQuery> known)
    {
        var wanted = new Wanted(contents, known);
        if (Remembered(wanted) is not { } index)
        {
            return null;
        }

        lock (guard)
        {
            newest.Insert(0, (wanted.Name, new(index)));
        }

        return index;
    }

    private FaqIndex Build(Wanted wanted)
    {
        var index = FaqIndex.Build(wanted.Entries, SettingsFor(wanted));
        learnt?.Keep(wanted.Name, index.Learnt());

        // Training leaves tens of megabytes behind that nobody needs again; by itself the runtime would keep them for long.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return index;
    }

    private FaqIndex? Remembered(Wanted wanted)
    {
        try
        {
            return learnt?.Find(wanted.Name) is { } bytes ? FaqIndex.Build(wanted.Entries, SettingsFor(wanted), bytes) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private IndexSettings SettingsFor(Wanted wanted) => tuning.Value with { Labelled = wanted.Labelled };

    /// <summary>What an index is made of, under a name that nothing else has.</summary>
    private sealed class Wanted
    {
        // The tuning is shipped in one of them, and the other may learn differently in its next version.
        private static readonly Guid[] Versions = [typeof(FaqIndexes).Module.ModuleVersionId, typeof(FaqIndex).Module.ModuleVersionId];

        public Wanted(IReadOnlyList<FaqContent> contents, IReadOnlyList<LabelledQuery> known)
        {
            (Entries, Labelled) = (FaqShelf.ToIndexed(contents), known.ToCalibrateWith(contents));
            Name = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes((object[])[Entries, Labelled, Versions])));
        }

        public IReadOnlyList<FaqEntry> Entries { get; }

        public IReadOnlyList<LabelledQuery> Labelled { get; }

        public string Name { get; }
    }
}
