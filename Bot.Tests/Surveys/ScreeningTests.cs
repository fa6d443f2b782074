using Bot.Surveys;

namespace Bot.Tests.Surveys;

/// <summary>A planner can hide words of a citizen and cannot change them.</summary>
public sealed class ScreeningTests
{
    [Theory]
    [InlineData("隔壁老王很吵", "隔壁老王很吵", true)]
    [InlineData("隔壁老王很吵", "◯很吵", true)]
    [InlineData("隔壁老王很吵", "隔壁◯◯很吵", true)]
    [InlineData("隔壁老王很吵", "隔壁老王◯", true)]
    [InlineData("打◯給我", "打◯給◯", true)]
    [InlineData("第一行\r\n第二行", "第一行\n◯", true)]
    [InlineData("隔壁老王很吵", "隔壁老王很安靜", false)]
    [InlineData("隔壁老王很吵", "隔壁老王很吵！", false)]
    [InlineData("隔壁老王很吵", "很吵", false)]
    [InlineData("a.c", "abc", false)]
    [InlineData("隔壁老王很吵", "", false)]
    public void Only_hiding_is_no_rewriting(string before, string after, bool hidden) => Assert.Equal(hidden, SurveyScreening.IsHiddenFrom(before, after));
}
