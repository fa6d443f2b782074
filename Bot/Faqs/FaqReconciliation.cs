namespace Bot.Faqs;

/// <summary>
/// Brings together what two people made of the same version. What only one of them changed is taken from that one; where
/// both changed the same, the second person's words stay, and the clash is named so that nothing is lost unnoticed.
/// </summary>
/// <param name="Content">The words brought together.</param>
/// <param name="Theirs">What the faster person changed.</param>
/// <param name="Clashes">Of that, what the second person had changed too.</param>
public sealed record FaqReconciliation(FaqContent Content, IReadOnlyList<FaqDifference> Theirs, IReadOnlyList<FaqDifference> Clashes)
{
    /// <param name="seen">What both began with.</param>
    /// <param name="theirs">What the faster person has saved.</param>
    /// <param name="mine">What the second person wants to save.</param>
    public static FaqReconciliation Of(FaqContent seen, FaqContent theirs, FaqContent mine)
    {
        var changed = FaqDifference.Between(seen, theirs);
        var changedToo = FaqDifference.Between(seen, mine).ToLookup(d => (d.Language, d.Field), d => d.After);
        var clashes = changed.Where(d => changedToo[(d.Language, d.Field)].Any(after => after != d.After)).ToList();
        return new(Merged(seen, theirs, mine), changed, clashes);
    }

    private static FaqContent Merged(FaqContent seen, FaqContent theirs, FaqContent mine) => mine with
    {
        Category = Pick(seen.Category, theirs.Category, mine.Category),
        Owner = Pick(seen.Owner, theirs.Owner, mine.Owner),
        ReviewDue = Pick(seen.ReviewDue, theirs.ReviewDue, mine.ReviewDue),
        ValidFrom = Pick(seen.ValidFrom, theirs.ValidFrom, mine.ValidFrom),
        ValidUntil = Pick(seen.ValidUntil, theirs.ValidUntil, mine.ValidUntil),
        FollowUps = PickList(seen.FollowUps, theirs.FollowUps, mine.FollowUps),
        Position = Pick(seen.Position, theirs.Position, mine.Position),
        Texts =
        [
            .. theirs.Texts.Select(t => t.Language).Union(mine.Texts.Select(t => t.Language))
                .Select(language => MergedOrGone(seen.In(language), theirs.In(language), mine.In(language))).OfType<FaqText>()
        ]
    };

    // A text that one of them took out, and the other left alone, is gone; one that the other worked on stays.
    private static FaqText? MergedOrGone(FaqText? seen, FaqText? theirs, FaqText? mine) => (seen, theirs, mine) switch
    {
        (null, _, null) => theirs,
        (null, null, _) => mine,
        (_, { } kept, null) => SaysTheSame(seen!, kept) ? null : kept,
        (_, null, { } kept) => SaysTheSame(seen!, kept) ? null : kept,
        (_, { } faster, { } second) => Merged(seen ?? new() { Language = second.Language, Question = "", Answer = "" }, faster, second),
        _ => null
    };

    private static FaqText Merged(FaqText seen, FaqText theirs, FaqText mine) => mine with
    {
        Question = Pick(seen.Question, theirs.Question, mine.Question),
        Phrasings = PickList(seen.Phrasings, theirs.Phrasings, mine.Phrasings),
        Answer = Pick(seen.Answer, theirs.Answer, mine.Answer),
        LegalBasis = Pick(seen.LegalBasis, theirs.LegalBasis, mine.LegalBasis),
        Links = PickList(seen.Links, theirs.Links, mine.Links),
        NativeReviewed = Pick(seen.NativeReviewed, theirs.NativeReviewed, mine.NativeReviewed)
    };

    private static bool SaysTheSame(FaqText one, FaqText other) =>
        FaqDifference.Between(new() { Id = "", Texts = [one] }, new() { Id = "", Texts = [other] }).Count == 0;

    private static T Pick<T>(T seen, T theirs, T mine) => EqualityComparer<T>.Default.Equals(mine, seen) ? theirs : mine;

    private static IReadOnlyList<T> PickList<T>(IReadOnlyList<T> seen, IReadOnlyList<T> theirs, IReadOnlyList<T> mine) =>
        mine.SequenceEqual(seen) ? theirs : mine;
}
