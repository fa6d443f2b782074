using System.Security.Cryptography;
using System.Text.Json;
using Knowledge;

namespace Bot.Faqs;

/// <summary>
/// Builds the indexes over the knowledge base, which takes the processor for a second or more, and keeps the newest ones:
/// what changes none of the words that are searched (an owner, a review date, an entry withdrawn and put back) needs no
/// new index. An index depends on nothing but the entries and the shipped tuning, so that it may be shared.
/// </summary>
/// <param name="kept">How many indexes are kept, from 1; each has a few megabytes.</param>
public sealed class FaqIndexes(int kept)
{
    private readonly Lazy<IndexSettings> tuning = new(TuningContent.Read);
    private readonly Lock guard = new();
    private readonly List<(string Fingerprint, Lazy<FaqIndex> Index)> newest = [];

    /// <summary>The index over these entries; who asks for one that is being built waits for it.</summary>
    public FaqIndex Over(IReadOnlyList<FaqEntry> entries)
    {
        var fingerprint = Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(entries)));
        Lazy<FaqIndex> index;
        lock (guard)
        {
            var place = newest.FindIndex(known => known.Fingerprint == fingerprint);
            index = place < 0 ? new(() => FaqIndex.Build(entries, tuning.Value)) : newest[place].Index;
            newest.RemoveAll(known => known.Fingerprint == fingerprint);
            newest.Insert(0, (fingerprint, index));
            newest.RemoveRange(Math.Min(kept, newest.Count), Math.Max(0, newest.Count - kept));
        }

        return index.Value;
    }
}
