using System.Net;
using System.Security.Claims;
using Bot.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Admin;

[Collection(nameof(AdminApp))]
public sealed class SignInTests(AdminApp app)
{
    private const string SignIn = "/admin/sign-in";

    [Fact]
    public async Task A_password_lets_a_curator_in_and_the_log_says_so()
    {
        var member = await app.MemberAsync(secondFactor: false, StaffRole.Curator);
        using var browser = await app.BrowserAsync();

        Assert.Equal("/admin", (await PasswordAsync(browser, member)).To());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin")).StatusCode);
        Assert.Equal(["SignedIn"], await LoggedAsync(member));
    }

    [Fact]
    public async Task Whoever_may_see_identities_has_to_add_a_second_factor_first()
    {
        using var browser = await app.BrowserAsync(await app.MemberAsync(secondFactor: false, StaffRole.CaseOfficer));

        Assert.Equal("/admin/account/second-factor", (await browser.GetAsync("/admin")).To());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin/account/authenticator")).StatusCode);
    }

    [Fact]
    public async Task After_the_password_a_code_is_asked_for_and_a_recovery_code_works_once()
    {
        var member = await app.MemberAsync(secondFactor: true, StaffRole.Supervisor);
        var (key, codes) = await WithFactorsAsync(member, async (factors, m) => (await factors.KeyAsync(m), await factors.MakeCodesAsync(m)));
        using var browser = await app.BrowserAsync();
        await PasswordAsync(browser, member);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/admin")).StatusCode);

        Assert.Equal("/admin", (await browser.SendAsync($"{SignIn}/second-step", $"{SignIn}/second-step", ("Code", Totp.Code(key)))).To());

        Assert.Equal("/admin", await RecoverAsync(member, codes[0]));
        Assert.Equal("", await RecoverAsync(member, codes[0]));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        var member = await app.MemberAsync(secondFactor: false, StaffRole.Curator);
        using var browser = await app.BrowserAsync();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await PasswordAsync(browser, member, "Wrong-horse-123")).StatusCode);
        }

        var refused = await PasswordAsync(browser, member);

        Assert.Contains("15 分鐘", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Contains("LockedOut", await LoggedAsync(member));
    }

    [Fact]
    public async Task Somebody_unknown_and_a_wrong_password_read_the_same()
    {
        var member = await app.MemberAsync(secondFactor: false, StaffRole.Curator);
        using var browser = await app.BrowserAsync();

        var wrong = await browser.SendAsync(SignIn, SignIn, ("Email", member.Email!), ("Password", "Wrong-horse-123"));
        var unknown = await browser.SendAsync(SignIn, SignIn, ("Email", "nobody@example.gov.tw"), ("Password", "Wrong-horse-123"));

        Assert.Equal(ErrorIn(await wrong.Content.ReadAsStringAsync()), ErrorIn(await unknown.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Sessions_end_from_elsewhere_with_a_new_password_new_roles_and_after_a_long_pause()
    {
        var member = await app.MemberAsync(secondFactor: false, StaffRole.Curator);
        using var here = await app.BrowserAsync(member);
        using var there = await app.BrowserAsync(member);

        await here.SendAsync("/admin/account", "/admin/account?handler=EndOthers");
        Assert.Equal((true, false), (await IsInAsync(here), await IsInAsync(there)));

        using var again = await app.BrowserAsync(member);
        var changed = await here.SendAsync("/admin/account/password", "/admin/account/password",
            ("Current", AdminApp.Password), ("Password", "Another-horse-2"), ("Again", "Another-horse-2"));
        Assert.Equal("/admin/account", changed.To());
        Assert.Equal((true, false), (await IsInAsync(here), await IsInAsync(again)));

        await using var scope = app.Services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<StaffDirectory>();
        var fresh = (await directory.FindAsync(member.Id))!;
        fresh.Roles = [StaffRole.Planner];
        await directory.ChangeAsync(fresh, endSessions: true);
        Assert.False(await IsInAsync(here));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_for_whoever_kept_its_cookie()
    {
        var member = await app.MemberAsync(secondFactor: false, StaffRole.Planner);
        using var browser = await app.BrowserAsync(member);
        await using var scope = app.Services.CreateAsyncScope();
        var sessions = scope.ServiceProvider.GetRequiredService<StaffSessions>();
        var session = (await sessions.OfAsync(member.Id)).Single();

        Assert.Equal(SignIn, (await browser.SendAsync("/admin/account", "/admin/account?handler=SignOut")).To());

        Assert.Null(await sessions.FindAsync(session.Id));
    }

    [Fact]
    public async Task After_five_minutes_a_sensitive_page_asks_again_and_a_code_confirms()
    {
        var member = await app.MemberAsync(secondFactor: true, StaffRole.Administrator);
        var key = await WithFactorsAsync(member, (factors, m) => factors.KeyAsync(m));
        using var browser = await app.BrowserAsync(member);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin/staff/invite")).StatusCode);
        app.Bot.Clock.Advance(StaffSession.ConfirmationHolds);

        var asked = (await browser.GetAsync("/admin/staff/invite")).To();
        Assert.Equal("/admin/sign-in/confirm?returnUrl=%2Fadmin%2Fstaff%2Finvite", asked);
        Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync(asked, "/admin/sign-in/confirm", ("Password", "Wrong-horse-123"))).StatusCode);
        var confirmed = await browser.SendAsync(asked, "/admin/sign-in/confirm?handler=Code", ("Code", Totp.Code(key)), ("ReturnUrl", "/admin/staff/invite"));

        Assert.Equal("/admin/staff/invite", confirmed.To());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin/staff/invite")).StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task After_sign_in_nobody_is_sent_to_another_site(string returnUrl)
    {
        var member = await app.MemberAsync(secondFactor: false, StaffRole.Curator);
        using var browser = await app.BrowserAsync();

        var answer = await browser.SendAsync(SignIn, SignIn, ("Email", member.Email!), ("Password", AdminApp.Password), ("ReturnUrl", returnUrl));

        Assert.Equal("/admin", answer.To());
    }

    [Theory]
    [InlineData("true", "/admin")]
    [InlineData("false", "")]
    public async Task An_identity_provider_lets_in_whom_it_vouches_for(string verified, string to)
    {
        var member = await app.MemberAsync(secondFactor: false, StaffRole.Curator);
        using var browser = await app.BrowserAsync();
        browser.DefaultRequestHeaders.Add("Cookie", "staff-provider=" + app.ProviderTicket(new Claim("email", member.Email!), new Claim("email_verified", verified)));

        Assert.Equal(to, (await browser.GetAsync($"{SignIn}?handler=Returned")).To());
    }

    [Theory]
    [InlineData("", "", "", null)]
    [InlineData("https://id.example", "bot", "secret", null)]
    [InlineData("https://id.example", "bot", "", "Staff:OpenId:ClientSecret")]
    [InlineData("", "bot", "secret", "Staff:OpenId:Authority")]
    public void A_half_configured_provider_names_the_missing_key(string authority, string id, string secret, string? missing)
    {
        var result = new StaffOptionsCheck().Validate(null, new() { OpenId = new() { Authority = authority, ClientId = id, ClientSecret = secret } });

        Assert.Equal(missing is null, result.Succeeded);
        Assert.Contains(missing ?? "", result.FailureMessage ?? "", StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> PasswordAsync(HttpClient browser, StaffMember member, string password = AdminApp.Password) =>
        browser.SendAsync(SignIn, SignIn, ("Email", member.Email!), ("Password", password));

    private async Task<string> RecoverAsync(StaffMember member, string code)
    {
        using var browser = await app.BrowserAsync();
        await PasswordAsync(browser, member);
        return (await browser.SendAsync($"{SignIn}/second-step", $"{SignIn}/second-step", ("Code", code))).To();
    }

    private async Task<T> WithFactorsAsync<T>(StaffMember member, Func<SecondFactors, StaffMember, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>().FindByIdAsync(member.Id);
        return await work(scope.ServiceProvider.GetRequiredService<SecondFactors>(), found!);
    }

    private async Task<List<string>> LoggedAsync(StaffMember member)
    {
        await using var db = app.Bot.Database();
        return await db.AuditRows.Where(r => r.By == member.Id).OrderBy(r => r.Number).Select(r => r.What).ToListAsync();
    }

    private static async Task<bool> IsInAsync(HttpClient browser) => (await browser.GetAsync("/admin")).StatusCode == HttpStatusCode.OK;

    private static string ErrorIn(string html) => html[html.IndexOf("role=\"alert\"", StringComparison.Ordinal)..html.IndexOf("</ul>", StringComparison.Ordinal)];
}
