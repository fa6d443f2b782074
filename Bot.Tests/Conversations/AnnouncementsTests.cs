using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Reports;

namespace Bot.Tests.Conversations;

/// <summary>What staff have set, as citizens meet it: a notice before answers, channels and features that are off, closed hours.</summary>
public sealed class AnnouncementsTests
{
    private const string Notice = "颱風假：今天不勘查，通報照常。";
    private static readonly Words Zh = Words.In("zh-TW");
    private static readonly ServiceState Announcing = new() { Banner = new("7", Notice) };

    [Fact]
    public void A_notice_stands_before_the_answer_and_comes_again_only_after_an_hour()
    {
        var talk = Knowing(Announcing).Finding(FaqDecision.Answer, Talk.FireLane).Says("防火巷？");
        Assert.Equal([Notice, Talk.FireLane.Answer], talk.Turn.Sayings.Take(2).Select(Talk.TextOf));

        talk.After(TimeSpan.FromMinutes(59)).Says("防火巷？").DoesNotHear(Notice);
        talk.After(TimeSpan.FromMinutes(1)).Says("防火巷？").Hears(Notice);
    }

    [Fact]
    public void Another_notice_is_read_at_once() =>
        Knowing(Announcing).Says("選單").Hears(Notice)
            .Knowing(f => f with { Service = new() { Banner = new("8", "水溝清淤") } }).Says("選單").Hears("水溝清淤");

    [Fact]
    public void A_first_answer_stays_within_the_messages_that_cost_nothing()
    {
        var first = Talk.WithANewCitizen().Knowing(f => f with { Service = Announcing }).Finding(FaqDecision.Answer, Talk.FireLane).Says("防火巷？");

        Assert.StartsWith(Notice, Talk.TextOf(first.Turn.Sayings[0]), StringComparison.Ordinal);
        Assert.Contains("自動回答", Talk.TextOf(first.Turn.Sayings[0]), StringComparison.Ordinal);
        Assert.Equal(3, first.Turn.Sayings.Count);
    }

    [Fact]
    public void A_notice_never_stands_before_danger_nor_breaks_the_silence() =>
        Knowing(Announcing).Says("失火了").DoesNotHear(Notice)
            .Does(new PersonSpokeActivity()).Says("好").HearsNothing();

    [Fact]
    public void A_channel_that_is_off_says_so_calmly_and_keeps_what_was_filled_in()
    {
        var talk = Talk.WithAKnownCitizen().Says("我要通報違建");
        var before = talk.State.Draft;
        talk.Knowing(f => f with { Service = new() { Channel = new(Silent: false, Text: null) } }).Says("三民區九如一路 100 號").Hears(Zh.ChannelPaused);

        Assert.Equivalent(before, talk.State.Draft);
        Assert.Empty(talk.Turn.Effects);
    }

    [Fact]
    public void Danger_is_answered_all_the_same_unless_the_channel_is_to_be_silent()
    {
        Knowing(new() { Channel = new(Silent: false, "暫停") }).Says("失火了").Hears("119");
        Knowing(new() { Channel = new(Silent: true, null) }).Says("失火了").HearsNothing().Says("選單").HearsNothing();
    }

    [Fact]
    public void Whoever_takes_a_message_back_or_leaves_is_heard_also_while_the_channel_is_off()
    {
        var talk = Knowing(new() { Channel = new(Silent: true, null) }).Does(new UnsendActivity("1"));
        Assert.Contains(new ForgetMessage("1"), talk.Turn.Effects);
        Assert.True(talk.Does(new UnfollowActivity()).State.Blocked);
    }

    [Fact]
    public void Answers_that_are_off_are_replaced_by_ways_to_ask()
    {
        var talk = Knowing(Off(Feature.Faq)).Finding(FaqDecision.Answer, Talk.FireLane).Says("防火巷？");

        talk.Hears(Zh.Paused(Feature.Faq)).Hears("07-000-0000").DoesNotHear(Talk.FireLane.Answer);
        Assert.Empty(talk.Turn.Effects);
        talk.Taps("faq:show:fire-lane").Hears(Zh.Paused(Feature.Faq)).Taps("topic:basics").Hears(Zh.Paused(Feature.Faq));
    }

    [Fact]
    public void Staff_may_say_it_in_their_own_words() =>
        Knowing(new() { Off = new Dictionary<Feature, string?> { [Feature.Faq] = "知識庫整理中" } }).Says("防火巷？").Hears("知識庫整理中");

    [Fact]
    public void Reports_that_are_off_are_not_begun_and_the_rest_goes_on() =>
        Knowing(Off(Feature.Reports)).Says("我要通報違建").Hears(Zh.Paused(Feature.Reports))
            .Taps(FormTable.StartOf(PetitionForm.Id)).Hears(Zh.Paused(Feature.Reports))
            .Does(new PlaceActivity(22.6, 120.3)).Hears(Zh.Paused(Feature.Reports))
            .Taps("menu").SeesTheMenu();

    [Fact]
    public void Looking_up_that_is_off_asks_for_nothing()
    {
        var talk = Knowing(Off(Feature.LookUp));
        talk.Cases = _ => throw new InvalidOperationException("Nothing is looked up.");

        talk.Taps("cases").Hears(Zh.Paused(Feature.LookUp)).Taps(FormTable.StartOf(InquiryForm.Id)).Hears(Zh.Paused(Feature.LookUp))
            .Says(CaseNumber.Of(115, 7).Value).Hears(Zh.Paused(Feature.LookUp));
    }

    [Fact]
    public void Outside_office_hours_whoever_asks_for_a_person_is_told() =>
        Knowing(new() { Closed = new("現在是下班時間") }).Taps("person").Hears("現在是下班時間").Hears("07-000-0000").Taps("menu").DoesNotHear("現在是下班時間");

    [Fact]
    public void In_a_group_the_notice_and_what_is_off_are_the_same()
    {
        Knowing(Announcing).Knowing(f => f with { InGroup = true }).Says("防火巷？").Hears(Notice);
        Knowing(Off(Feature.Faq)).Knowing(f => f with { InGroup = true }).Says("防火巷？").Hears(Zh.Paused(Feature.Faq));
    }

    private static Talk Knowing(ServiceState service) => Talk.WithAKnownCitizen().Knowing(f => f with { Service = service });

    private static ServiceState Off(Feature feature) => new() { Off = new Dictionary<Feature, string?> { [feature] = null } };
}
