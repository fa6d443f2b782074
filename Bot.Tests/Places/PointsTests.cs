using Bot.Dialogs.Places;
using Bot.Dialogs.Reading;

namespace Bot.Tests.Places;

public sealed class PointsTests
{
    [Theory]
    [InlineData("https://www.google.com/maps/@22.6273,120.3014,17z")]
    [InlineData("看這裡 https://www.google.com.tw/maps/place/%E4%B8%89%E6%B0%91/@22.6,120.3,17z/data=!3m1!4b1!8m2!3d22.6273!4d120.3014?hl=zh-TW 謝謝")]
    [InlineData("https://maps.google.com/?q=22.6273,120.3014")]
    [InlineData("https://www.google.com/maps/search/?api=1&query=22.6273%2C120.3014")]
    [InlineData("https://www.google.com/maps/search/22.6273,+120.3014")]
    [InlineData("https://maps.apple.com/?ll=22.6273,120.3014&q=Pin")]
    [InlineData("https://maps.apple.com/place?coordinate=22.6273,120.3014")]
    [InlineData("https://www.openstreetmap.org/?mlat=22.6273&mlon=120.3014#map=17/22.1/120.1")]
    [InlineData("https://www.openstreetmap.org/#map=17/22.6273/120.3014")]
    [InlineData("geo:22.6273,120.3014?z=17")]
    public void A_map_link_is_read_without_opening_it(string words)
    {
        Assert.True(MapLink.TryRead(words, out var point));
        Assert.Equal(new(22.6273, 120.3014), point);
    }

    [Theory]
    [InlineData("https://maps.app.goo.gl/AbCdEf123", typeof(ShortLink))]
    [InlineData("https://goo.gl/maps/AbCdEf", typeof(ShortLink))]
    [InlineData("https://www.google.com/maps/place/Kaohsiung", typeof(NothingRead))]
    [InlineData("https://example.org/maps/@22.6273,120.3014,17z", typeof(NothingRead))]
    [InlineData("https://example.org/?u=https://www.google.com/maps/@22.6,120.3,17z", typeof(NothingRead))]
    [InlineData("https://www.google.com/maps/@922.6273,120.3014,17z", typeof(NothingRead))]
    [InlineData("三民區", typeof(NothingRead))]
    public void What_cannot_be_read_from_a_link_is_said(string words, Type problem) => Assert.IsType(problem, MapLink.Read(words).Problem);

    [Theory]
    [InlineData("22.6273, 120.3014")]
    [InlineData("120.3014 22.6273")]
    [InlineData("22.6273N 120.3014E")]
    [InlineData("座標２２.６２７３，１２０.３０１４")]
    public void Typed_degrees_are_read(string words) => Assert.Equal(new(22.6273, 120.3014), CoordinateReader.Read(words).Value);

    [Theory]
    [InlineData("22°37'38.3\"N 120°18'05.0\"E")]
    [InlineData("東經120度18分5秒，北緯22度37分38.3秒")]
    public void Minutes_and_seconds_are_read(string words) =>
        Assert.InRange(new GeoPoint(22.6273, 120.3014).MetresTo(CoordinateReader.Read(words).Value!), 0, 5);

    // 22° 37′ N on the middle meridian is 250,000 m east by definition; the other is published for 高雄車站 by map services.
    [Theory]
    [InlineData("250000, 2501000", 22.6086, 121.0)]
    [InlineData("178400 2503900", 22.6345, 120.3033)]
    [InlineData("X:2503900 / 178400", 22.6345, 120.3033)]
    public void Metres_of_the_national_grid_are_converted(string words, double latitude, double longitude) =>
        Assert.InRange(new GeoPoint(latitude, longitude).MetresTo(CoordinateReader.Read(words).Value!), 0, 150);

    [Theory]
    [InlineData("12.5, 13.7")]
    [InlineData("999.123, 999.456")]
    [InlineData("178400 178400")]
    [InlineData("0912345678")]
    public void Other_numbers_are_no_point(string words) => Assert.IsType<NothingRead>(CoordinateReader.Read(words).Problem);
}
