using System.Net;
using Bot.Channels;
using Bot.Channels.Messenger;
using Bot.Media;
using Bot.Platform;
using Bot.Tests.Support.Messenger;

namespace Bot.Tests.Channels;

/// <summary>No webhook makes us call what only our own network reaches.</summary>
public sealed class PhotoLinksTests
{
    [Theory]
    [InlineData("https://scontent.xx.fbcdn.net/v/a.jpg?oh=1", true)]
    [InlineData("https://SCONTENT.XX.FBCDN.NET/v/a.jpg", true)]
    [InlineData("https://cdn.fbsbx.com/v/a.mp4", true)]
    [InlineData("http://scontent.xx.fbcdn.net/v/a.jpg", false)]
    [InlineData("https://fbcdn.net.evil.example/a.jpg", false)]
    [InlineData("https://evilfbcdn.net/a.jpg", false)]
    [InlineData("https://a.fbcdn.net:8443/a.jpg", false)]
    [InlineData("https://me@a.fbcdn.net/a.jpg", false)]
    [InlineData("https://evil.example\\.fbcdn.net/a.jpg", false)]
    [InlineData("https://evil.example#.fbcdn.net", false)]
    [InlineData("https://127.0.0.1/a.jpg", false)]
    [InlineData("http://169.254.169.254/latest/meta-data", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("//scontent.xx.fbcdn.net/a.jpg", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Photos_are_fetched_from_Meta_only(string? link, bool expected) =>
        Assert.Equal(expected, MessengerPhotos.LinksFor(new MessengerOptions()).TryParse(link, out _));

    [Theory]
    [InlineData("https://photos.example.org/a.jpg", true)]
    [InlineData("https://photos.example.org:444/a.jpg", false)]
    [InlineData("http://photos.example.org/a.jpg", false)]
    [InlineData("https://sub.photos.example.org/a.jpg", false)]
    [InlineData("https://me@photos.example.org/a.jpg", false)]
    public void A_server_that_the_agency_named_is_meant_exactly(string link, bool expected) =>
        Assert.Equal(expected, new PhotoLinks([], ["https://photos.example.org/"]).TryParse(link, out _));

    [Theory]
    [InlineData("157.240.1.1", true)]
    [InlineData("2a03:2880:f12f:83::1", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:157.240.1.1", true)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    public void Addresses_of_our_own_network_are_told_apart(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public async Task A_name_of_the_platform_that_leads_into_our_network_is_not_called() =>
        Assert.Equal(PhotoArrival.Refused, await FetchAsync(new PhotoLinks(["localhost"], []), "https://localhost/a.jpg"));

    [Fact]
    public async Task A_redirect_to_somewhere_else_is_not_followed()
    {
        await using var meta = await MessengerStandIn.StartAsync();
        await using var inside = await MessengerStandIn.StartAsync();
        meta.Photos["/photos/away"] = new(302, new Uri(inside.BaseUrl, "/photos/secret").ToString());

        Assert.Equal(PhotoArrival.Refused, await FetchAsync(new PhotoLinks([], [meta.BaseUrl.ToString()]), new Uri(meta.BaseUrl, "/photos/away").ToString()));
        Assert.Empty(inside.PhotoRequests);
    }

    [Fact]
    public async Task A_redirect_on_the_same_server_is_followed_but_not_for_ever()
    {
        await using var meta = await MessengerStandIn.StartAsync();
        meta.Photos["/photos/old"] = new(302, "/photos/new");
        meta.Photos["/photos/new"] = new(200) { Bytes = [1, 2, 3] };
        meta.Photos["/photos/round"] = new(302, "/photos/round");
        var links = new PhotoLinks([], [meta.BaseUrl.ToString()]);

        Assert.Equal(PhotoArrival.Fetched, await FetchAsync(links, new Uri(meta.BaseUrl, "/photos/old").ToString()));
        Assert.Equal(PhotoArrival.Refused, await FetchAsync(links, new Uri(meta.BaseUrl, "/photos/round").ToString()));
    }

    [Theory]
    [InlineData(403, PhotoArrival.Gone)]
    [InlineData(404, PhotoArrival.Gone)]
    [InlineData(410, PhotoArrival.Gone)]
    [InlineData(429, PhotoArrival.TryLater)]
    [InlineData(503, PhotoArrival.TryLater)]
    public async Task Every_answer_is_told_apart(int status, PhotoArrival expected)
    {
        await using var meta = await MessengerStandIn.StartAsync();
        meta.Photos["/photos/1"] = new(status);

        Assert.Equal(expected, await FetchAsync(new PhotoLinks([], [meta.BaseUrl.ToString()]), new Uri(meta.BaseUrl, "/photos/1").ToString()));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_asked_again_later()
    {
        var meta = await MessengerStandIn.StartAsync();
        var address = meta.BaseUrl;
        await meta.DisposeAsync();

        Assert.Equal(PhotoArrival.TryLater, await FetchAsync(new PhotoLinks([], [address.ToString()]), new Uri(address, "/photos/1").ToString()));
    }

    private static async Task<PhotoArrival> FetchAsync(PhotoLinks links, string link)
    {
        using var linked = new LinkedPhotos(links);
        return await linked.FetchAsync(link, Stream.Null, 100, default);
    }
}
