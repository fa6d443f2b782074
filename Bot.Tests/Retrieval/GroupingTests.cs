using Knowledge;

namespace Bot.Tests.Retrieval;

public sealed class GroupingTests
{
    private static readonly string[] Asked =
        ["停車場在哪裡", "哪裡有飲水機", "請問停車場在哪？", "停車場要錢嗎在哪裡", "飲水機在哪裡", "？？"];

    [Fact]
    public void Questions_about_the_same_come_together_the_most_asked_first()
    {
        var groups = Group(Asked);
        Assert.Equal([0, 2, 3], groups[0].Members);
        Assert.Equal([1, 4], groups[1].Members);
        Assert.Contains(groups[0].Typical, groups[0].Members);
        Assert.Equal(Asked.Length, groups.Sum(g => g.Members.Count));
    }

    [Fact]
    public void The_order_in_which_they_came_changes_nothing() => Assert.Equal(
        Texts(Group(Asked), Asked),
        Texts(Group([.. Asked.Reverse()]), [.. Asked.Reverse()]));

    [Fact]
    public void Parts_stay_apart_and_new_questions_join_the_likelier_one()
    {
        var groups = Library.Index.Group([new("停車場在哪裡", 1), new("停車場要錢嗎", 2), new("停車場要多少錢")]);
        Assert.Equal([[1, 2], [0]], groups.Select(g => g.Members));
    }

    [Fact]
    public void A_group_is_told_the_entry_that_is_nearest_to_it() =>
        Assert.Equal("room", Assert.Single(Group("討論室可以訂一整天嗎", "討論室一次可以訂多久")).Nearest!.Id);

    [Fact]
    public void Nothing_is_grouped_of_nothing() => Assert.Empty(Group());

    private static IReadOnlyList<QuestionGroup> Group(params string[] texts) =>
        Library.Index.Group([.. texts.Select(t => new QuestionToGroup(t))]);

    private static List<string> Texts(IReadOnlyList<QuestionGroup> groups, string[] asked) =>
        [.. groups.Select(g => string.Join('|', g.Members.Select(m => asked[m]).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
}
