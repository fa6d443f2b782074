using Knowledge;
using Knowledge.Evaluation;

namespace Bot.Bench.Retrieval;

/// <summary>A knowledge base with labelled messages.</summary>
internal sealed record BenchSet(string Name, IReadOnlyList<FaqEntry> Entries, IReadOnlyList<LabelledQuery> Queries)
{
    /// <summary>
    /// Reads every folder with a <c>faq.jsonl</c> and a <c>queries.jsonl</c>. Sets with very many phrasings also come as
    /// few-shot sets, with the first five only.
    /// </summary>
    public static IEnumerable<BenchSet> In(string folder)
    {
        foreach (var path in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            var entries = LabelledFiles.ReadEntries(Path.Combine(path, "faq.jsonl"));
            var queries = LabelledFiles.ReadQueries(Path.Combine(path, "queries.jsonl"));
            var set = new BenchSet(Path.GetFileName(path), entries, queries);
            yield return set;
            if (entries.All(e => e.Alternates.Count >= 50))
            {
                yield return set.WithFirst(5);
            }
        }
    }

    /// <summary>Whether it was cut down from another set.</summary>
    public bool IsVariant => Name.Contains(',', StringComparison.Ordinal);

    /// <summary>This set and, if it has many phrasings, versions of it with few.</summary>
    public IEnumerable<BenchSet> WithVariants() =>
        !IsVariant && Entries.Any(e => e.Alternates.Count >= 10) ? [this, WithFirst(1), WithFirst(2), WithFirst(4), WithFirst(10)] : [this];

    private BenchSet WithFirst(int phrasings) => this with
    {
        Name = $"{Name}, first {phrasings}",
        Entries = [.. Entries.Select(e => e with { Alternates = [.. e.Alternates.Take(phrasings)] })]
    };
}
