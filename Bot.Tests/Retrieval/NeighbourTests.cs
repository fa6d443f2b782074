using CsCheck;
using Knowledge;

namespace Bot.Tests.Retrieval;

/// <summary>The order by meaning, and how it joins the order by words.</summary>
public sealed class NeighbourTests
{
    private static readonly float[] East = [1, 0, 0, 0];
    private static readonly float[] North = [0, 1, 0, 0];
    private static readonly float[] Up = [0, 0, 1, 0];

    private static readonly IReadOnlyList<EntryVector> Two = [new("east", "zh-TW", East), new("north", "en", North), new("north", "zh-TW", new float[] { 0, 3, 4, 0 })];

    private static readonly IReadOnlyList<string> Texts =
        [.. Library.Everyday, .. Library.Entries.Select(e => e.Question), .. Library.Entries.SelectMany(e => e.Alternates)];

    [Fact]
    public void The_nearest_text_counts_for_its_entry()
    {
        var ranked = NeighbourIndex.Build(Two, []).Nearest([0, 6, 8, 0]).Ranked;
        Assert.Equal(["north", "east"], ranked.Select(c => c.Id));
        Assert.Equal((1.0, "zh-TW"), (Math.Round(ranked[0].Score, 5), ranked[0].Language));
    }

    [Fact]
    public void Near_is_what_stands_out_from_everyday_talk()
    {
        // Everyday talk points up, a little to the east now and then.
        var everyday = Enumerable.Range(0, 120).Select(i => (ReadOnlyMemory<float>)new float[] { i % 10 * 0.05f, 0, 1, 0.2f }).ToList();
        var index = NeighbourIndex.Build(Two, everyday);
        Assert.True(index.Nearest([1, 0.2f, 0, 0]).AreNear);
        Assert.False(index.Nearest([0.2f, 0, 1, 0.2f]).AreNear);
    }

    [Fact]
    public void Nothing_is_near_where_too_little_everyday_talk_is_known() =>
        Assert.False(NeighbourIndex.Build(Two, [Up]).Nearest(East).AreNear);

    [Fact]
    public void Without_entries_there_are_no_neighbours()
    {
        Assert.Empty(NeighbourIndex.Build([], [Up]).Nearest(East).Ranked);
        Assert.Empty(NeighbourIndex.Build([], []).Nearest([]).Ranked);
    }

    [Fact]
    public void Vectors_of_two_models_are_not_compared()
    {
        Assert.Throws<ArgumentException>(() => NeighbourIndex.Build(Two, [new float[] { 1 }]));
        Assert.Throws<ArgumentException>(() => NeighbourIndex.Build(Two, []).Nearest([1]));
    }

    [Fact]
    public void What_both_orders_put_high_comes_first()
    {
        var byWords = Library.Index.Ask("借書證、討論室、續借要去哪裡辦");
        Assert.Equal(Decision.Choices, byWords.Decision);
        var second = byWords.Ranked[1].Id;

        var joined = Library.Index.Ask("借書證、討論室、續借要去哪裡辦", [], Near(second, "wifi"));

        Assert.Equal(second, joined.Ranked[0].Id);
        Assert.Equal((Decision.Choices, byWords.Confidence), (joined.Decision, joined.Confidence));
        Assert.Equal(joined.Ranked.OrderByDescending(c => c.Score), joined.Ranked);
    }

    [Fact]
    public void What_the_words_refuse_is_offered_if_it_is_near()
    {
        Assert.Equal(Decision.None, Library.Index.Ask("今天會下雨嗎").Decision);
        var offered = Library.Index.Ask("今天會下雨嗎", [], Near("room"));
        Assert.Equal((Decision.Choices, "room"), (offered.Decision, offered.Ranked[0].Id));
    }

    [Fact]
    public void What_the_words_refuse_stays_refused_if_it_is_far()
    {
        var (alone, joined) = (Library.Index.Ask("今天會下雨嗎"), Library.Index.Ask("今天會下雨嗎", [], Near("room") with { AreNear = false }));
        Assert.Equal((alone.Decision, alone.Confidence), (joined.Decision, joined.Confidence));
        Assert.Equal(alone.Ranked, joined.Ranked);
    }

    [Fact]
    public void An_entry_that_is_not_published_any_more_is_not_offered()
    {
        var joined = Library.Index.Ask("今天會下雨嗎", [], Near("withdrawn"));
        Assert.Equal(Decision.None, joined.Decision);
    }

    [Fact]
    public void Meaning_alone_makes_no_answer_sure_and_unsettles_none() => Gen.Select(
            Gen.Int[0, Texts.Count - 1].Select(i => Texts[i]),
            Gen.Shuffle(Library.Entries.Select(e => e.Id).ToArray()),
            Gen.Bool)
        .Sample(
            (text, order, near) =>
            {
                var alone = Library.Index.Ask(text);
                var joined = Library.Index.Ask(text, [], Near(order) with { AreNear = near });
                Assert.Equal(alone.Decision is Decision.Answer, joined.Decision is Decision.Answer);
                Assert.True(joined.Decision is not Decision.Answer || joined.Ranked.SequenceEqual(alone.Ranked));
                Assert.Equal(alone.Confidence, joined.Confidence);
            },
            iter: 500);

    private static Neighbours Near(params string[] ids) => new([.. ids.Select((id, i) => new Candidate(id, 0.9 - (0.01 * i), "zh-TW"))], AreNear: true);
}
