using Bot.Dialogs.Activities;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Handover;
using Bot.Dialogs.Reports;
using Bot.Tests.Conversations;
using Bot.Tests.Reports;

namespace Bot.Tests.Handover;

/// <summary>Asking for a person, being silent while one is there, coming back: by the rules alone.</summary>
public sealed class PersonTalkTests
{
    private static readonly HandoverWords Zh = HandoverWords.In("zh-TW");

    [Fact]
    public void Within_office_hours_the_citizen_joins_the_line_and_is_told_the_place_in_it()
    {
        var talk = Open(waiting: 2).Says("真人");

        talk.Hears("您是第 3 位").Hears("07-000-0000").IsOffered(ChoiceData.SendPersonAway);
        Assert.Single(talk.Turn.Effects.OfType<CallPerson>());
        Assert.True(talk.State.PersonCalled);
    }

    [Theory]
    [InlineData("person", true)]
    [InlineData("真人服務", false)]
    public void By_button_and_by_word(string what, bool tapped)
    {
        var talk = Open();
        Assert.Contains((tapped ? talk.Taps(what) : talk.Says(what)).Turn.Effects, effect => effect is CallPerson);
    }

    [Fact]
    public void Outside_office_hours_the_next_day_is_told_and_the_question_can_be_left()
    {
        var talk = Closed().Says("真人").Hears("115年11月24日 08:00").TapsOn("留下問題").Hears("請把問題寫成一則訊息");

        talk.Says("隔壁的鐵皮屋什麼時候會來看？").Hears(Zh.KeptForPerson);
        Assert.Single(talk.Turn.Effects.OfType<LeaveQuestion>());
        Assert.Null(talk.State.Drafts);
        talk.Knowing(f => f with { Handover = new(HandoverStage.Left, null) }).Says("選單").SeesTheMenu();
    }

    [Fact]
    public void A_question_that_is_left_while_people_are_back_joins_the_line()
    {
        var talk = Closed().Says("真人").TapsOn("留下問題");
        talk.Office = new(IsOpen: true, null);
        Assert.Single(talk.Says("隔壁的鐵皮屋什麼時候會來看？").Turn.Effects.OfType<CallPerson>());
    }

    [Fact]
    public void A_person_who_is_switched_off_is_not_called()
    {
        var talk = Open().Knowing(f => f with { Service = new() { Off = new Dictionary<Feature, string?> { [Feature.Person] = null } } }).Says("真人");
        talk.Hears(Words.In("zh-TW").Paused(Feature.Person));
        Assert.Empty(talk.Turn.Effects.OfType<CallPerson>());
    }

    // Danger, then the person, then everything else.
    [Theory]
    [InlineData(HandoverStage.Waiting, "失火了", "119")]
    [InlineData(HandoverStage.Taken, "失火了", "119")]
    [InlineData(HandoverStage.Waiting, "請問我的案件", null)]
    [InlineData(HandoverStage.Taken, "請問我的案件", null)]
    [InlineData(HandoverStage.Waiting, "選單", "第 2 位")]
    [InlineData(HandoverStage.Taken, "選單", null)]
    [InlineData(HandoverStage.Waiting, "謝謝", null)]
    [InlineData(HandoverStage.Waiting, "取消", "自動回答")]
    [InlineData(HandoverStage.Taken, "取消", null)]
    [InlineData(HandoverStage.Taken, "不等了", "自動回答")]
    [InlineData(HandoverStage.Left, "謝謝", "不客氣")]
    public void What_the_bot_still_answers(HandoverStage stage, string text, string? heard)
    {
        var talk = With(Called(), stage).Says(text);
        _ = heard is null ? talk.HearsNothing() : talk.Hears(heard);
    }

    [Theory]
    [InlineData(HandoverStage.Waiting)]
    [InlineData(HandoverStage.Taken)]
    public void Everything_said_meanwhile_is_noticed_and_stickers_and_photos_are_kept(HandoverStage stage)
    {
        var talk = With(Called(), stage);
        Assert.Contains(new CitizenSpoke(), talk.Says("在嗎").Turn.Effects);
        Assert.Contains(new CitizenSpoke(), talk.Does(new StickerActivity()).HearsNothing().Turn.Effects);
        Assert.Contains(new CitizenSpoke(), talk.Says("失火了").Turn.Effects);
        talk.Does(new MediaActivity([new(MediaKind.Photo, "1")], MessageId: "1")).HearsNothing();
        Assert.StartsWith("talk:", Assert.Single(talk.Turn.Effects.OfType<FetchPhotos>()).DraftId, StringComparison.Ordinal);
    }

    [Fact]
    public void Photos_belong_to_the_form_that_is_open()
    {
        var form = ReportTalk.At("kind");
        var talk = With(form.Remembering(c => c with { PersonCalled = true }), HandoverStage.Taken)
            .Does(new MediaActivity([new(MediaKind.Photo, "1")], MessageId: "1")).HearsNothing();
        Assert.Single(talk.State.Drafts![^1].Photos);
    }

    [Fact]
    public void Whoever_does_not_want_to_wait_gets_the_bot_and_the_form_back()
    {
        var talk = With(ReportTalk.At("kind").Remembering(c => c with { PersonCalled = true }), HandoverStage.Waiting)
            .Taps(ChoiceData.SendPersonAway).Hears(Zh.SentAway).IsOffered("form:on", prefix: true);
        Assert.Contains(new SendPersonAway(), talk.Turn.Effects);
        Assert.False(talk.State.PersonCalled);
    }

    [Theory]
    [InlineData(PersonLeft.HandedBack, "先到這裡")]
    [InlineData(PersonLeft.Quiet, "30 分鐘")]
    [InlineData(PersonLeft.Unanswered, "已經留給同仁")]
    public void The_bot_comes_back_and_says_so(PersonLeft why, string heard) =>
        Called().Does(new PersonLeftActivity(why, Told: true)).Hears(heard).Says("選單").SeesTheMenu();

    [Fact]
    public void What_is_not_told_at_once_is_told_with_the_next_answer()
    {
        var talk = Called().Does(new PersonLeftActivity(PersonLeft.Quiet, Told: false)).HearsNothing().Says("謝謝").Hears(Zh.BackUntold).Hears("不客氣");
        talk.Says("謝謝").DoesNotHear(Zh.BackUntold);
    }

    [Fact]
    public void Nobody_is_silent_for_longer_than_was_promised_even_if_the_end_was_not_noticed()
    {
        var talk = With(Called(), HandoverStage.Taken).After(TimeSpan.FromMinutes(31)).Says("謝謝").Hears(Zh.BackUntold).Hears("不客氣");
        Assert.Contains(new QuietIsOver(), talk.Turn.Effects);
    }

    [Fact]
    public void A_person_elsewhere_counts_as_one_and_is_followed_by_a_word_about_who_answers()
    {
        var talk = Talk.WithAKnownCitizen().Does(new PersonSpokeActivity()).HearsNothing();
        Assert.True(Assert.Single(talk.Turn.Effects.OfType<PersonSpokeElsewhere>()).Answered);
        Assert.False(Assert.Single(talk.Does(new PersonSpokeActivity(Overheard: true)).Turn.Effects.OfType<PersonSpokeElsewhere>()).Answered);
        talk.After(TimeSpan.FromMinutes(29)).Says("謝謝").HearsNothing().After(TimeSpan.FromMinutes(2)).Says("謝謝").Hears(Zh.BackUntold);
    }

    [Fact]
    public void Whoever_is_waited_for_here_is_not_the_one_who_leaves_elsewhere() =>
        With(Called(), HandoverStage.Taken).Does(new ControlReturnedActivity()).HearsNothing().Says("在嗎").HearsNothing();

    [Fact]
    public void Staff_go_on_with_a_form_and_the_citizen_alone_agrees_and_sends_it()
    {
        var talk = With(ReportTalk.At("description").Remembering(c => c with { PersonCalled = true }), HandoverStage.Taken);
        var draft = AssistedForm.Of(talk.State, DateTime.UnixEpoch, "zh-TW")!;
        Assert.DoesNotContain(draft.Lines, line => line.Id is "consent" or "photos");

        talk.Does(new FormContinuedActivity(draft.Id, new Dictionary<string, string>
        {
            ["description"] = "頂樓用鐵皮加蓋了一整層，還在裡面隔房間。",
            ["consent"] = PersonalQuestions.NoticeVersion
        })).Hears("幫您填了").Hears("個人資料");
        Assert.False(talk.State.Drafts![^1].Answers.ContainsKey("consent"));
        Assert.Empty(talk.Turn.Effects.OfType<FileCase>());

        talk.TapsOn("我同意並繼續").Hears("告訴同仁：").Says("王小明").HearsNothing();
        talk.Does(new FormContinuedActivity(draft.Id, new Dictionary<string, string> { ["name"] = "王小明", ["contact"] = "0912345678", ["answer"] = "chat" })).Hears("王小明");
        Assert.Empty(talk.Turn.Effects.OfType<FileCase>());
        Assert.Single(talk.Taps($"form:submit:{draft.Id}").Turn.Effects.OfType<FileCase>());
    }

    [Fact]
    public void An_answer_that_does_not_fit_is_told_before_it_is_put_before_anybody()
    {
        var talk = ReportTalk.At("name");
        var problems = AssistedForm.Problems(talk.State, new Dictionary<string, string> { ["contact"] = "不知道" }, DateTime.UnixEpoch, "zh-TW");
        Assert.Contains("contact", problems.Keys);
    }

    [Fact]
    public void To_change_a_line_is_said_to_the_person()
    {
        var talk = With(ReportTalk.At("review").Remembering(c => c with { PersonCalled = true }), HandoverStage.Taken);
        var draft = talk.State.Drafts![^1].Id;
        talk.Does(new FormContinuedActivity(draft, new Dictionary<string, string>())).Taps($"form:edit:{draft}:name").Hears(Zh.TellPerson);
    }

    private static Talk Open(int waiting = 0)
    {
        var talk = Talk.WithAKnownCitizen();
        talk.Office = new(IsOpen: true, null, waiting);
        return talk;
    }

    private static Talk Closed() => Talk.WithAKnownCitizen();

    private static Talk Called() => Open().Says("真人");

    private static Talk With(Talk talk, HandoverStage stage) => talk.Knowing(f => f with
    {
        Handover = new(stage, stage is HandoverStage.Left ? null : f.Now + TimeSpan.FromMinutes(30), Ahead: stage is HandoverStage.Waiting ? 1 : 0)
    });
}
