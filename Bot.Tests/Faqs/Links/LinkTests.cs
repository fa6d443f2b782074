using System.Net;
using Bot.Faqs;
using Bot.Faqs.Links;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Faqs.Links;

/// <summary>Links in answers are looked at once a week, and never lead the program into a network of ours.</summary>
public sealed class LinkTests : IAsyncLifetime
{
    private static readonly IPAddress Ours = IPAddress.Parse("127.0.0.1");
    private WebApplication site = null!;

    private Uri Site => new(site.Urls.First());

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        site = builder.Build();
        site.MapGet("/page", () => "hello");
        site.MapGet("/gone", () => Results.NotFound());
        site.MapGet("/moved", () => Results.Redirect("/page"));
        site.MapGet("/circle", () => Results.Redirect("/circle"));
        site.MapGet("/inside", (HttpRequest request) => Results.Redirect($"http://127.0.0.9:{request.Host.Port}/page"));
        site.MapGet("/file", () => Results.Redirect("file:///etc/passwd"));
        await site.StartAsync();
    }

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData("/page", LinkOutcome.Works, 200)]
    [InlineData("/moved", LinkOutcome.Works, 200)]
    [InlineData("/gone", LinkOutcome.Refused, 404)]
    [InlineData("/circle", LinkOutcome.TooManyRedirects, null)]
    [InlineData("/inside", LinkOutcome.NotPublic, null)]
    [InlineData("/file", LinkOutcome.NotPublic, null)]
    public async Task What_is_at_the_end_of_a_link_is_found_and_every_redirect_is_judged_anew(string path, LinkOutcome outcome, int? status)
    {
        using var probe = new LinkProbe(LinkNetwork.Internet with { Allows = Ours.Equals });

        Assert.Equal((outcome, status), await probe.LookAsync(new Uri(Site, path).AbsoluteUri, default));
    }

    [Theory]
    [InlineData("http://127.0.0.1:80/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://[::ffff:192.168.0.1]/")]
    [InlineData("http://name-of-a-private-server/")]
    [InlineData("ftp://example.org/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:secret@example.org/")]
    public async Task Nothing_but_public_servers_is_called(string address)
    {
        using var probe = new LinkProbe(LinkNetwork.Internet with
        {
            LookUp = (name, _) => Task.FromResult(IPAddress.TryParse(name.Trim('[', ']'), out var number) ? [number] : (IPAddress[])[IPAddress.Parse("192.168.7.7")])
        });

        Assert.Equal((LinkOutcome.NotPublic, null), await probe.LookAsync(address, default));
    }

    [Theory]
    [InlineData("請看 https://example.org/a?b=c。", "https://example.org/a?b=c")]
    [InlineData("(http://example.org/x), https://example.org/y.", "http://example.org/x https://example.org/y")]
    [InlineData("沒有網址", "")]
    public void Addresses_are_found_in_running_text(string text, string addresses) =>
        Assert.Equal(addresses, string.Join(' ', LinkDesk.AddressesIn(text)));

    [Theory, OnBothDatabases]
    public async Task Every_link_that_citizens_read_is_looked_at_each_week_by_one_server(string database)
    {
        var network = LinkNetwork.Internet with { Allows = Ours.Equals };
        await using var bot = await BotApp.OnAsync(database, adjust: builder => builder.Services.AddSingleton(network));
        var staff = new FaqStaff(bot);
        var (alive, dead) = (new Uri(Site, "/page").AbsoluteUri, new Uri(Site, "/gone").AbsoluteUri);
        var content = FaqStaff.About("with-links", "有連結嗎？", $"請看 {alive}。");
        await staff.PublishedAsync(content with { Texts = [content.Texts[0] with { Links = [new("表單", dead)] }] });
        await bot.Services.GetRequiredService<FaqBook>().CatchUpAsync();
        var desk = bot.Services.GetRequiredService<LinkDesk>();

        bot.Clock.Advance(TimeSpan.FromMinutes(5));
        await Eventually.TrueAsync(async () => (await desk.AllAsync()).All(l => l.Row.Outcome is not null), "both were looked at");

        var found = await desk.AllAsync();
        Assert.Equal([(dead, LinkOutcome.Refused, (int?)404), (alive, LinkOutcome.Works, 200)], found.Select(l => (l.Row.Address, l.Row.Outcome!.Value, l.Row.Status)));
        Assert.Equal(["with-links"], found[0].EntryIds);
        Assert.NotNull(found[0].Row.DeadSince);
        Assert.Null(await desk.TakeAsync());
        await desk.WantAsync();
        Assert.Equal([dead, alive], new[] { await desk.TakeAsync(), await desk.TakeAsync() }.Order(StringComparer.Ordinal));
        Assert.Null(await desk.TakeAsync());
    }
}
