using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Surveys;
using Bot.Tests.Conversations;

namespace Bot.Tests.Surveys;

/// <summary>A survey in the chat, turn by turn. The host is played by the test: it keeps what the effects say.</summary>
public sealed class SurveyTalkTests
{
    private const string Token = "sv0123456789";

    private static readonly SurveyFinding Open = new() { Token = Token, State = SurveyState.Open, Definition = SurveySamples.Case, Seed = "seed" };
    private static readonly IReadOnlyList<SurveyQuestion> Order = SurveyOrder.Of(SurveySamples.Case, "seed");
    private static readonly SurveyWords Zh = SurveyWords.In("zh-TW");
    private static readonly FormWords Form = FormWords.In("zh-TW");

    [Fact]
    public void From_the_first_button_to_thanks_each_answer_is_kept_as_it_is_given()
    {
        var talk = Begun();
        talk.Hears(Order[0].Text.Chinese).Hears("1. 非常滿意");
        for (var i = 0; i < 7; i++)
        {
            talk.TapsOn(i % 2 == 0 ? "非常滿意" : "不滿意");
            Assert.Equal(i + 1, Kept(talk)!.Answers.Count);
            Assert.Contains(new ForgetTurn(), talk.Turn.Effects);
        }

        talk.Says("排水溝旁邊的那間說明很清楚");

        talk.Hears(Zh.Thanks).Hears(Zh.ContactOffer).IsOffered(FormTable.StartOf(PetitionForm.Id));
        Assert.Contains(new EndSurvey(Token, SurveyEnd.Finished), talk.Turn.Effects);
        Assert.Equal(("5", "2", "排水溝旁邊的那間說明很清楚"), (Kept(talk)!.Answers["overall"], Kept(talk)!.Answers[Order[1].Id], Kept(talk)!.Answers["words"]));
        Assert.Null(talk.State.Drafts);
    }

    [Fact]
    public void An_answer_can_be_changed_until_the_end_by_back_or_by_tapping_again()
    {
        var talk = Begun().TapsOn("滿意").TapsOn("普通");

        talk.TapsOn(Form.BackButton).TapsOn("非常滿意");
        Assert.Equal("5", Kept(talk)!.Answers[Order[1].Id]);

        talk.Taps($"form:pick:{Token}:overall:1").TapsOn(Wordbook.Fill(Form.ChangeButton, Order[0].Label.Chinese)).TapsOn("不滿意");
        Assert.Equal("2", Kept(talk)!.Answers["overall"]);
        talk.Hears(Order[2].Text.Chinese);
    }

    [Theory]
    [InlineData("非常不滿意", "1")]
    [InlineData("滿意。", "4")]
    [InlineData("2", "4")]
    [InlineData("６", "0")]
    public void Typed_words_and_numbers_count_if_they_are_the_whole_message(string typed, string value) =>
        Assert.Equal(value, Kept(Begun().Says(typed))!.Answers["overall"]);

    [Theory]
    [InlineData("不太滿意")]
    [InlineData("還算滿意吧")]
    [InlineData("7")]
    public void An_opinion_is_never_guessed(string typed)
    {
        var talk = Begun().Says(typed);

        Assert.Null(Kept(talk));
        talk.Hears(Order[0].Text.Chinese);
    }

    [Fact]
    public void Stopping_is_no_loss_and_throwing_away_is_one()
    {
        var stopped = Begun().TapsOn("滿意").TapsOn(SurveyForm.Form.CancelButton(Moment())!);
        stopped.Hears(Zh.Stopped).IsOffered(FormTable.StartOf(PetitionForm.Id));
        Assert.Contains(new EndSurvey(Token, SurveyEnd.Stopped), stopped.Turn.Effects);

        var thrown = Begun().TapsOn("滿意").Taps($"form:discard:{Token}");
        Assert.Contains(new EndSurvey(Token, SurveyEnd.Declined), thrown.Turn.Effects);

        var typed = Begun().TapsOn("滿意").Says("取消");
        Assert.Contains(new EndSurvey(Token, SurveyEnd.Stopped), typed.Turn.Effects);
    }

    [Fact]
    public void Whoever_declines_is_left_alone_and_may_say_never()
    {
        var talk = Known().Taps($"survey:no:{Token}").Hears(Zh.Declined);
        Assert.Contains(new EndSurvey(Token, SurveyEnd.Declined), talk.Turn.Effects);

        talk.Knowing(f => f with { Surveys = [Open with { State = SurveyState.Done, Definition = null }] }).TapsOn(Zh.NeverButton).Hears(Zh.NeverAgain);
        Assert.Contains(new StopSurveys(), talk.Turn.Effects);

        var never = Known().Taps($"survey:never:{Token}").Hears(Zh.NeverAgain);
        Assert.Contains(new StopSurveys(), never.Turn.Effects);
        Assert.Contains(new EndSurvey(Token, SurveyEnd.Declined), never.Turn.Effects);
    }

    [Theory]
    [InlineData(SurveyState.Unknown)]
    [InlineData(SurveyState.Done)]
    [InlineData(SurveyState.Over)]
    public void A_button_of_somebody_else_or_of_the_past_does_nothing(SurveyState state)
    {
        foreach (var data in (string[])[$"survey:start:{Token}", $"survey:no:{Token}", $"form:pick:{Token}:overall:5"])
        {
            var talk = Known(new() { Token = Token, State = state }).Taps(data);
            talk.Hears(state switch { SurveyState.Done => Zh.AlreadyDone, SurveyState.Over => Zh.Over, _ => Zh.NotYours });
            Assert.Empty(talk.Turn.Effects);
            Assert.Null(talk.State.Drafts);
        }

        Assert.Empty(Known(new() { Token = Token, State = SurveyState.Unknown }).Taps($"survey:never:{Token}").Turn.Effects);
    }

    [Fact]
    public void Taken_up_again_days_later_by_a_button_of_the_middle()
    {
        var talk = Begun().TapsOn("滿意").TapsOn("滿意").After(TimeSpan.FromDays(3));
        talk.Says("謝謝");
        Assert.Null(talk.State.Drafts);

        talk.Knowing(f => f with { Surveys = [Open with { Answers = new Dictionary<string, string?> { ["overall"] = "4", [Order[1].Id] = "4" } }] });
        talk.Taps($"form:pick:{Token}:{Order[2].Id}:1").Hears(Order[3].Text.Chinese);
        Assert.Equal(["4", "4", "1"], Kept(talk)!.Answers.Values);
    }

    [Fact]
    public void A_question_in_between_is_answered_and_leads_back()
    {
        var talk = Begun().TapsOn("滿意").Finding(FaqDecision.Answer, Talk.FireLane).Says("防火巷可以加蓋嗎？");

        talk.Hears(Talk.FireLane.Answer).Hears(Order[1].Text.Chinese);
        Assert.Contains(new ForgetTurn(), talk.Turn.Effects);
    }

    [Fact]
    public void What_the_host_says_is_over_is_forgotten_in_silence()
    {
        var talk = Begun().TapsOn("滿意").Knowing(f => f with { Surveys = [Open with { State = SurveyState.Over, Definition = null }] });

        talk.Does(new Bot.Dialogs.Activities.SurveyOverActivity()).HearsNothing();

        Assert.Null(talk.State.Drafts);
    }

    [Fact]
    public void Whoever_asks_for_the_survey_gets_the_one_that_waits()
    {
        Known().Says("滿意度調查").IsOffered($"survey:start:{Token}");
        Known(new() { Token = Token, State = SurveyState.Done }).Says("滿意度調查").Hears(Zh.NothingToAsk);
    }

    [Fact]
    public void The_invitation_promises_what_it_has_to_in_both_languages()
    {
        foreach (var language in (string[])["zh-TW", "en"])
        {
            var card = Assert.IsType<Bot.Dialogs.Sayings.CardSaying>(Assert.Single(SurveyCards.AboutACase(Token, new(2026, 11, 20), language))).Card;
            Assert.Contains(SurveyWords.In(language).Terms, card.Text, StringComparison.Ordinal);
            Assert.Equal(3, card.Buttons.Count);
        }

        Assert.Contains("不記名", Zh.Terms, StringComparison.Ordinal);
        Assert.Contains("可以不填", Zh.Terms, StringComparison.Ordinal);
        Assert.Contains("不影響您的案件", Zh.Terms, StringComparison.Ordinal);
    }

    private static Talk Known(SurveyFinding? found = null) => Talk.WithAKnownCitizen().Knowing(f => f with { Surveys = [found ?? Open] });

    private static Talk Begun() => Known().Taps($"survey:start:{Token}");

    private static KeepSurveyAnswers? Kept(Talk talk) => talk.Turn.Effects.OfType<KeepSurveyAnswers>().LastOrDefault();

    private static Moment Moment() => new(new() { Language = "zh-TW" }, new() { Now = DateTime.UnixEpoch, Contacts = new() { AgencyName = "" } }, Words.In("zh-TW"));
}
