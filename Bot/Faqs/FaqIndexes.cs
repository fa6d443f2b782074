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
public sealed class FaqIndexes(int kept)
{
    private readonly Lazy<IndexSettings> tuning = new(TuningContent.ReadForAnySet);
    private readonly Lock guard = new();
    private readonly List<(string Fingerprint, Lazy<FaqIndex> Index)> newest = [];

    /// <summary>The index over these entries; who asks for one that is being built waits for it.</summary>
    /// <param name="contents">The entries, in the order in which topics list them.</param>
    /// <param name="known">Questions with known answers, to set the thresholds by.</param>
    public FaqIndex Over(IReadOnlyList<FaqContent> contents, IReadOnlyList<LabelledQuery> known)
    {
        var (entries, labelled) = (FaqShelf.ToIndexed(contents), known.ToCalibrateWith(contents));
        var fingerprint = Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes((object[])[entries, labelled])));
        Lazy<FaqIndex> index;
        lock (guard)
        {
            var place = newest.FindIndex(known => known.Fingerprint == fingerprint);
            index = place < 0 ? new(() => Build(entries, labelled)) : newest[place].Index;
            newest.RemoveAll(known => known.Fingerprint == fingerprint);
            newest.Insert(0, (fingerprint, index));
            newest.RemoveRange(Math.Min(kept, newest.Count), Math.Max(0, newest.Count - kept));
        }

        return index.Value;
    }

    private FaqIndex Build(IReadOnlyList<FaqEntry> entries, IReadOnlyList<LabelledQuery> labelled)
    {
        var index = FaqIndex.Build(entries, tuning.Value with { Labelled = labelled });

        // Training leaves tens of megabytes behind that nobody needs again; by itself the runtime would keep them for long.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return index;
    }
}
