using Bot.Dialogs.Cases;
using Bot.Dialogs.MyData;
using Bot.Dialogs.Reports;
using Bot.Tests.Conversations;

namespace Bot.Tests.MyData;

public sealed class MyDataTests
{
    [Theory]
    [InlineData("我的個資")]
    [InlineData("個人資料")]
    [InlineData("my data")]
    public void The_rights_are_offered(string words) =>
        Talk.WithAKnownCitizen().Says(words).IsOffered("my-data:copy").IsOffered("my-data:correct").IsOffered("form:start:erase");

    [Fact]
    public void A_copy_tells_everything_in_words()
    {
        var talk = Talk.WithAKnownCitizen();
        talk.MyData = new(
        [
            new()
            {
                Number = CaseNumber.Of(115, 123),
                ReceivedOn = new(2026, 11, 2),
                Name = "王小明",
                Phone = "+88675618712;ext=102",
                Email = "wang@example.org",
                Place = "三民區九如一路12號",
                Description = "頂樓在蓋鐵皮",
                Photos = 2
            }
        ]);
        talk.Says("我的個資").TapsOn("給我一份")
            .Hears("115-000123-Z").Hears("115年11月2日").Hears("王小明").Hears("(07)561-8712轉102").Hears("wang@example.org")
            .Hears("三民區九如一路12號").Hears("頂樓在蓋鐵皮").Hears("2 張").Hears("07-000-0000");
        Assert.Empty(talk.Turn.Effects);
    }

    [Fact]
    public void That_one_was_asked_about_surveys_is_part_of_the_copy_and_what_was_answered_is_not()
    {
        var talk = Talk.WithAKnownCitizen();
        talk.MyData = new([])
        {
            Surveys = new()
            {
                Invitations = [new(new(2026, 11, 1), StoredInvitationState.Open), new(new(2026, 7, 1), StoredInvitationState.Answered)],
                AskedOn = new(2026, 11, 20),
                OptedOutOn = new(2026, 11, 22)
            }
        };
        talk.Says("我的個資").TapsOn("給我一份").Hears("115年11月邀請過您：還可以填").Hears("115年7月邀請過您：已經填了")
            .Hears("上次邀請：115年11月20日").Hears("115年11月22日起不再邀請您").Hears("查不出哪些是您的");
        Talk.WithAKnownCitizen().Says("我的個資").TapsOn("給我一份").DoesNotHear("滿意度調查");
    }

    [Fact]
    public void A_half_filled_form_is_part_of_the_copy() =>
        Talk.WithAKnownCitizen().Says("檢舉").Says("我的個資").TapsOn("給我一份").Hears("違建通報").Hears("沒有從這個帳號送出的案件");

    [Fact]
    public void What_was_sent_is_corrected_by_staff() =>
        Talk.WithAKnownCitizen().Says("我的個資").TapsOn("更正").Hears("30日").Hears("07-000-0000");

    [Fact]
    public void Everything_that_need_not_be_kept_is_erased_after_a_question()
    {
        var talk = Talk.WithAKnownCitizen().Says("檢舉");
        var draft = Assert.Single(talk.State.Drafts!).Id;
        talk.Says("我的個資").TapsOn("刪除").Hears("不能復原").Hears("檔案法");
        Assert.Empty(talk.Turn.Effects);
        talk.TapsOn("確定刪除").Hears("刪除了").Hears("檔案法第12條");
        Assert.Contains(new EraseMyData(), talk.Turn.Effects);
        Assert.Contains(new DropDraft(draft), talk.Turn.Effects);
        Assert.Equal(new() { Greeted = true, Language = "zh-TW" }, talk.State);
    }

    [Fact]
    public void Whoever_asks_for_deletion_in_words_is_asked_at_once() =>
        Talk.WithAKnownCitizen().Says("刪除我的資料").Hears("不能復原");

    [Theory]
    [InlineData("不要刪除")]
    [InlineData("不要")]
    [InlineData("2")]
    public void Who_thinks_again_keeps_everything(string words)
    {
        var talk = Talk.WithAKnownCitizen().Says("檢舉").Taps("form:start:erase").Says(words).Hears("什麼都沒有刪");
        Assert.DoesNotContain(new EraseMyData(), talk.Turn.Effects);
        Assert.Single(talk.State.Drafts!);
    }

    [Fact]
    public void Personal_data_are_never_written_by_mistake()
    {
        StoredCase stored = new() { Number = CaseNumber.Of(115, 1), ReceivedOn = new(2026, 11, 2), Name = "王小明" };
        Assert.DoesNotContain("王", $"{stored}{new MyDataCopy([stored])}", StringComparison.Ordinal);
    }
}
