using System.Text.Json;
using Bot.Dialogs.Places;
using Bot.Tests.Support;

namespace Bot.Tests.Places;

public sealed class DistrictsTests
{
    [Fact]
    public void There_are_38_of_them_eleven_in_the_former_city()
    {
        Assert.Equal(38, Districts.All.Count);
        Assert.Equal(11, Districts.All.Count(d => d.FormerArea == "city"));
        Assert.All(Districts.All, d => Assert.Equal(d.FormerArea == "county", d.FormerNames.Count > 0));
        Assert.Equal(38, Districts.All.Select(d => d.Postcode).Distinct().Count());
        Assert.Equal(38, Districts.All.Select(d => d.Code).Distinct().Count());
    }

    [Fact]
    public void They_are_those_of_the_official_list()
    {
        var official = SharedData.IsPresent
            ? JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("data", "districts.json"))).RootElement.EnumerateArray()
                .Select(d => string.Join(' ', "name postcode moi_code former_area".Split(' ').Select(part => d.GetProperty(part).GetString())))
            : Districts.All.Select(Line);
        Assert.Equal(official.Order(StringComparer.Ordinal), Districts.All.Select(Line).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("三民區", "三民區")]
    [InlineData("三民", "三民區")]
    [InlineData(" 高雄市 三民 區 ", "三民區")]
    [InlineData("三民区", "三民區")]
    [InlineData("Sanmin", "三民區")]
    [InlineData("sanmin district", "三民區")]
    [InlineData("Cijin", "旗津區")]
    [InlineData("Yong'an Dist.", "永安區")]
    [InlineData("鳳山市", "鳳山區")]
    [InlineData("三民鄉", "那瑪夏區")]
    [InlineData("大社", "大社區")]
    public void A_district_is_found_by_its_names(string words, string name) => Assert.Equal(name, Districts.Find(words)?.Name);

    [Theory]
    [InlineData("三民路")]
    [InlineData("桃園區")]
    [InlineData("Banqiao")]
    [InlineData("")]
    [InlineData(null)]
    public void Nothing_else_is_one(string? words) => Assert.Null(Districts.Find(words));

    [Theory]
    [InlineData("807", "三民區")]
    [InlineData("80756", "三民區")]
    [InlineData("８０７０３３", "三民區")]
    [InlineData("8075", null)]
    [InlineData("100", null)]
    public void A_district_is_found_by_its_postcode(string postcode, string? name) =>
        Assert.Equal(name, Districts.FindByPostcode(postcode)?.Name);

    [Fact]
    public void Names_said_in_passing_are_suggestions() =>
        Assert.Equal(["左營區", "岡山區"], Districts.MentionedIn("從左營到岡山火車站旁").Select(d => d.Name));

    [Theory]
    [InlineData(22.6273, 120.3573, "鳳山區")]
    [InlineData(22.6397, 120.3021, "三民區")]
    [InlineData(22.7965, 120.2960, "岡山區")]
    [InlineData(23.2680, 120.8230, "桃源區")]
    [InlineData(20.7000, 116.7200, "旗津區")]
    public void A_point_suggests_districts(double latitude, double longitude, string likeliest) =>
        Assert.Equal(likeliest, Districts.Near(new(latitude, longitude))[0].Name);

    [Fact]
    public void Every_anchor_lies_in_the_box_and_suggests_its_own_district() =>
        Assert.All(Districts.All, district => Assert.All(district.Anchors, anchor =>
        {
            Assert.Equal(PointIn.Kaohsiung, Territory.Judge(anchor));
            Assert.Equal(district, Districts.Near(anchor)[0]);
        }));

    [Theory]
    [InlineData(25.0330, 121.5654, PointIn.Elsewhere)]
    [InlineData(22.6273, 120.3014, PointIn.Kaohsiung)]
    [InlineData(10.3764, 114.3650, PointIn.FarIslands)]
    [InlineData(double.NaN, 120.3, PointIn.Elsewhere)]
    public void Boxes_are_a_first_filter(double latitude, double longitude, PointIn where)
    {
        Assert.Equal(where, Territory.Judge(new(latitude, longitude)));
        Assert.Equal(where is PointIn.Elsewhere, Districts.Near(new(latitude, longitude)).Count is 0);
    }

    [Fact]
    public void Thirty_metres_are_measured() =>
        Assert.InRange(new GeoPoint(22.63, 120.30).MetresTo(new(22.63027, 120.30)), 29.5, 30.5);

    private static string Line(District d) => $"{d.Name} {d.Postcode} {d.Code} {d.FormerArea}";
}
