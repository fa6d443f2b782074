using System.Net;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Bot.Staff;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Admin;

/// <summary>The program with its pages for staff, for all tests that need no browser; members are made and signed in without a browser.</summary>
public sealed class AdminApp : IAsyncLifetime
{
    public const string Password = StaffTickets.Password;

    private int members;

    public BotApp Bot { get; private set; } = null!;

    public IServiceProvider Services => Bot.Services;

    public async Task InitializeAsync() => Bot = await BotApp.StartAsync(new() { ["Staff:SignInsPerMinute"] = "1000" });

    public async Task DisposeAsync() => await Bot.DisposeAsync();

    /// <summary>A member with a password; with a second factor in use if asked for.</summary>
    public Task<StaffMember> MemberAsync(bool secondFactor, params StaffRole[] roles) =>
        StaffTickets.MemberAsync(Services, $"member{Interlocked.Increment(ref members)}@example.gov.tw", secondFactor, roles);

    /// <summary>A browser without redirects and with a cookie jar; of a member who is signed in, or of nobody.</summary>
    public async Task<HttpClient> BrowserAsync(StaffMember? member = null)
    {
        var jar = new CookieContainer();
        if (member is not null)
        {
            jar.Add(Bot.Http.BaseAddress!, new Cookie("staff", await StaffTickets.OfAsync(Services, member, Bot.Now.AddHours(1)), "/admin"));
        }

        return new HttpClient(new SocketsHttpHandler { CookieContainer = jar, AllowAutoRedirect = false }) { BaseAddress = Bot.Http.BaseAddress };
    }

    /// <summary>The cookie of somebody of whom an identity provider says something.</summary>
    public string ProviderTicket(params Claim[] claims)
    {
        var options = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ExternalScheme);
        return options.TicketDataFormat.Protect(
            new(new ClaimsPrincipal(new ClaimsIdentity(claims, "OpenId")), new AuthenticationProperties(), IdentityConstants.ExternalScheme));
    }
}

/// <summary>Tests of pages without a browser name this collection and take an <see cref="AdminApp"/>.</summary>
[CollectionDefinition(nameof(AdminApp))]
public sealed class AdminAppTests : ICollectionFixture<AdminApp>;

/// <summary>What a person does with a form, for a plain HTTP client.</summary>
internal static partial class Forms
{
    extension(HttpClient browser)
    {
        /// <summary>Opens a page and sends its form filled in, with the token that only the page knows.</summary>
        public async Task<HttpResponseMessage> SendAsync(string page, string to, params (string Name, string Value)[] fields)
        {
            var html = await browser.GetStringAsync(page);
            return await browser.PostAsync(to, Filled(TokenIn(html), fields));
        }
    }

    public static FormUrlEncodedContent Filled(string token, params (string Name, string Value)[] fields) =>
        new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)).Append(new("__RequestVerificationToken", token)));

    public static string TokenIn(string html) => WebUtility.HtmlDecode(Token().Match(html).Groups[1].Value);

    public static string To(this HttpResponseMessage answer) => answer.Headers.Location?.OriginalString ?? "";

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
