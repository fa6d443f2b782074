using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Sayings;

namespace Bot.Tests.Channels.Simulator;

public sealed class SimulatorEndpointTests
{
    private const string Citizen = "3b241101-e2bb-4255-8caf-4136c566a962";

    // JSON.stringify leaves Chinese as it is; 5,000 characters have to fit into 16 KiB.
    private static readonly JsonSerializerOptions AsBrowsersWrite = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    [Theory]
    [InlineData("Development", null, HttpStatusCode.OK)]
    [InlineData("Development", "false", HttpStatusCode.NotFound)]
    [InlineData("Production", null, HttpStatusCode.NotFound)]
    [InlineData("Production", "true", HttpStatusCode.OK)]
    public async Task The_simulator_is_there_in_development_or_where_it_is_switched_on(
        string environment, string? setting, HttpStatusCode expected)
    {
        await using var host = await SimulatorHost.StartAsync(environment, setting);
        using var http = new HttpClient { BaseAddress = host.Address };

        Assert.Equal(expected, (await http.GetAsync("/simulator")).StatusCode);
        Assert.Equal(expected, (await http.GetAsync($"/simulator/messages?citizen={Citizen}")).StatusCode);
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task What_the_phone_sends_is_handed_over_as_an_event(object message, Activity activity)
    {
        await using var host = await SimulatorHost.StartAsync();

        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync(host, message)).StatusCode);

        var heard = Assert.Single(host.Heard);
        Assert.Equal($"simulator:{Citizen}", heard.Citizen);
        Assert.Equal("simulator", heard.Channel);
        Assert.StartsWith("simulator:", heard.EventId);
        Assert.Equal(host.Clock.GetUtcNow().UtcDateTime, heard.OccurredAt);
        Assert.Equivalent(activity, heard.Activity, strict: true);
        Assert.IsType(activity.GetType(), heard.Activity);
    }

    public static TheoryData<object, Activity> Messages => new()
    {
        { new { Citizen, kind = "text", text = "頂樓加蓋" }, new TextActivity("頂樓加蓋") },
        { new { Citizen, kind = "text", text = new string('蓋', 5_000) }, new TextActivity(new string('蓋', 5_000)) },
        { new { Citizen, kind = "choice", data = "menu", text = "選單" }, new ChoiceActivity("menu", "選單") },
        { new { Citizen, kind = "sticker" }, new StickerActivity() },
        { new { Citizen, kind = "photo" }, new MediaActivity([new MediaItem(MediaKind.Photo, ContentId: "sample")]) },
        { new { Citizen, kind = "place", latitude = 22.62, longitude = 120.31, text = "四維三路" }, new PlaceActivity(22.62, 120.31, Address: "四維三路") },
        { new { Citizen, kind = "follow" }, new FollowActivity() },
        { new { Citizen = Citizen.ToUpperInvariant(), kind = "follow" }, new FollowActivity() }
    };

    [Theory]
    [InlineData("""{"citizen":"3b241101-e2bb-4255-8caf-4136c566a962","kind":"text","text":""}""", "at least one character")]
    [InlineData("""{"citizen":"3b241101-e2bb-4255-8caf-4136c566a962","kind":"person-spoke"}""", "none of text")]
    [InlineData("""{"citizen":"3b241101-e2bb-4255-8caf-4136c566a962","kind":"choice"}""", "needs data")]
    [InlineData("""{"citizen":"3b241101-e2bb-4255-8caf-4136c566a962","kind":"place","latitude":91,"longitude":0}""", "latitude")]
    [InlineData("""{"citizen":"me","kind":"follow"}""", "random UUID")]
    [InlineData("""{"kind":"follow"}""", "random UUID")]
    [InlineData("""{"citizen":7}""", "cannot be read")]
    [InlineData("""{"citizen":""", "cannot be read")]
    [InlineData("null", "JSON object")]
    public async Task A_message_that_makes_no_sense_is_refused_with_a_sentence(string body, string sentence)
    {
        await using var host = await SimulatorHost.StartAsync();

        var answer = await PostAsync(host, new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(host.Heard);
    }

    [Fact]
    public async Task A_text_longer_than_a_phone_sends_is_refused_with_its_length()
    {
        await using var host = await SimulatorHost.StartAsync();

        var answer = await PostAsync(host, new { Citizen, kind = "text", text = new string('a', 5_001) });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("5001 UTF-16 units", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_over_16_KiB_is_refused()
    {
        await using var host = await SimulatorHost.StartAsync();

        var answer = await PostAsync(host, new { Citizen, kind = "text", text = new string('a', 17_000) });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task When_storing_fails_the_page_is_told_so_and_the_letter_is_marked()
    {
        await using var host = await SimulatorHost.StartAsync();
        host.StoringFails = true;

        var answer = await PostAsync(host, new { Citizen, kind = "text", text = "喂" });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("\"from\":\"desk\"", await LettersAsync(host), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bot_learns_the_language_of_the_browser()
    {
        await using var host = await SimulatorHost.StartAsync();
        var address = $"simulator:{Citizen}";

        Assert.Null(await host.Channel.LanguageOfAsync(address, CancellationToken.None));
        await PostAsync(host, new { Citizen, kind = "follow" }, "en-GB,en;q=0.9,zh;q=0.8");
        Assert.Equal("en", await host.Channel.LanguageOfAsync(address, CancellationToken.None));
        await PostAsync(host, new { Citizen, kind = "follow" }, "zh-HK,en;q=0.5");
        Assert.Equal("zh-TW", await host.Channel.LanguageOfAsync(address, CancellationToken.None));
    }

    [Fact]
    public async Task Letters_are_streamed_and_a_browser_that_comes_back_gets_only_what_it_missed()
    {
        await using var host = await SimulatorHost.StartAsync();
        await host.SaysAsync($"simulator:{Citizen}", new TextSaying("first"));
        await host.SaysAsync($"simulator:{Citizen}", new TextSaying("second"));

        var (firstId, first) = await ReadOneAsync(host, lastSeen: null);
        var (_, second) = await ReadOneAsync(host, lastSeen: firstId);

        Assert.Contains("first", first, StringComparison.Ordinal);
        Assert.Contains("second", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_opens_before_the_first_letter_so_that_the_page_knows_it_is_connected()
    {
        await using var host = await SimulatorHost.StartAsync();
        using var http = new HttpClient { BaseAddress = host.Address, Timeout = TimeSpan.FromSeconds(20) };

        using var answer = await http.GetAsync($"/simulator/stream?citizen={Citizen}", HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
    }

    private static async Task<(string Id, string Data)> ReadOneAsync(SimulatorHost host, string? lastSeen)
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        http.DefaultRequestHeaders.Add("Last-Event-ID", lastSeen);
        using var lines = new StreamReader(await http.GetStreamAsync($"/simulator/stream?citizen={Citizen}"));
        var data = (await lines.ReadLineAsync())!;
        var id = (await lines.ReadLineAsync())!;
        return (id["id: ".Length..], data);
    }

    private static async Task<string> LettersAsync(SimulatorHost host)
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        return await http.GetStringAsync($"/simulator/messages?citizen={Citizen}&after=0");
    }

    private static Task<HttpResponseMessage> PostAsync(SimulatorHost host, object message, string language = "zh-TW") =>
        PostAsync(host, JsonContent.Create(message, options: AsBrowsersWrite), language);

    private static async Task<HttpResponseMessage> PostAsync(SimulatorHost host, HttpContent body, string language = "zh-TW")
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return await http.PostAsync("/simulator/messages", body);
    }
}
