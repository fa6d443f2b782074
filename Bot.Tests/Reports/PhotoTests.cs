using Bot.Dialogs.Activities;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Sayings;
using Bot.Tests.Conversations;

namespace Bot.Tests.Reports;

/// <summary>Photos come first, later, in sets, too many, and go again.</summary>
public sealed class PhotoTests
{
    private static readonly FormWords Zh = FormWords.In("zh-TW");

    [Fact]
    public void The_camera_and_the_photos_of_the_phone_are_offered_where_photos_are_asked_for_and_the_map_where_the_place_is()
    {
        var asked = ReportTalk.At("photos");
        Assert.Equal([PhoneTool.Camera, PhoneTool.CameraRoll], asked.Choices.Select(c => c.Opens).OfType<PhoneTool>());
        var place = asked.Says("沒有照片").IsAsked("place");
        Assert.Equal([PhoneTool.Location], place.Choices.Select(c => c.Opens).OfType<PhoneTool>());
        Assert.Equal([PhoneTool.Location], place.Says("鳳山區鳳山火車站對面的空地").IsAsked("point").Choices.Select(c => c.Opens).OfType<PhoneTool>());
        Assert.DoesNotContain(place.Says("跳過").IsAsked("kind").Choices, c => c.Opens is not null);
    }

    [Fact]
    public void A_photo_out_of_the_blue_begins_a_report_with_one_line_of_notice()
    {
        var talk = Talk.WithAKnownCitizen().Does(Photo("m1")).Hears(Zh.FirstPhotoNotice).IsAsked("danger");
        var fetched = Assert.Single(talk.Turn.Effects.OfType<FetchPhotos>());
        Assert.Equal(talk.State.Draft!.Id, fetched.DraftId);
        Assert.Equal(talk.State.Draft!.Photos.Select(p => p.Id), fetched.Photos.Select(p => p.Id));
        talk.Says("沒有").IsAsked("place").Does(Photo("m2")).DoesNotHear(Zh.FirstPhotoNotice).Hears("2 張").IsAsked("place");
    }

    [Fact]
    public void Photos_sent_together_are_answered_once_and_kept_in_order()
    {
        var talk = ReportTalk.At("photos").Does(Photo("b", "set", 2, 3)).Hears("3 張").IsAsked("place");
        talk.Does(Photo("a", "set", 1, 3)).HearsNothing().Does(Photo("c", "set", 3, 3)).HearsNothing();
        Assert.Equal(["a", "b", "c"], talk.State.Draft!.Photos.Select(p => p.MessageId));
        Assert.Single(talk.Turn.Effects.OfType<FetchPhotos>());
    }

    [Fact]
    public void Five_are_enough_and_that_is_said()
    {
        var talk = ReportTalk.At("photos").Does(new MediaActivity([.. Enumerable.Range(0, 7).Select(i => new MediaItem(MediaKind.Photo, Url: $"https://x/{i}"))]))
            .Hears(Zh.TooManyPhotos).Hears("5 張");
        Assert.Equal(5, talk.State.Draft!.Photos.Count);
        Assert.Empty(talk.Does(Photo("m9")).Hears(Zh.TooManyPhotos).Turn.Effects);
    }

    [Fact]
    public void An_unsent_photo_leaves_the_draft_without_a_word()
    {
        var talk = ReportTalk.At("place").Does(Photo("m1")).Does(Photo("m2"));
        var first = talk.State.Draft!.Photos[0].Id;
        talk.Does(new UnsendActivity("m1")).HearsNothing();
        Assert.Equal("m2", Assert.Single(talk.State.Draft!.Photos).MessageId);
        Assert.Equal([first], Assert.Single(talk.Turn.Effects.OfType<DropPhotos>()).Ids);
    }

    [Fact]
    public void A_message_with_several_photos_is_taken_back_as_one()
    {
        var talk = ReportTalk.At("place").Does(new MediaActivity([new(MediaKind.Photo, Url: "https://x/1"), new(MediaKind.Photo, Url: "https://x/2")], MessageId: "m1"));
        var photos = talk.State.Draft!.Photos.Select(p => p.Id).ToArray();
        Assert.All(Assert.Single(talk.Turn.Effects.OfType<FetchPhotos>()).Photos, photo => Assert.Equal("m1", photo.MessageId));
        talk.Does(new UnsendActivity("m1")).HearsNothing();
        Assert.Empty(talk.State.Draft!.Photos);
        Assert.Equal(photos, Assert.Single(talk.Turn.Effects.OfType<DropPhotos>()).Ids);
    }

    [Theory]
    [InlineData(PhotoProblem.Gone)]
    [InlineData(PhotoProblem.TooLarge)]
    [InlineData(PhotoProblem.NotAPicture)]
    [InlineData(PhotoProblem.NotReached)]
    public void A_photo_that_cannot_be_had_is_told_honestly(PhotoProblem problem)
    {
        var talk = ReportTalk.At("place").Does(Photo("m1"));
        talk.Does(new PhotoLostActivity(talk.State.Draft!.Photos[0].Id, problem)).Hears(Zh.Lost(problem));
        Assert.Empty(talk.State.Draft!.Photos);
        talk.Does(new PhotoLostActivity("unknown", problem)).HearsNothing();
    }

    [Fact]
    public void A_photo_lost_after_the_report_was_sent_is_told_as_well()
    {
        var talk = ReportTalk.At("review").Does(Photo("m1")).SeesTheReview().Hears("1 張");
        var photo = talk.State.Draft!.Photos[0].Id;
        talk.Says("送出").Hears("115-000123").Does(new PhotoLostActivity(photo, PhotoProblem.Gone)).Hears(Zh.Lost(PhotoProblem.Gone));
    }

    [Fact]
    public void Photos_are_changed_from_the_review()
    {
        var talk = ReportTalk.At("review").Does(Photo("m1")).TapsOn("改照片").IsAsked("photos").TapsOn("照片都刪掉").SeesTheReview().DoesNotHear("1 張");
        Assert.Empty(talk.State.Draft!.Photos);
        Assert.Single(talk.Turn.Effects.OfType<DropPhotos>());
        talk.TapsOn("改照片").Does(Photo("m2")).SeesTheReview().Hears("1 張").TapsOn("改照片").TapsOn(Zh.KeepButton).SeesTheReview();
    }

    [Theory]
    [InlineData(MediaKind.Video)]
    [InlineData(MediaKind.File)]
    [InlineData(MediaKind.Audio)]
    public void What_is_no_photo_is_told_what_is_taken(MediaKind kind) =>
        ReportTalk.At("place").Does(new MediaActivity([new(kind)])).Hears(Zh.NotTaken(kind)).IsAsked("place");

    [Fact]
    public void Words_under_a_photo_answer_the_question()
    {
        var talk = ReportTalk.At("place").Does(new MediaActivity([new(MediaKind.Photo, Url: "https://x/1")], "三民區九如一路100號")).IsAsked("kind");
        Assert.Single(talk.State.Draft!.Photos);
        Assert.Single(talk.Turn.Effects.OfType<FetchPhotos>());
    }

    [Fact]
    public void Words_under_the_first_photo_are_offered_where_they_may_be_the_answer()
    {
        var talk = Talk.WithAKnownCitizen().Does(Captioned("三民區九如一路100號")).IsAsked("danger").DoesNotHear("您傳照片時寫的");

        talk.Says("沒有").IsAsked("place").Hears("您傳照片時寫的「三民區九如一路100號」").TapsOn("當作回答").IsAsked("kind");

        Assert.Equal("100", talk.State.Draft!.Answers["place"].Place!.Address!.Number);
    }

    [Fact]
    public void What_was_said_of_a_photo_may_become_the_description_or_be_said_anew()
    {
        const string Said = "頂樓用鐵皮加蓋了一整層，還在裡面隔房間。";
        var talk = Talk.WithAKnownCitizen().Does(Captioned(Said)).Says("沒有").IsAsked("place").DoesNotHear("您傳照片時寫的")
            .Says("三民區九如一路100號").Says("頂樓加蓋").Says("已經蓋好").IsAsked("description").Hears("您傳照片時寫的");
        Assert.Equal(Said, talk.TapsOn("當作回答").IsAsked("consent").State.Draft!.Answers["description"].Words);

        var other = Talk.WithAKnownCitizen().Does(Captioned(Said)).Says("沒有").Says("三民區九如一路100號").Says("頂樓加蓋").Says("已經蓋好");
        Assert.Equal("每天晚上都在施工，很吵。", other.Says("每天晚上都在施工，很吵。").IsAsked("consent").State.Draft!.Answers["description"].Words);
    }

    [Fact]
    public void Words_under_a_later_photo_that_answer_nothing_yet_are_kept_too()
    {
        var talk = ReportTalk.At("danger").Does(Captioned("頂樓用鐵皮加蓋了一整層，還在裡面隔房間。")).IsAsked("danger").Says("沒有").IsAsked("place");
        talk.Says("三民區九如一路100號").Says("頂樓加蓋").Says("已經蓋好").IsAsked("description").Hears("您傳照片時寫的").TapsOn("當作回答").IsAsked("consent");
    }

    [Fact]
    public void An_identity_number_under_the_first_photo_is_not_kept()
    {
        var talk = Talk.WithAKnownCitizen().Does(Captioned("我是 A123456789，頂樓用鐵皮加蓋了一整層。")).Hears(Zh.IdMasked).IsAsked("danger");

        Assert.DoesNotContain("A123456789", talk.State.Draft!.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Deleting_the_draft_deletes_its_photos()
    {
        var talk = ReportTalk.At("place").Does(Photo("m1"));
        var draft = talk.State.Draft!.Id;
        talk.Says("取消").Says("確定");
        Assert.Equal([new DropDraft(draft)], talk.Turn.Effects);
    }

    private static MediaActivity Captioned(string words) => new([new(MediaKind.Photo, Url: "https://x/1")], words);

    private static MediaActivity Photo(string message, string? set = null, int? index = null, int? total = null) =>
        new([new(MediaKind.Photo, message, SetId: set, SetIndex: index, SetTotal: total)]);
}
