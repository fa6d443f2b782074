using Bot.Dialogs.Cases;
using Bot.Dialogs.Surveys;

namespace Bot.Tests.Surveys;

/// <summary>Who is asked, as the table says.</summary>
public sealed class EligibilityTests
{
    private static readonly EndedCase Plain = new()
    {
        Outcome = PetitionState.AnsweredIllegal,
        CameByChat = true,
        Way = "chat",
        IsReachable = true,
        QuietDays = 90
    };

    [Theory]
    [InlineData(PetitionState.Answered, null)]
    [InlineData(PetitionState.AnsweredIllegal, null)]
    [InlineData(PetitionState.AnsweredRectify, null)]
    [InlineData(PetitionState.AnsweredListed, null)]
    [InlineData(PetitionState.ClosedNotFound, null)]
    [InlineData(PetitionState.ClosedUnverified, null)]
    [InlineData(PetitionState.Transferred, Exclusion.Transferred)]
    [InlineData(PetitionState.Merged, Exclusion.Merged)]
    [InlineData(PetitionState.Withdrawn, Exclusion.Withdrawn)]
    [InlineData(PetitionState.NotAcceptedInfo, Exclusion.NotAccepted)]
    [InlineData(PetitionState.NotAcceptedRepeat, Exclusion.NotAccepted)]
    [InlineData(PetitionState.NotAcceptedMulti, Exclusion.NotAccepted)]
    [InlineData(PetitionState.Reopened, Exclusion.NotAnswered)]
    [InlineData(PetitionState.Closed, Exclusion.NotAnswered)]
    public void Only_an_answer_of_the_agency_is_asked_about(PetitionState outcome, Exclusion? expected) =>
        Assert.Equal(expected, Eligibility.Of(Plain with { Outcome = outcome }));

    [Theory]
    [InlineData("chat", null)]
    [InlineData("email", null)]
    [InlineData("phone", Exclusion.NoWay)]
    [InlineData("none", Exclusion.NoWay)]
    public void Only_who_can_be_asked_the_way_they_chose_is(string way, Exclusion? expected) =>
        Assert.Equal(expected, Eligibility.Of(Plain with { Way = way }));

    [Theory]
    [InlineData(null, null)]
    [InlineData(0, Exclusion.AskedLately)]
    [InlineData(89, Exclusion.AskedLately)]
    [InlineData(90, null)]
    public void Nobody_is_asked_twice_within_ninety_days(int? daysSince, Exclusion? expected) =>
        Assert.Equal(expected, Eligibility.Of(Plain with { DaysSinceAsked = daysSince }));

    [Theory]
    [InlineData(10, null)]
    [InlineData(11, Exclusion.TooLate)]
    public void After_a_long_outage_nobody_is_asked(int daysLate, Exclusion? expected) =>
        Assert.Equal(expected, Eligibility.Of(Plain with { DaysSinceDue = daysLate }));

    [Fact]
    public void Every_other_reason_is_told_apart() => Assert.Equal(
        [Exclusion.SwitchedOff, Exclusion.Dispute, Exclusion.Erased, Exclusion.OtherDoor, Exclusion.Unreachable, Exclusion.OptedOut],
        ((EndedCase[])
        [
            Plain with { IsAsked = false }, Plain with { InDispute = true }, Plain with { IsRestricted = true }, Plain with { CameByChat = false },
            Plain with { IsReachable = false }, Plain with { OptedOut = true }
        ]).Select(ended => Eligibility.Of(ended)!.Value));
}
