using Bot.Dialogs.Cases;

namespace Bot.Tests.Cases;

public sealed class CaseWordsTests
{
    private static readonly MoveDetails Everything =
        new() { Reason = "缺少門牌", Day = new(2026, 12, 5), Reference = "高市工違字第1號", Agency = "養護工程處" };

    [Theory]
    [InlineData("zh-TW")]
    [InlineData("en")]
    public void Every_state_has_a_name_and_words_for_citizens(string language)
    {
        var words = new CaseWords(language);

        Assert.All(Enum.GetValues<PetitionState>(), state =>
        {
            Assert.NotEmpty(words.Name(state));
            Assert.NotEmpty(words.Told(state, "115-000001-A", Everything));
            Assert.DoesNotContain("{", words.Told(state, "115-000001-A", Everything) + words.Next(state, Everything), StringComparison.Ordinal);
        });
        Assert.All(Enum.GetValues<EnforcementState>(), state => Assert.NotEmpty(words.Name(state) + words.Public(state)));
    }

    [Fact]
    public void The_words_speak_of_the_day_the_reason_and_the_number()
    {
        var words = new CaseWords("zh-TW");

        Assert.Equal("資料還不夠，請在 115年12月5日 前補充：缺少門牌", words.Told(PetitionState.NeedInfo, "", Everything));
        Assert.Contains("高市工違字第1號", words.Told(PetitionState.Transferred, "", Everything), StringComparison.Ordinal);
        Assert.Equal("2026/12/5", new CaseWords("en").Day(new(2026, 12, 5)));
    }

    [Fact]
    public void Nothing_in_public_promises_a_postponement()
    {
        // §6 of 違章建築處理辦法 forbids granting one, so no text may sound like it.
        var words = new CaseWords("zh-TW");

        Assert.DoesNotContain(Enum.GetValues<EnforcementState>(), state => words.Public(state).Contains("緩拆", StringComparison.Ordinal));
    }

    [Fact]
    public void A_citizen_is_not_told_that_somebody_else_informed() =>
        Assert.DoesNotContain("115-000007", new CaseWords("zh-TW").Told(PetitionState.Merged, "1", new() { Reference = "115-000007-A" }), StringComparison.Ordinal);

    [Fact]
    public void The_agencys_own_words_stand_in_for_ours()
    {
        var words = new CaseWords("zh-TW", new Dictionary<string, string> { ["Told.Registered"] = "收件完成：{number}", ["Told.Assigned"] = "" });

        Assert.Equal("收件完成：115-000001-A", words.Told(PetitionState.Registered, "115-000001-A", MoveDetails.None));
        Assert.NotEmpty(words.Told(PetitionState.Assigned, "", MoveDetails.None));
    }
}
