using Bot.Dialogs.Activities;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Handover;
using Bot.Dialogs.Sayings;

namespace Bot.Tests.Conversations;

public sealed class ReceptionTests
{
    private static readonly Words Zh = Words.In("zh-TW");
    private static readonly Words En = Words.In("en");

    [Fact]
    public void A_new_citizen_is_greeted_and_shown_the_menu()
    {
        var talk = Talk.WithANewCitizen().Does(new FollowActivity()).Hears("自動回答").Hears("違建大隊").SeesTheMenu();
        Assert.True(talk.State.Greeted);
    }

    [Fact]
    public void Whoever_comes_back_is_welcomed_shorter() =>
        Talk.WithANewCitizen().Does(new FollowActivity(Returning: true)).Hears("歡迎回來").IsOffered("menu");

    [Fact]
    public void A_first_question_gets_one_line_and_the_answer()
    {
        var talk = Talk.WithANewCitizen().Finding(FaqDecision.Answer, Talk.FireLane).Says("防火巷可以加蓋嗎");
        Assert.Equal(3, talk.Turn.Sayings.Count);
        Assert.Contains("自動回答", Talk.TextOf(talk.Turn.Sayings[0]), StringComparison.Ordinal);
        Assert.Equal(Talk.FireLane.Answer, Talk.TextOf(talk.Turn.Sayings[1]));
    }

    [Fact]
    public void An_answer_is_word_for_word_with_law_thumbs_and_three_follow_ups()
    {
        var talk = Talk.WithAKnownCitizen().Finding(FaqDecision.Answer, Talk.FireLane).Says(" 防火巷？ ").Hears("違章建築處理辦法");
        Assert.Equal(Talk.FireLane.Answer, Talk.TextOf(talk.Turn.Sayings[0]));
        Assert.Equal(
            ["faq:up:fire-lane", "faq:down:fire-lane", "faq:show:a", "faq:show:b", "faq:show:c", "menu"],
            talk.Choices.Select(c => c.Data));
        Assert.Equal([new KeepQuestion("防火巷？", FaqDecision.Answer, "fire-lane")], talk.Turn.Effects);
        Assert.Equal("fire-lane", talk.State.LastAnswer?.EntryId);
    }

    [Fact]
    public void A_wavering_knowledge_base_asks_back_with_at_most_three()
    {
        var four = Enumerable.Range(0, 4).Select(i => Talk.FireLane with { Id = $"e{i}" }).ToArray();
        var talk = Talk.WithAKnownCitizen().Finding(FaqDecision.Choices, four).Says("防火巷").Hears(Zh.DidYouMean);
        Assert.Equal(["faq:show:e0", "faq:show:e1", "faq:show:e2", "faq:none"], talk.Choices.Select(c => c.Data));
        Assert.Equal([new KeepQuestion("防火巷", FaqDecision.Choices, "e0")], talk.Turn.Effects);
        talk.Taps("faq:none").Hears(Zh.NoneOfThese).Hears("1999");
    }

    [Fact]
    public void What_is_not_known_is_said_honestly_with_next_steps() =>
        Talk.WithAKnownCitizen().Says("明天會下雨嗎").Hears(Zh.NoAnswer).Hears("07-000-0000").Hears("1999").IsOffered("menu");

    [Theory]
    [InlineData("選單！")]
    [InlineData("ＭＥＮＵ")]
    [InlineData(" 主 選 單 ")]
    [InlineData("\u202E選單\u200B")]
    [InlineData("選\uFFFE單")]
    public void The_menu_comes_however_it_is_typed(string text) => Talk.WithAKnownCitizen().Says(text).SeesTheMenu();

    [Fact]
    public void A_question_about_the_menu_is_a_question() =>
        Talk.WithAKnownCitizen().Says("請問選單在哪").Hears(Zh.NoAnswer);

    [Theory]
    [InlineData("help")]
    [InlineData("？")]
    [InlineData("說明")]
    public void Help_explains_how_to_go_on(string text) => Talk.WithAKnownCitizen().Says(text).Hears(Zh.Help);

    [Fact]
    public void Cancelling_nothing_is_friendly() => Talk.WithAKnownCitizen().Says("取消").Hears(Zh.NothingToCancel).SeesTheMenu();

    [Fact]
    public void Asking_for_a_person_is_answered_honestly_and_empty_contacts_are_left_out() =>
        Talk.WithAKnownCitizen().Says("找真人").Hears("沒有同仁在線上").Hears("07-000-0000").DoesNotHear("地址");

    [Fact]
    public void The_language_is_changed_by_word_and_by_button()
    {
        var talk = Talk.WithAKnownCitizen().Says("語言").IsOffered("language:en").Taps("language:en").Hears(En.LanguageChanged);
        Assert.Equal("en", talk.State.Language);
        talk.Says("中文").Hears(Zh.LanguageChanged).Taps("language:xx").Hears(Zh.OldButton);
    }

    [Theory]
    [InlineData(null, "How do I report?", "en")]
    [InlineData(null, "怎麼檢舉 LINE", "zh-TW")]
    [InlineData("zh-Hant", "How do I report?", "zh-TW")]
    [InlineData("ja", "檢舉", "en")]
    [InlineData("vi-VN", "檢舉", "vi")]
    [InlineData(null, "😀", null)]
    public void The_language_is_found_and_remembered(string? profile, string text, string? language) =>
        Assert.Equal(language, Talk.WithANewCitizen().Knowing(f => f with { ProfileLanguage = profile }).Says(text).State.Language);

    [Fact]
    public void A_text_without_translation_says_so() =>
        Talk.WithAKnownCitizen("en").Finding(FaqDecision.Answer, Talk.FireLane).Says("fire lane").Hears(En.OnlyIn("zh-TW"));

    [Fact]
    public void Thumbs_are_kept_once_and_only_for_entries_that_exist()
    {
        var talk = Talk.WithAKnownCitizen().Finding(FaqDecision.Answer, Talk.FireLane).Says("防火巷")
            .Knowing(f => f with { Chosen = Talk.FireLane }).Taps("faq:up:fire-lane").Hears(Zh.RatedUp);
        Assert.Equal([new RateAnswer("fire-lane", true)], talk.Turn.Effects.OfType<RateAnswer>());
        Assert.Empty(talk.Taps("faq:up:fire-lane").Hears(Zh.RatedAlready).Turn.Effects);
        Assert.Equal([new RateAnswer("fire-lane", false)], talk.Taps("faq:down:fire-lane").Hears(Zh.RatedDown).Turn.Effects.OfType<RateAnswer>());
        Assert.Empty(talk.Taps("faq:up:made-up").Turn.Effects);
    }

    [Fact]
    public void A_chosen_entry_is_shown_and_a_withdrawn_one_is_not() =>
        Talk.WithAKnownCitizen().Taps("faq:show:fire-lane").Hears(Zh.Withdrawn)
            .Knowing(f => f with { Chosen = Talk.FireLane }).Taps("faq:show:fire-lane").Hears(Talk.FireLane.Answer);

    [Fact]
    public void A_topic_lists_its_questions_page_by_page()
    {
        var entries = Enumerable.Range(1, 12).Select(i => new FaqLink($"q{i}", $"問題{i}？")).ToArray();
        Talk.WithAKnownCitizen().Knowing(f => f with { TopicEntries = entries })
            .Taps("topic:basics").Hears("問題10？").DoesNotHear("問題11？").IsOffered("topic:basics:2")
            .Taps("topic:basics:2").Hears("問題12？").IsOffered("faq:show:q11")
            .Taps("topic:basics:3").Hears(Zh.OldButton)
            .Taps("topic:nonsense").Hears(Zh.OldButton);
    }

    [Theory]
    [InlineData("")]
    [InlineData("faq:show:")]
    [InlineData("report:start:v1")]
    public void An_old_button_is_recognised_as_old(string data) =>
        Talk.WithAKnownCitizen().Taps(data).Hears(Zh.OldButton).SeesTheMenu();

    [Fact]
    public void The_bot_is_silent_while_a_person_speaks_and_comes_back()
    {
        var talk = Talk.WithAKnownCitizen().Does(new PersonSpokeActivity()).HearsNothing()
            .Says("選單").HearsNothing().Taps("menu").HearsNothing().Says("牆快倒了").Hears("119");
        talk.After(TimeSpan.FromMinutes(31)).Says("選單").SeesTheMenu();
        talk.Does(new PersonSpokeActivity()).Does(new ControlReturnedActivity()).Hears(HandoverWords.In("zh-TW").HandedBack).Says("選單").SeesTheMenu();
    }

    [Fact]
    public void A_citizen_who_blocks_is_left_alone_until_the_next_message()
    {
        var talk = Talk.WithAKnownCitizen().Does(new UnfollowActivity()).HearsNothing();
        Assert.Equal([new StopSending()], talk.Turn.Effects);
        Assert.True(talk.State.Blocked);
        Assert.False(talk.Does(new ControlReturnedActivity()).HearsNothing().Says("選單").SeesTheMenu().State.Blocked);
    }

    [Fact]
    public void A_message_taken_back_is_forgotten() =>
        Assert.Equal([new ForgetMessage("m1")], Talk.WithAKnownCitizen().Does(new UnsendActivity("m1")).HearsNothing().Turn.Effects);

    [Theory]
    [InlineData(MediaKind.Video)]
    [InlineData(MediaKind.Audio)]
    [InlineData(MediaKind.File)]
    public void Media_get_a_friendly_answer(MediaKind kind) =>
        Talk.WithAKnownCitizen().Does(new MediaActivity([new(kind)])).Hears(Zh.Media(kind)).IsOffered("menu");

    [Fact]
    public void Words_on_stickers_and_with_photos_are_read() =>
        Talk.WithAKnownCitizen().Does(new StickerActivity("選單")).SeesTheMenu()
            .Does(new StickerActivity()).Hears(Zh.Sticker)
            .Finding(FaqDecision.Answer, Talk.FireLane)
            .Does(new MediaActivity([new(MediaKind.Photo)], "防火巷？")).Hears(Zh.MediaWithText).Hears(Talk.FireLane.Answer);

    [Fact]
    public void Unknown_kinds_are_answered() =>
        Talk.WithAKnownCitizen().Does(new UnknownActivity()).Hears(Zh.Unreadable)
            .Does(new Activity()).Hears(Zh.Unreadable);

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("\u200B\u2060\u202E")]
    [InlineData("ㅤ")]
    public void Nothing_to_read_is_asked_about_kindly(string text) => Talk.WithAKnownCitizen().Says(text).Hears(Zh.Blank);

    [Theory]
    [InlineData("😀😀")]
    [InlineData("👨‍👩‍👧‍👦")]
    public void Emoji_alone_are_friendly(string text) => Talk.WithAKnownCitizen().Says(text).Hears(Zh.OnlyEmoji);

    [Fact]
    public void A_very_long_question_is_answered_and_kept_short()
    {
        var effects = Talk.WithAKnownCitizen().Says("a" + string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 450))).Turn.Effects;
        var kept = Assert.IsType<KeepQuestion>(Assert.Single(effects)).Question;
        Assert.Equal(1 + (45 * 11), kept.Length);
    }

    [Fact]
    public void In_a_group_only_public_answers_are_given_and_nothing_is_remembered()
    {
        var talk = Talk.WithANewCitizen().Knowing(f => f with { InGroup = true })
            .Does(new JoinedGroupActivity()).Hears(Zh.JoinedGroup)
            .Says("選單").Hears(Zh.ComeOneToOne)
            .Does(new StickerActivity()).HearsNothing()
            .Finding(FaqDecision.Choices, Talk.FireLane).Says("防火").Hears(Talk.FireLane.Question)
            .Finding(FaqDecision.Answer, Talk.FireLane).Says("防火巷").Hears(Talk.FireLane.Answer);
        Assert.Empty(talk.Choices);
        Assert.Equal(new Conversation(), talk.State);
    }

    [Fact]
    public void Every_button_of_the_menu_leads_somewhere()
    {
        var menu = Talk.WithAKnownCitizen().Says("選單").Choices.Select(c => c.Data).ToArray();
        Assert.Equal(15, menu.Length);
        Assert.All(menu, data => Talk.WithAKnownCitizen().Knowing(f => f with { TopicEntries = [new("a", "甲？")] })
            .Taps(data).DoesNotHear(Zh.OldButton));
    }

    [Fact]
    public void Danger_gets_one_saying_with_the_menu_as_a_choice() =>
        Assert.IsType<TextSaying>(Assert.Single(Talk.WithANewCitizen().Says("失火了").Hears("119").IsOffered("menu").Turn.Sayings));
}
