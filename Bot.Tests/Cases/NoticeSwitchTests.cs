using Bot.Dialogs.Cases;
using Bot.Dialogs.Notices;
using Bot.Dialogs.Sayings;
using Bot.Tests.Conversations;

namespace Bot.Tests.Cases;

/// <summary>A citizen decides whether to be told when a case moves.</summary>
public sealed class NoticeSwitchTests
{
    private static readonly CaseNumber Number = CaseNumber.Of(115, 123);

    private static readonly CaseView Told = new() { Number = Number, Stage = "已分案", ReceivedOn = new(2026, 11, 2), MovedOn = new(2026, 11, 20), Notices = true };

    [Theory]
    [InlineData("zh-TW", "查進度", "不要通知 115-000123-Z", "不會再主動通知您", "要通知 115-000123-Z")]
    [InlineData("en", "my cases", "No notices: 115-000123-Z", "not write to you any more", "Notify me: 115-000123-Z")]
    public void The_button_on_the_card_turns_them_off_and_offers_the_way_back(string language, string words, string button, string answer, string back)
    {
        var talk = Owner(Told, language).Says(words).TapsOn(button).Hears(answer).Hears("115-000123-Z");
        Assert.Equal([new SetCaseNotices(Number, false)], talk.Turn.Effects);
        Assert.Contains(back, talk.Choices.Select(c => c.Label));

        talk.Taps("case:notify:115-000123-Z");
        Assert.Equal([new SetCaseNotices(Number, true)], talk.Turn.Effects);
    }

    [Fact]
    public void A_card_says_that_they_are_off() =>
        Owner(Told with { Notices = false }).Says("查進度").Hears("通知：已關閉").IsOffered("case:notify:115-000123-Z");

    [Fact]
    public void Where_nothing_is_told_in_the_chat_there_is_no_button() =>
        Assert.DoesNotContain(Owner(Told with { Notices = null }).Says("查進度").Choices, c => c.Data.StartsWith("case:quiet", StringComparison.Ordinal));

    [Theory]
    [InlineData("不要通知我", false)]
    [InlineData("關閉通知", false)]
    [InlineData("Stop notifications!", false)]
    [InlineData("恢復通知", true)]
    [InlineData("turn on notices", true)]
    public void Words_set_every_case_of_the_account(string words, bool on) =>
        Assert.Equal([new SetCaseNotices(null, on)], Owner(Told).Says(words).Turn.Effects);

    [Fact]
    public void Nobody_sets_what_is_not_theirs()
    {
        var talk = Owner(Told).Taps($"case:quiet:{CaseNumber.Of(115, 99).Value}").Hears("沒有案件");
        Assert.Empty(talk.Turn.Effects);
        Assert.Empty(talk.Taps("case:quiet:made-up").Turn.Effects);
        Assert.Empty(Talk.WithAKnownCitizen().Says("不要通知我").Hears("還沒有送出過案件").Turn.Effects);
    }

    [Theory]
    [InlineData("zh-TW", "已交給承辦單位。", "案件 115-000123-Z：\n已交給承辦單位。")]
    [InlineData("en", "It is being assessed.", "Case 115-000123-Z:\nIt is being assessed.")]
    [InlineData("zh-TW", "案件 115-000123-Z 已受理。", "案件 115-000123-Z 已受理。")]
    public void A_notice_says_which_case_it_is_about(string language, string words, string said) =>
        Assert.Equal(said, Assert.IsType<TextSaying>(CaseNotice.Of(language, "115-000123-Z", words)).Text);

    [Fact]
    public void Other_letters_name_the_agency_and_nothing_else() =>
        Assert.Equal(
            ("A message from the Corps", "Hello,\n\nPlease rate us.\n\nThis mail was sent by a program; please do not reply to it.\nthe Corps"),
            (Letter.Other("en", "Please rate us.", "the Corps").Subject, Letter.Other("en", "Please rate us.", "the Corps").Text));

    private static Talk Owner(CaseView view, string language = "zh-TW")
    {
        var talk = Talk.WithAKnownCitizen(language);
        talk.Cases = _ => new CasesFound([view]);
        return talk;
    }
}
