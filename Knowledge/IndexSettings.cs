namespace Knowledge;

/// <summary>What the host adds to its entries; everything is optional.</summary>
public sealed record IndexSettings
{
    /// <summary>Everyday words and the words that the entries use for them.</summary>
    public IReadOnlyList<Synonym> Lexicon { get; init; } = [];

    /// <summary>
    /// Messages that no entry answers: small talk, everyday matters, matters of other agencies. They teach the index what
    /// to refuse; a few hundred are enough.
    /// </summary>
    public IReadOnlyList<string> Background { get; init; } = [];
}
