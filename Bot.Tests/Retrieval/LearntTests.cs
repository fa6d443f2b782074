using Knowledge;

namespace Bot.Tests.Retrieval;

/// <summary>An index that takes up what another one has learnt answers exactly like it.</summary>
public sealed class LearntTests
{
    private static readonly IndexSettings Settings = new() { Background = Library.Everyday };

    private static readonly string[] Messages =
        ["借書證掉了", "幾點開門", "今天天氣真好", "printer", "muon sach o dau", "討論室", "總館", "", "罰鍰多少", .. Library.Everyday];

    public static TheoryData<int> Cuts => [0, 1, 4, 5, 9, 100, 1000, -1];

    [Fact]
    public void What_was_learnt_gives_the_same_answers() => AssertAnswersLike(Library.Index, Library.Entries);

    [Fact]
    public void Entries_too_few_to_learn_from_keep_their_thresholds()
    {
        IReadOnlyList<FaqEntry> titles = [.. Library.Entries.Select(e => e with { Alternates = [] })];
        var index = FaqIndex.Build(titles, Settings);
        Assert.False(index.HasClassifier);
        AssertAnswersLike(index, titles);
    }

    [Fact]
    public void What_other_entries_taught_is_refused() =>
        Assert.Throws<InvalidDataException>(() => FaqIndex.Build([.. Library.Entries.Skip(1)], Settings, Library.Index.Learnt()));

    [Theory]
    [MemberData(nameof(Cuts))]
    public void What_is_cut_off_is_refused(int length)
    {
        var learnt = Library.Index.Learnt();
        Assert.Throws<InvalidDataException>(() => FaqIndex.Build(Library.Entries, Settings, learnt[..(length < 0 ? ^1 : length)]));
    }

    private static void AssertAnswersLike(FaqIndex index, IReadOnlyList<FaqEntry> entries)
    {
        var again = FaqIndex.Build(entries, Settings, index.Learnt());
        Assert.Equal(index.HasClassifier, again.HasClassifier);
        Assert.All(Messages, message => Assert.Equivalent(index.Ask(message), again.Ask(message), strict: true));
    }
}
