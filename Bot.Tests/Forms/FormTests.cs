using Bot.Dialogs.Activities;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Reports;
using Bot.Tests.Conversations;
using Bot.Tests.Reports;

namespace Bot.Tests.Forms;

/// <summary>How forms lead through themselves, whatever they ask; told with the report.</summary>
public sealed class FormTests
{
    private static readonly FormWords Zh = FormWords.In("zh-TW");
    private static readonly ReportWords Report = ReportWords.In("zh-TW");

    [Fact]
    public void A_form_asks_one_thing_after_the_other_and_says_how_far_it_is()
    {
        var talk = Reporting().Hears("（1／").IsAsked("danger").Says("沒有").IsAsked("photos").Hears("（2／").TapsOn("沒有照片").IsAsked("place");
        talk.Says("三民區九如一路100號").IsAsked("kind").Says("1").IsAsked("work").Says("已經蓋好").IsAsked("description");
        Assert.Equal("rooftop", talk.State.Draft!.Answers["kind"].Choice);
    }

    [Fact]
    public void Going_back_asks_the_previous_question_again_and_the_next_answer_goes_on_where_it_was() =>
        AtTheKind().Says("上一步").IsAsked("place").Hears("九如一路100號").TapsOn(Zh.BackButton).IsAsked("photos")
            .TapsOn("沒有照片").IsAsked("kind");

    [Fact]
    public void Before_the_first_question_there_is_nothing() => Reporting().Says("上一步").Hears(Zh.FirstQuestion).IsAsked("danger");

    [Fact]
    public void An_answer_shown_again_may_simply_be_kept() =>
        AtTheKind().Says("上一步").IsAsked("place").TapsOn(Zh.KeepButton).IsAsked("kind");

    [Fact]
    public void Cancelling_asks_first_and_then_deletes_everything()
    {
        var talk = AtTheKind().Says("取消").Hears("確定").TapsOn(Zh.GoOnButton).IsAsked("kind").Says("不要了").TapsOn(Zh.DiscardButton).Hears(Zh.Discarded);
        Assert.Null(talk.State.Drafts);
        Assert.IsType<DropDraft>(Assert.Single(talk.Turn.Effects));
    }

    [Theory]
    [InlineData("確定")]
    [InlineData("取消")]
    [InlineData("yes")]
    public void Cancelling_can_be_confirmed_by_word(string word) =>
        Assert.Null(AtTheKind().Says("取消").Says(word).Hears(Zh.Discarded).State.Drafts);

    [Fact]
    public void Whoever_goes_on_after_all_has_not_cancelled() =>
        AtTheKind().Says("取消").Says("頂樓加蓋").IsAsked("work").Says("對").IsAsked("since");

    [Fact]
    public void Nothing_filled_in_is_cancelled_at_once() => Assert.Null(Reporting().Says("取消").Hears(Zh.Discarded).State.Drafts);

    [Fact]
    public void One_answer_is_changed_from_the_review_and_the_review_comes_again()
    {
        var talk = AtTheReview().TapsOn("改姓名").IsAsked("name").Hears("王小明").Says("林大同").SeesTheReview().Hears("林大同");
        Assert.Equal("林大同", talk.State.Draft!.Answers["name"].Words);
    }

    [Fact]
    public void A_branch_appears_and_disappears_and_its_answers_are_remembered()
    {
        var talk = AtTheReview().TapsOn("改施工").Says("還在施工").IsAsked("since").Says("上星期").IsAsked("hours").Says("跳過").SeesTheReview().Hears("上星期");
        talk.TapsOn("改施工").TapsOn("已經蓋好").SeesTheReview().DoesNotHear("上星期");
        talk.TapsOn("改施工").TapsOn("還在施工").SeesTheReview().Hears("上星期");
    }

    [Fact]
    public void What_is_needed_cannot_be_skipped() => AtTheKind().Says("跳過").Hears(Zh.CannotSkip).IsAsked("kind");

    [Fact]
    public void An_example_then_the_ways_out_then_a_person()
    {
        var talk = At("contact").Says("不告訴你").Hears("例如").IsAsked("contact");
        Assert.DoesNotContain("person", talk.Choices.Select(c => c.Data));
        talk.Says("就是不要").IsOffered("person").DoesNotHear("07-000-0000");
        talk.Says("真的不要啦").IsOffered("person").Hears("07-000-0000").IsAsked("contact");
        talk.Says("0912345678").IsAsked("answer");
        Assert.Equal(0, talk.State.Draft!.Misses);
    }

    [Fact]
    public void Commands_win_over_the_pending_question() =>
        At("name").Says("選單").Hears("先幫您留著").SeesTheMenu().Says("繼續").IsAsked("name");

    [Fact]
    public void Asking_for_a_person_in_between_leads_back_with_one_button() =>
        AtTheKind().Says("找真人").Hears("07-000-0000").IsOffered("form:on", prefix: true);

    [Fact]
    public void The_language_changes_in_the_middle_of_a_form() =>
        AtTheKind().Says("English").Hears("Back to: What kind is it?").Says("rooftop").Hears("Are they still building?");

    [Fact]
    public void A_question_in_between_is_answered_and_the_form_goes_on()
    {
        var talk = AtTheKind().Finding(FaqDecision.Answer, Talk.FireLane).Says("防火巷可以加蓋嗎").Hears(Talk.FireLane.Answer).Hears("回到：是哪一種");
        talk.Finding(FaqDecision.None).Says("2").IsAsked("floor");
        Assert.Equal("fire-lane", talk.State.Draft!.Answers["kind"].Choice);
    }

    [Fact]
    public void At_an_open_question_words_that_may_be_an_answer_are_the_answer() =>
        At("description").Finding(FaqDecision.Answer, Talk.FireLane).Says("防火巷被加蓋了一間廚房，擋住逃生").IsAsked("consent");

    [Fact]
    public void At_an_open_question_a_very_sure_match_is_answered_and_the_words_can_still_be_the_answer()
    {
        var talk = At("description").Knowing(f => f with { Faq = new(FaqDecision.Answer, [Talk.FireLane]) { IsVerySure = true } })
            .Says("請問防火巷到底可不可以加蓋呢").Hears(Talk.FireLane.Answer).Hears("回到：").TapsOn(Zh.TakeAsAnswerButton).IsAsked("consent");
        Assert.Equal("請問防火巷到底可不可以加蓋呢", talk.State.Draft!.Answers["description"].Words);
    }

    [Fact]
    public void A_second_tap_on_the_same_button_is_noticed()
    {
        var talk = AtTheKind();
        var button = talk.Choices.First(c => c.Label == "頂樓加蓋").Data;
        talk.Taps(button).IsAsked("work").Taps(button).Hears("已經記下了：頂樓加蓋").IsAsked("work");
    }

    [Fact]
    public void Another_option_of_an_earlier_question_offers_to_change_it()
    {
        var talk = AtTheKind();
        var (rooftop, arcade) = (talk.Choices.First(c => c.Label == "頂樓加蓋").Data, talk.Choices.First(c => c.Label == "騎樓").Data);
        talk.Taps(rooftop).IsAsked("work").Taps(arcade).Hears("改類別").IsAsked("work").TapsOn("改類別").IsAsked("kind").Taps(arcade).IsAsked("work");
        Assert.Equal("arcade", talk.State.Draft!.Answers["kind"].Choice);
    }

    [Fact]
    public void A_button_of_an_earlier_form_is_recognised()
    {
        var talk = AtTheKind();
        var old = talk.Choices.First(c => c.Label == "頂樓加蓋").Data;
        talk.Says("取消").Says("確定").Taps(old).Hears(Zh.OldForm).SeesTheMenu();
        talk.Says("我要檢舉").Taps(old).Hears(Zh.OldForm).IsAsked("danger");
    }

    [Fact]
    public void Sending_twice_tells_the_number_again()
    {
        var talk = AtTheReview();
        var submit = talk.Choices.First(c => c.Label == Zh.SubmitButton).Data;
        talk.Taps(submit).Hears("115-000123");
        Assert.Single(talk.Turn.Effects.OfType<FileCase>());
        Assert.Empty(talk.Taps(submit).Hears("已經送出").Hears("115-000123").Turn.Effects);
        Assert.Empty(talk.Says("送出").Hears("115-000123").Turn.Effects);
    }

    [Fact]
    public void An_unfinished_form_cannot_be_sent()
    {
        var talk = AtTheKind();
        talk.Taps($"form:submit:{talk.State.Draft!.Id}").Hears(Zh.NotFinished).IsAsked("kind");
        talk.Says("送出").Hears(Zh.NotFinished).IsAsked("kind");
    }

    [Fact]
    public void Whoever_comes_back_hears_where_it_stopped_and_can_go_on_see_or_delete()
    {
        var talk = At("description").After(TimeSpan.FromDays(3)).Says("你好").Hears("說明").Hears("115/11/23").TapsOn(Zh.SeeButton)
            .Hears("頂樓加蓋").IsAsked("description");
        talk.After(TimeSpan.FromHours(2)).Says("我要檢舉").Hears("要接著填嗎").TapsOn(Zh.GoOnButton).IsAsked("description");
        Assert.Null(talk.After(TimeSpan.FromHours(2)).Does(new FollowActivity(Returning: true)).TapsOn(Zh.DiscardButton).State.Drafts);
    }

    [Fact]
    public void Words_typed_on_coming_back_are_not_lost()
    {
        var talk = At("description").After(TimeSpan.FromDays(1)).Says("他們把整條防火巷都蓋起來了").Hears("要接著填嗎").TapsOn(Zh.GoOnButton)
            .Hears("他們把整條防火巷").TapsOn(Zh.TakeAsAnswerButton).IsAsked("consent");
        Assert.Equal("他們把整條防火巷都蓋起來了", talk.State.Draft!.Answers["description"].Words);
    }

    [Fact]
    public void A_clear_choice_is_taken_however_late_it_comes() => AtTheKind().After(TimeSpan.FromDays(2)).Says("頂樓加蓋").IsAsked("work");

    [Fact]
    public void A_question_that_a_release_adds_is_asked_of_those_in_the_middle() =>
        At("consent").Remembering(c => Forgetting(c, "work")).Says("好").IsAsked("work").Says("已經蓋好").IsAsked("consent");

    [Fact]
    public void A_question_that_a_release_removes_troubles_nobody() =>
        At("name").Remembering(c => Answering(c, "colour", new Answer { Choice = "red" })).Says("王小明").IsAsked("contact");

    [Fact]
    public void An_option_that_a_release_removes_is_asked_again() =>
        At("name").Remembering(c => Answering(c, "kind", new Answer { Choice = "igloo" })).Says("王小明").IsAsked("kind");

    [Fact]
    public void A_new_wording_of_the_notice_is_agreed_to_anew() =>
        At("name").Remembering(c => Answering(c, "consent", new Answer { Choice = "agree-0" })).Says("王小明").IsAsked("consent");

    [Fact]
    public void A_form_that_a_release_removes_is_taken_away_with_an_apology()
    {
        var talk = At("name").Remembering(c => c with { Drafts = [c.Draft! with { Form = "gone" }] });
        talk.Taps($"form:on:{talk.State.Draft!.Id}").Hears(Zh.FormGone).SeesTheMenu();
        Assert.Null(talk.State.Drafts);
    }

    [Fact]
    public void Another_form_in_between_leads_back_to_the_first() =>
        AtTheKind().Says("我要陳情").IsAsked("wish").Says("取消").Hears("回到：是哪一種").Says("騎樓").IsAsked("work");

    [Fact]
    public void In_danger_nothing_else_counts_but_the_words_may_belong_into_the_form() =>
        At("description").Says("外牆快倒了，磁磚一直掉下來").Hears("119").TapsOn(Zh.TakeAsAnswerButton).IsAsked("consent");

    [Fact]
    public void Stickers_and_voice_lead_back_to_the_question() =>
        At("name").Does(new StickerActivity()).Hears("回到：").Does(new MediaActivity([new(MediaKind.Audio)])).Hears("1999").IsAsked("name");

    private static Talk Reporting() => Talk.WithAKnownCitizen().Says("我要檢舉");

    private static Talk AtTheKind() => At("kind");

    private static Talk AtTheReview() => At("review").SeesTheReview();

    private static Talk At(string question) => ReportTalk.At(question);

    private static Conversation Answering(Conversation c, string question, Answer answer) =>
        c.Changed(c.Draft! with { Answers = new Dictionary<string, Answer>(c.Draft!.Answers) { [question] = answer } });

    private static Conversation Forgetting(Conversation c, string question) =>
        c.Changed(c.Draft! with { Answers = c.Draft!.Answers.Where(a => a.Key != question).ToDictionary() });
}
