using Knowledge.Evaluation;

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

    /// <summary>
    /// Messages whose right answer is known and that are not phrasings of an entry. With at least thirty of them the
    /// threshold of an answer is fitted to <see cref="MostWrongAnswers"/>.
    /// </summary>
    public IReadOnlyList<LabelledQuery> Labelled { get; init; } = [];

    /// <summary>Which share of the answers shown as sure may be wrong: a wrong legal answer is worse than a question back.</summary>
    public double MostWrongAnswers { get; init; } = 0.02;
}
