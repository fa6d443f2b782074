using Bot.Dialogs.Conversations;
using Bot.Dialogs.Sayings;
using Bot.Tests.Reports;

namespace Bot.Tests.Conversations;

public sealed class LargeTextTests
{
    [Fact]
    public void It_is_switched_on_and_off_by_word_and_by_button_and_remembered()
    {
        var talk = Talk.WithAKnownCitizen().Says("字太小").Hears("大字版打開了");
        Assert.True(talk.State.LargeText);
        Assert.True(talk.Says("你好").State.LargeText);
        Assert.False(talk.Taps("normal-text").Hears("改回一般字").State.LargeText);
        Talk.WithAKnownCitizen().Says("help").TapsOn("大字版").Hears("大字版打開了").TapsOn("一般字");
    }

    [Fact]
    public void Every_choice_is_a_button_of_its_own_that_stays()
    {
        var talk = Reporting().IsAsked("danger");
        Assert.All(talk.Turn.Sayings, saying => Assert.Empty(saying.Choices));
        Assert.All(talk.Turn.Sayings.OfType<CardListSaying>().SelectMany(list => list.Cards), card => Assert.Single(card.Buttons));
        talk.TapsOn("沒有").Hears("有照片嗎？\n最多 5 張");
    }

    [Fact]
    public void The_telephone_number_is_always_there_and_a_whole_report_stays_within_the_free_messages()
    {
        var talk = Reporting();
        foreach (var answer in (string[])["沒有", "沒有照片", "三民區九如一路100號", "頂樓加蓋", "已經蓋好", "頂樓用鐵皮加蓋了一整層，還隔房間。", "同意", "王小明", "0912345678", "不用", "送出"])
        {
            talk.Hears("07-000-0000");
            Assert.InRange(talk.Turn.Sayings.Count(s => s is TextSaying), 1, 4);
            talk.Says(answer);
        }

        talk.Hears("115-000123").Hears("07-000-0000");
    }

    [Fact]
    public void A_sentence_stands_on_a_line_of_its_own() =>
        Reporting().Says("沒有").Says("沒有照片").Hears("違建在哪裡？\n請打地址");

    [Fact]
    public void An_approved_answer_keeps_its_words()
    {
        var talk = Talk.WithAKnownCitizen().Says("大字版").Finding(FaqDecision.Answer, Talk.FireLane).Says("防火巷可以加蓋嗎");
        Assert.Equal(Talk.FireLane.Answer.Replace("\n", ""), Talk.TextOf(talk.Turn.Sayings[0]).Replace("\n", ""));
    }

    private static Talk Reporting() => Talk.WithAKnownCitizen().Says("大字版").Says("我要檢舉");
}
