using System.Net;
using Bot.Platform;
using Bot.Tests.Support;

namespace Bot.Tests.Platform;

/// <summary>Whose word about who calls is believed: seen by the limit on sign-ins, which counts by address.</summary>
public sealed class ProxiesTests
{
    [Fact]
    public async Task Behind_a_trusted_proxy_each_caller_has_tries_of_their_own()
    {
        await using var bot = await BotApp.StartAsync(new() { ["Staff:SignInsPerMinute"] = "1", ["Site:TrustedProxies:0"] = "127.0.0.0/8" });

        Assert.NotEqual(HttpStatusCode.TooManyRequests, await TryAsync(bot, "203.0.113.1"));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, await TryAsync(bot, "203.0.113.2"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(bot, "203.0.113.1"));
    }

    [Fact]
    public async Task Nobody_else_can_choose_their_address()
    {
        await using var bot = await BotApp.StartAsync(new() { ["Staff:SignInsPerMinute"] = "1", ["Site:TrustedProxies:0"] = "203.0.113.200" });

        Assert.NotEqual(HttpStatusCode.TooManyRequests, await TryAsync(bot, "203.0.113.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(bot, "203.0.113.2"));
    }

    [Fact]
    public void A_proxy_that_is_none_refuses_the_start()
    {
        var refused = Assert.Throws<StartRefusedException>(() => Program.Build(["--Site:TrustedProxies:0=our-proxy"]));
        Assert.StartsWith("Site:TrustedProxies holds our-proxy", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> TryAsync(BotApp bot, string from)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var attempt = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Http.BaseAddress!, "/admin/sign-in")) { Content = new FormUrlEncodedContent([]) };
        attempt.Headers.Add("X-Forwarded-For", from);
        using var answer = await browser.SendAsync(attempt);
        return answer.StatusCode;
    }
}
