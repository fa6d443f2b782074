namespace Knowledge.Ranking;

/// <summary>
/// One order out of two: by words and by meaning. Reciprocal rank fusion (Cormack, Clarke, Büttcher, SIGIR 2009) looks at
/// places only, so that neither scale has to be known.
/// </summary>
internal static class Fusion
{
    // Their 60 is for lists of a thousand. Of fifteen, the first place has to be worth more than a place in both lists.
    private const double Flatness = 10;

    /// <summary>Candidates in either list, best first.</summary>
    /// <param name="byWords">The lexical order; in doubt the language of its candidates and its order count.</param>
    /// <param name="byMeaning">The neighbours.</param>
    public static IEnumerable<Candidate> Of(IReadOnlyList<Candidate> byWords, IReadOnlyList<Candidate> byMeaning) =>
        byWords.Index().Concat(byMeaning.Index())
            .GroupBy(place => place.Item.Id, (_, places) => places.First().Item with { Score = places.Sum(p => 1 / (Flatness + p.Index + 1)) })
            .OrderByDescending(c => c.Score);
}
