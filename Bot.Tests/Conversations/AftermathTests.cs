using Bot.Dialogs.Conversations;

namespace Bot.Tests.Conversations;

/// <summary>What staff learn of a question from what the citizen does next.</summary>
public sealed class AftermathTests
{
    private const long Asked = 7;

    [Fact]
    public void An_entry_that_is_picked_belongs_to_the_question() =>
        Assert.Equal(new(Asked, FollowUp.Picked, "fire-lane"), AfterChoices().Knowing(f => f with { Chosen = Talk.FireLane }).Taps("faq:show:fire-lane").Followed());

    [Fact]
    public void An_entry_that_does_not_exist_is_no_pick() => Assert.Null(AfterChoices().Taps("faq:show:fire-lane").Followed());

    [Theory]
    [InlineData("faq:none", FollowUp.PickedNone)]
    [InlineData("person", FollowUp.AskedForPerson)]
    [InlineData("contact", FollowUp.AskedForPerson)]
    public void Buttons_tell_what_was_wrong(string data, FollowUp what) => Assert.Equal(new(Asked, what), AfterChoices().Taps(data).Followed());

    [Fact]
    public void So_does_the_word_for_a_person() => Assert.Equal(new(Asked, FollowUp.AskedForPerson), AfterChoices().Says("真人").Followed());

    [Fact]
    public void A_thumb_belongs_to_the_question() => Assert.Equal(
        new(Asked, FollowUp.NotHelpful, "fire-lane"),
        AfterAn(FaqDecision.Answer).Knowing(f => f with { Chosen = Talk.FireLane }).Taps("faq:down:fire-lane").Followed());

    [Fact]
    public void What_is_often_asked_next_is_not_what_was_meant() =>
        Assert.Null(AfterAn(FaqDecision.Answer).Knowing(f => f with { Chosen = Talk.FireLane }).Taps("faq:show:fire-lane").Followed());

    [Fact]
    public void A_question_in_other_words_names_the_one_before()
    {
        var talk = AfterAn(FaqDecision.None).Knowing(f => f with { EventId = 9 }).Finding(FaqDecision.Answer, Talk.FireLane).Says("防火巷？");
        Assert.Equal(Asked, talk.Turn.Effects.OfType<KeepQuestion>().Single().After);
        Assert.Equal(new(Asked, FollowUp.AskedAgain), talk.Followed());
        Assert.Equal(9, talk.State.LastQuestion!.EventId);
    }

    [Fact]
    public void The_next_question_after_an_answer_is_a_new_one() =>
        Assert.Null(AfterAn(FaqDecision.Answer).Says("防火巷？").Turn.Effects.OfType<KeepQuestion>().Single().After);

    [Fact]
    public void After_ten_minutes_nothing_follows()
    {
        var talk = AfterChoices().After(TimeSpan.FromMinutes(10)).Taps("faq:none");
        Assert.Null(talk.Followed());
        Assert.Null(talk.After(TimeSpan.FromHours(1)).Says("謝謝").State.LastQuestion);
    }

    [Fact]
    public void Small_talk_is_not_what_followed() => Assert.Null(AfterChoices().Says("謝謝").Followed());

    private static Talk AfterChoices() => AfterAn(FaqDecision.Choices);

    private static Talk AfterAn(FaqDecision decision) => Talk.WithAKnownCitizen()
        .Knowing(f => f with { EventId = Asked }).Finding(decision, Talk.FireLane).Says("那條巷子").Knowing(f => f with { EventId = 8 });
}

internal static class AftermathTalk
{
    public static QuestionFollowed? Followed(this Talk talk) => talk.Turn.Effects.OfType<QuestionFollowed>().SingleOrDefault();
}
