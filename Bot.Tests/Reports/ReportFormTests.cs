using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Reports;
using Bot.Tests.Conversations;

namespace Bot.Tests.Reports;

public sealed class ReportFormTests
{
    private static readonly ReportWords Zh = ReportWords.In("zh-TW");
    private static readonly FormWords Form = FormWords.In("zh-TW");

    [Theory]
    [InlineData("我要檢舉")]
    [InlineData("檢舉違建")]
    [InlineData("通報")]
    [InlineData("我要檢舉隔壁頂樓加蓋")]
    [InlineData("Report")]
    public void A_report_begins_by_words(string words) => Talk.WithAKnownCitizen().Says(words).IsAsked("danger");

    [Theory]
    [InlineData("怎麼檢舉")]
    [InlineData("我要檢舉，可以匿名嗎")]
    [InlineData("我要檢舉要去哪裡")]
    public void A_question_about_reporting_is_a_question(string words) =>
        Assert.Null(Talk.WithAKnownCitizen().Says(words).State.Drafts);

    [Fact]
    public void A_report_begins_from_the_menu_and_after_an_answer_about_reporting()
    {
        Talk.WithAKnownCitizen().Says("選單").TapsOn("通報違建").IsAsked("danger");
        Talk.WithAKnownCitizen().Finding(FaqDecision.Answer, Talk.FireLane with { Topic = "reporting" }).Says("怎麼檢舉").TapsOn("通報違建").IsAsked("danger");
    }

    [Fact]
    public void In_danger_the_form_stops_and_nothing_is_kept()
    {
        var talk = ReportTalk.At("danger").TapsOn("有").Hears("119").Hears("110");
        Assert.Null(talk.State.Drafts);
        Assert.Contains(talk.Turn.Effects, e => e is DropDraft);
    }

    [Fact]
    public void The_whole_report_becomes_a_case_with_a_receipt()
    {
        var talk = ReportTalk.At("review").SeesTheReview().Hears("三民區九如一路100號").Hears("0912-345-678").TapsOn(Form.SubmitButton)
            .Hears("115-000123").Hears("K7QM2X").Hears("115年12月22日").Hears("不需要您在場").Hears("無法保證");
        var filed = Assert.Single(talk.Turn.Effects.OfType<FileCase>());
        Assert.Equal(("rooftop", "roof", "finished", "chat"), (filed.Report.Building, filed.Report.Floor, filed.Report.Work, filed.Report.Answer));
        Assert.Equal(("三民區", "100"), (filed.Report.Place?.District, filed.Report.Place?.Address?.Number));
        Assert.Equal(new Informer("王小明", "+886912345678", null), filed.Informer);
        Assert.Equal(("agree-1", new DateTime(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc)), (filed.Consent.NoticeVersion, filed.Consent.GivenAt));
        Assert.Null(talk.State.Drafts);
        Assert.Equal(filed.DraftId, Assert.Single(talk.State.Filed!).DraftId);
    }

    [Theory]
    [InlineData("要，在這裡通知", true)]
    [InlineData("不用", false)]
    public void Where_the_chat_closes_after_a_day_that_is_said_before_the_choice_and_with_the_receipt(string answer, bool told)
    {
        var talk = ReportTalk.At("answer").Knowing(f => f with { ToldFor = TimeSpan.FromHours(24) });
        talk.Says("上一題").Says("0912-345-678").Hears("24 小時內").Says(answer).TapsOn(Form.SubmitButton);
        Assert.Equal(told, talk.Heard.Contains("24 小時後", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_it_stays_open_nothing_is_said_of_hours() =>
        ReportTalk.At("answer").DoesNotHear("小時").Says("要，在這裡通知").TapsOn(Form.SubmitButton).DoesNotHear("小時");

    [Fact]
    public void The_notice_has_its_six_items_and_comes_before_the_first_personal_question()
    {
        ReportTalk.At("consent").Hears("一、").Hears("六、").Hears("依法保密").DoesNotHear("請問您的姓名");
        Assert.All(Enumerable.Range(1, 6), i => Assert.Contains($"\n{i}. ", ReportWords.In("en").Find("consent.Ask"), StringComparison.Ordinal));
    }

    [Fact]
    public void Whoever_declines_the_notice_goes_in_peace()
    {
        var talk = ReportTalk.At("consent").TapsOn("我不同意").Hears("都刪掉了").Hears("1999");
        Assert.Null(talk.State.Drafts);
        Assert.Contains(talk.Turn.Effects, e => e is DropDraft);
    }

    [Fact]
    public void The_work_in_progress_is_asked_about_more_closely()
    {
        var talk = ReportTalk.At("work").TapsOn("還在施工").IsAsked("since").Says("115/12/25").Hears("還沒到").Says("11月20日").IsAsked("hours")
            .Says("每天早上8點").IsAsked("description");
        Assert.Equal("11月20日 (115年11月20日)", talk.State.Draft!.Answers["since"].Words);
    }

    [Fact]
    public void Words_that_reveal_the_informer_are_asked_about()
    {
        var talk = ReportTalk.At("description").Says("我住他隔壁3樓，他們頂樓又蓋起來了").Hears("我住").Says("他們頂樓又蓋起來了，天天施工").IsAsked("consent");
        Assert.Equal("他們頂樓又蓋起來了，天天施工", talk.State.Draft!.Answers["description"].Words);
        ReportTalk.At("description").Says("我住他隔壁3樓，他們頂樓又蓋起來了").TapsOn(Form.TakeAnywayButton).IsAsked("consent");
        ReportTalk.At("description").Says("我住他隔壁3樓，他們頂樓又蓋起來了").Says("我住他隔壁3樓，他們頂樓又蓋起來了").IsAsked("consent");
    }

    [Theory]
    [InlineData("太短", "10")]
    [InlineData("很長", "1000")]
    public void A_description_is_neither_too_short_nor_too_long(string kind, string limit) =>
        ReportTalk.At("description").Says(kind is "太短" ? "違建" : new string('長', 1001)).Hears(limit).IsAsked("description");

    [Theory]
    [InlineData("description", "屋主身分證 A123456789 在頂樓加蓋了一整層", "A123456789")]
    [InlineData("description", "屋主身分證Ａ１２３４５６７８９在頂樓加蓋一層", "Ａ１２３４５６７８９")]
    [InlineData("hours", "晚上，我的身分證是a123456789", "a123456789")]
    public void An_id_number_is_masked_before_it_is_kept_and_the_citizen_is_told(string question, string words, string number)
    {
        var talk = (question is "hours" ? ReportTalk.At("work").Says("還在施工").Says("跳過") : ReportTalk.At(question)).Says(words).Hears(Form.IdMasked);
        Assert.DoesNotContain(number, talk.State.Draft!.Answers[question].Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0912345678", "+886912345678", null)]
    [InlineData("(07) 336-8333 轉 102", "+88673368333;ext=102", null)]
    [InlineData("Wang@Example.COM", null, "Wang@example.com")]
    [InlineData("0912345678 wang@example.com", "+886912345678", "wang@example.com")]
    [InlineData("a123456789@gmail.com", null, "a123456789@gmail.com")]
    public void A_phone_or_an_address_or_both_are_kept_in_one_form(string words, string? phone, string? email)
    {
        var talk = ReportTalk.At("contact").Says(words).IsAsked("answer");
        talk.TapsOn("要，在這裡通知").TapsOn(Form.SubmitButton);
        Assert.Equal(new Informer("王小明", phone, email), Assert.Single(talk.Turn.Effects.OfType<FileCase>()).Informer);
    }

    [Fact]
    public void What_may_be_a_slip_is_asked_about()
    {
        ReportTalk.At("contact").Says("3368333").Hears("(07)336-8333").TapsOn(Form.TakeAnywayButton).IsAsked("answer");
        var talk = ReportTalk.At("contact").Says("wang@gmial.com").Hears("wang@gmail.com").Says("wang@gmial.com").IsAsked("answer");
        Assert.Equal("wang@gmial.com", talk.State.Draft!.Answers["contact"].Words);
    }

    [Fact]
    public void An_answer_is_offered_only_where_the_citizen_can_be_reached()
    {
        var phone = ReportTalk.At("contact").Says("0912345678").Choices.Select(c => c.Label).ToArray();
        Assert.Contains("要，打電話", phone);
        Assert.DoesNotContain("要，寄電子郵件", phone);
    }

    [Fact]
    public void Enough_for_a_day_is_said_kindly_before_anything_is_asked_and_never_silently()
    {
        var talk = ReportTalk.At("review");
        talk.FiledToday = 5;
        Assert.NotNull(talk.TapsOn(Form.SubmitButton).Hears("5").Hears("07-000-0000").State.Drafts);
        talk.Says("取消").Says("確定").Says("我要檢舉").Hears("07-000-0000");
        Assert.Null(talk.State.Drafts);
    }

    [Fact]
    public void A_petition_is_the_shorter_form()
    {
        var talk = Talk.WithAKnownCitizen().Says("我要陳情").IsAsked("wish").Says("希望公布各區的拆除進度，讓大家知道").IsAsked("consent").TapsOn("我同意並繼續")
            .IsAsked("name").Says("Lin Mei").IsAsked("contact").Says("lin@example.com").IsAsked("answer").TapsOn("不用").IsAsked("photos").TapsOn("沒有照片")
            .SeesTheReview().TapsOn(Form.SubmitButton).Hears("115-000123");
        var report = Assert.Single(talk.Turn.Effects.OfType<FileCase>()).Report;
        Assert.Equal((ReportKind.Petition, null, "none"), (report.Kind, report.Place, report.Answer));
    }

    [Fact]
    public void Everything_is_said_in_English_as_well() =>
        Talk.WithAKnownCitizen("en").Says("report").Hears("Safety first").Says("no").Says("no photos").Says("No. 100, Jiuru 1st Rd., Sanmin Dist.").Says("skip")
            .Hears("What kind").Says("rooftop").Says("finished").Says("They have added a whole storey on the roof.").Hears("How we use your personal data")
            .Says("I agree").Says("Wang Xiao-ming").Says("+886 912 345 678").Says("1").Hears("Please check").Says("submit").Hears("115-000123").Hears("22 December 2026");

    [Fact]
    public void Kinds_beyond_the_first_page_are_a_button_away_and_understood_when_typed()
    {
        var talk = ReportTalk.At("kind").TapsOn(Form.MoreButton).TapsOn("圍牆、圍籬").IsAsked("floor");
        Assert.Equal("fence", talk.State.Draft!.Answers["kind"].Choice);
        Assert.Equal("sign", ReportTalk.At("kind").Says("大樓外面的廣告看板").State.Draft!.Answers["kind"].Choice);
    }

    [Theory]
    [InlineData("3", "3")]
    [InlineData("五樓", "5")]
    [InlineData("地下二樓", "B2")]
    [InlineData("屋頂", "roof")]
    [InlineData("不知道", "unsure")]
    public void A_floor_is_understood(string words, string floor) =>
        Assert.Equal(floor, ReportTalk.At("kind").Says("防火巷").IsAsked("floor").Says(words).IsAsked("work").State.Draft!.Answers["floor"].Choice);

    [Fact]
    public void A_floor_in_the_address_is_not_asked_again() =>
        Assert.DoesNotContain("floor", ReportTalk.At("place").Says("三民區九如一路100號4樓").Says("陽臺外推").IsAsked("work").State.Draft!.Answers.Keys);
}
