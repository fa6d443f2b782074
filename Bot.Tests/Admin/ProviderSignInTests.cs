using System.Net;
using System.Net.Http.Json;
using Bot.Staff;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Admin;

/// <summary>Staff who sign in at the agency's identity provider, all the way there and back.</summary>
public sealed class ProviderSignInTests : IAsyncLifetime
{
    private const string Curator = "curator@example.gov.tw";

    private OpenIdStandIn provider = null!;
    private BotApp bot = null!;

    public async Task InitializeAsync()
    {
        provider = await OpenIdStandIn.StartAsync();
        bot = await BotApp.StartAsync(provider.Settings);
        await using var scope = bot.Services.CreateAsyncScope();
        var (result, _) = await scope.ServiceProvider.GetRequiredService<StaffDirectory>().AddAsync(Curator, "陳編輯", [StaffRole.Curator], []);
        Assert.True(result.Succeeded, result.ToString());
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_the_provider_knows_and_is_staff_here_comes_in()
    {
        provider.Email = Curator;
        using var browser = new ProviderBrowser(bot.Http.BaseAddress!);

        var back = await browser.ThereAndBackAsync();

        Assert.Equal("/admin", back.To());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin")).StatusCode);
        await using var db = bot.Database();
        Assert.Contains("SignedIn", await db.AuditRows.Select(r => r.What).ToListAsync());
    }

    [Fact]
    public async Task Whoever_is_no_staff_here_is_told_so_although_the_provider_knows_them()
    {
        provider.Email = "somebody@else.example";
        using var browser = new ProviderBrowser(bot.Http.BaseAddress!);

        var back = await browser.ThereAndBackAsync();

        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        Assert.Contains("role=\"alert\"", await back.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await browser.GetAsync("/admin")).StatusCode);
    }

    // Cookies that only go over TLS go here too: the tests speak plain HTTP, the service stands behind TLS.
    private sealed class ProviderBrowser(Uri site) : IDisposable
    {
        private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = site };
        private readonly Dictionary<string, string> cookies = [];

        public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(new(HttpMethod.Get, path));

        /// <summary>Follows the door to the provider, posts what its page posts, and goes on to where the program says who it was.</summary>
        public async Task<HttpResponseMessage> ThereAndBackAsync()
        {
            var there = await GetAsync("/admin/sign-in?handler=Provider");
            using var provider = new HttpClient();
            var page = await provider.GetFromJsonAsync<Page>(there.Headers.Location);
            var fields = new FormUrlEncodedContent([new("code", page!.Code), new("state", page.State)]);
            var returned = await SendAsync(new(HttpMethod.Post, page.To) { Content = fields });
            return await GetAsync(returned.To());
        }

        public void Dispose() => http.Dispose();

        private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
        {
            if (cookies.Count > 0)
            {
                request.Headers.Add("Cookie", string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}")));
            }

            var answer = await http.SendAsync(request);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                var pair = cookie.Split(';')[0].Split('=', 2);
                cookies[pair[0]] = pair[1];
            }

            return answer;
        }

        private sealed record Page(string To, string Code, string State);
    }
}
