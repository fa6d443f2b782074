namespace Knowledge;

/// <summary>
/// An immutable index over published entries: built off the request path, swapped in atomically, asked from any thread.
/// </summary>
public sealed class FaqIndex
{
    private readonly IReadOnlyList<FaqEntry> entries;

    private FaqIndex(IReadOnlyList<FaqEntry> entries) => this.entries = entries;

    /// <summary>Builds the index. Ids may repeat in several languages.</summary>
    public static FaqIndex Build(IReadOnlyList<FaqEntry> entries) => new(entries);

    /// <summary>Looks for the entry that answers a citizen's words. Any text is accepted, also an empty one.</summary>
    public Finding Ask(string text) =>
        entries.FirstOrDefault(e => e.Question == text || e.Alternates.Contains(text)) is { } hit
            ? new Finding(Decision.Answer, 1, [new Candidate(hit.Id, 1, hit.Language)])
            : Finding.Nothing;
}
