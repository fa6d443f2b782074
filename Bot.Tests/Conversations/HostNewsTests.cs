using Bot.Dialogs.Activities;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Reports;
using Bot.Tests.Reports;

namespace Bot.Tests.Conversations;

/// <summary>What the host tells is no citizen's word.</summary>
public sealed class HostNewsTests
{
    private static readonly FormWords Zh = FormWords.In("zh-TW");

    [Fact]
    public void News_greets_nobody_and_guesses_no_language()
    {
        var talk = Talk.WithANewCitizen().Knowing(f => f with { ProfileLanguage = "en" }).Does(new PhotoReadyActivity("p")).HearsNothing();
        Assert.Equal((false, null), (talk.State.Greeted, talk.State.Language));
    }

    [Fact]
    public void While_a_person_speaks_or_the_account_is_blocked_news_is_silent_but_heeded()
    {
        var talk = ReportTalk.At("place").Does(new MediaActivity([new(MediaKind.Photo, "m1")])).Does(new PersonSpokeActivity());
        talk.Does(new PhotoLostActivity(talk.State.Draft!.Photos[0].Id, PhotoProblem.Gone)).HearsNothing();
        Assert.Empty(talk.State.Draft!.Photos);
        Assert.NotNull(talk.State.PersonSpeaksUntil);

        var blocked = ReportTalk.At("place").Does(new UnfollowActivity()).After(TimeSpan.FromDays(6));
        Assert.True(blocked.Does(new DraftOldActivity(blocked.State.Draft!.Id, false)).HearsNothing().State.Blocked);
    }

    [Fact]
    public void A_day_before_it_is_deleted_the_citizen_is_told_and_can_go_on() =>
        DraftAfter(TimeSpan.FromDays(6), expired: false).Hears("明天會自動刪掉").TapsOn(Zh.GoOnButton).IsAsked("place");

    [Fact]
    public void Then_it_is_deleted_without_a_word()
    {
        var talk = DraftAfter(TimeSpan.FromDays(7), expired: true).HearsNothing();
        Assert.Null(talk.State.Drafts);
        Assert.IsType<DropDraft>(Assert.Single(talk.Turn.Effects));
    }

    [Fact]
    public void Whoever_came_back_meanwhile_loses_nothing() => Assert.NotNull(DraftAfter(TimeSpan.FromHours(1), expired: true).State.Drafts);

    [Fact]
    public void Word_of_an_unknown_draft_changes_nothing() =>
        Assert.Null(Talk.WithAKnownCitizen().Does(new DraftOldActivity("x", true)).HearsNothing().State.Drafts);

    private static Talk DraftAfter(TimeSpan time, bool expired)
    {
        var talk = ReportTalk.At("place").After(time);
        return talk.Does(new DraftOldActivity(talk.State.Draft!.Id, expired));
    }
}
