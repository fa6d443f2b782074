using Bot.Dialogs.Activities;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Places;
using Bot.Dialogs.Reports;
using Bot.Tests.Conversations;

namespace Bot.Tests.Reports;

/// <summary>All the ways in which citizens say where it is.</summary>
public sealed class PlaceTests
{
    private static readonly ReportWords Zh = ReportWords.In("zh-TW");

    [Fact]
    public void An_address_is_read_back_as_it_was_understood() =>
        ReportTalk.At("place").Says("三民區九如一路１００號之２").Hears("三民區九如一路100之2號").IsAsked("kind");

    [Fact]
    public void An_address_without_a_district_is_asked_for_it()
    {
        var talk = ReportTalk.At("place").Says("中正路100號").IsAsked("district").Says("火星").IsAsked("district").Says("鳳山").IsAsked("kind");
        Assert.Equal("鳳山區", Filed(talk)?.District);
        ReportTalk.At("place").Says("中正路100號").TapsOn(FormWords.In("zh-TW").MoreButton).TapsOn("楠梓區").IsAsked("kind");
    }

    [Fact]
    public void A_landmark_will_do_and_a_point_is_asked_for()
    {
        var talk = ReportTalk.At("place").Says("鳳山區鳳山火車站對面的空地").IsAsked("point").Does(new PlaceActivity(22.6306, 120.3575)).IsAsked("kind");
        Assert.Equal(new GeoPoint(22.6306, 120.3575), Filed(talk)?.Point);
        ReportTalk.At("place").Says("鳳山區鳳山火車站對面的空地").Says("跳過").IsAsked("kind");
    }

    [Fact]
    public void A_pin_with_an_address_needs_nothing_else() =>
        ReportTalk.At("place").Does(new PlaceActivity(22.6397, 120.3021, null, "高雄市三民區建國二路318號")).Hears("三民區").IsAsked("kind");

    [Fact]
    public void A_pin_alone_offers_the_districts_around_it()
    {
        var talk = ReportTalk.At("place").Does(new PlaceActivity(22.6397, 120.3021)).IsAsked("district");
        Assert.InRange(talk.Choices.TakeWhile(c => c.Label != Zh.OutsideButton).Count(), 1, 6);
        talk.Says("三民區").IsAsked("landmark").Says("高雄車站後面").IsAsked("kind");
        var place = Filed(talk);
        Assert.Equal(("三民區", "高雄車站後面"), (place?.District, place?.Words));
    }

    [Fact]
    public void A_pin_over_the_border_ends_the_report_politely_and_nothing_is_kept()
    {
        var talk = ReportTalk.At("place").Does(new PlaceActivity(22.9, 120.2)).TapsOn(Zh.OutsideButton).Hears(Zh.OutsideKaohsiung);
        Assert.Null(talk.State.Drafts);
    }

    [Fact]
    public void Places_elsewhere_are_turned_away_and_not_kept()
    {
        var talk = ReportTalk.At("place").Does(new PlaceActivity(25.03, 121.56)).Hears(Zh.OutsideKaohsiung).IsAsked("place");
        talk.Says("臺南市東區大學路1號").Hears("臺南市").IsAsked("place").Says("桃園區中正路1號").Hears("桃源區").IsAsked("place");
        Assert.DoesNotContain("place", talk.State.Draft!.Answers.Keys);
    }

    [Theory]
    [InlineData("https://www.google.com/maps/place/x/@22.6,120.3,17z/data=!3d22.6397!4d120.3021")]
    [InlineData("https://maps.apple.com/?ll=22.6397,120.3021")]
    [InlineData("https://www.openstreetmap.org/?mlat=22.6397&mlon=120.3021")]
    [InlineData("22.6397, 120.3021")]
    public void A_map_link_is_a_point(string link) =>
        Assert.Equal(new GeoPoint(22.6397, 120.3021), ReportTalk.At("place").Says(link).IsAsked("district").State.Draft!.Answers["place"].Place!.Point);

    [Fact]
    public void A_shortened_link_is_answered_honestly() =>
        ReportTalk.At("place").Says("https://maps.app.goo.gl/abc123").Hears(Zh.ShortLink).IsAsked("place");

    [Fact]
    public void Nothing_to_go_by_is_asked_again_with_an_example() => ReportTalk.At("place").Says("嗯嗯").Hears("例如").IsAsked("place");

    [Fact]
    public void The_place_of_a_photo_is_offered_first()
    {
        var talk = ReportTalk.At("photos").Does(new MediaActivity([new(MediaKind.Photo, "m1")]));
        var photo = Assert.Single(talk.State.Draft!.Photos).Id;
        talk.Says("上一步").Does(new PhotoReadyActivity(photo, 22.6397, 120.3021)).HearsNothing();
        talk.Says("好了").Hears(Zh.PhotoPlaceFound).TapsOn(Zh.PhotoPlaceButton).IsAsked("district");
        Assert.Equal(new GeoPoint(22.6397, 120.3021), talk.State.Draft!.Answers["place"].Place!.Point);
    }

    [Fact]
    public void A_place_out_of_the_blue_begins_a_report()
    {
        var talk = Talk.WithAKnownCitizen().Does(new PlaceActivity(22.6397, 120.3021, null, "高雄市三民區建國二路318號")).IsAsked("danger")
            .Says("沒有").Says("沒有照片").IsAsked("kind");
        Assert.Equal("三民區", Filed(talk)?.District);
    }

    private static Place? Filed(Talk talk)
    {
        foreach (var answer in (string[])["裝了鐵捲門的騎樓", "已經蓋好", "騎樓被圍起來，行人沒有辦法通過。", "同意", "王小明", "0912345678", "不用", "送出"])
        {
            talk.Says(answer);
        }

        return Assert.Single(talk.Turn.Effects.OfType<FileCase>()).Report.Place;
    }
}
