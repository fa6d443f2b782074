using Knowledge.Text;

namespace Knowledge.Grouping;

/// <summary>Groups questions by likeness: texts that are equal once normalised count as one that was asked several times.</summary>
internal sealed class QuestionGrouping(Likeness likeness, Func<string, Finding> ask)
{
    /// <summary>How much the entries that are found count beside the words; fitted as the threshold was.</summary>
    private const float EntryShare = 0.3f;

    // No normalised text has this character.
    private const string Mark = "#";

    public IReadOnlyList<QuestionGroup> Group(IReadOnlyList<QuestionToGroup> questions)
    {
        var maker = new GroupMaker();

        // Parts first, for they stay together; then what is asked most; the words themselves decide between equals.
        var texts = questions.Select((q, i) => (Text: Normaliser.Normalise(q.Text), q.Part, Place: i))
            .GroupBy(q => (q.Text, q.Part), q => q.Place)
            .OrderBy(same => same.Key.Part is null)
            .ThenByDescending(same => same.Count())
            .ThenBy(same => same.Key.Text, StringComparer.Ordinal)
            .Select(same => new Same([.. same], WithEntries(likeness.Vector(same.Key.Text), ask(questions[same.First()].Text)), same.Key.Part))
            .ToList();
        var places = texts.ConvertAll(same => maker.Place(same.Vector, same.Part));
        return
        [
            .. texts.Zip(places, (same, place) => (Same: same, Place: place))
                .GroupBy(t => t.Place, t => t.Same)
                .Select(group => Describe([.. group], same => maker.Centrality(same.Vector, group.Key), questions))
                .OrderByDescending(group => group.Members.Count)
        ];
    }

    // Questions that lead to the same entries are alike, too, unless the entries are a mere guess.
    private static Dictionary<ulong, float> WithEntries(Dictionary<ulong, float> words, Finding finding)
    {
        if (finding.Decision is Decision.None)
        {
            return words;
        }

        var length = Math.Sqrt(finding.Ranked.Sum(c => c.Score * c.Score));
        var both = words.ToDictionary(word => word.Key, word => word.Value * MathF.Sqrt(1 - EntryShare));
        foreach (var candidate in finding.Ranked)
        {
            both[Keys.Of(PieceKind.Concept, Mark + candidate.Id)] = MathF.Sqrt(EntryShare) * (float)(candidate.Score / length);
        }

        return both;
    }

    private QuestionGroup Describe(List<Same> group, Func<Same, float> centrality, IReadOnlyList<QuestionToGroup> questions)
    {
        var typical = group.MaxBy(same => centrality(same) * MathF.Sqrt(same.Places.Count))!.Places[0];
        return new([.. group.SelectMany(same => same.Places).Order()], typical, Nearest(group, questions));
    }

    private Candidate? Nearest(List<Same> group, IReadOnlyList<QuestionToGroup> questions)
    {
        var votes = new Dictionary<string, Candidate>();
        foreach (var same in group)
        {
            foreach (var found in ask(questions[same.Places[0]].Text).Ranked)
            {
                var vote = votes.GetValueOrDefault(found.Id, found with { Score = 0 });
                votes[found.Id] = vote with { Score = vote.Score + (found.Score * same.Places.Count) };
            }
        }

        var asked = group.Sum(same => same.Places.Count);
        var best = votes.Values.OrderByDescending(c => c.Score).ThenBy(c => c.Id, StringComparer.Ordinal).FirstOrDefault();
        return best is null ? null : best with { Score = best.Score / asked };
    }

    private sealed record Same(List<int> Places, Dictionary<ulong, float> Vector, int? Part);
}
