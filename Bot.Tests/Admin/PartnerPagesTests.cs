using System.Net;
using System.Text.RegularExpressions;
using Bot.Channels.Open311;
using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Admin;

/// <summary>The administrator takes a partner on and gives it keys.</summary>
[Collection(nameof(AdminApp))]
public sealed partial class PartnerPagesTests(AdminApp app)
{
    private const string Hostile = "<script>alert(1)</script>\"'><img src=x>&amp;";

    [Fact]
    public async Task A_key_is_shown_once_and_revoked_for_good()
    {
        using var browser = await AdministratorAsync();
        var page = (await SaveAsync(browser, "/admin/partners/edit/new", "1999 話務中心")).To();
        Assert.Equal(HttpStatusCode.OK, (await SaveAsync(browser, "/admin/partners/edit/new", "1999 話務中心")).StatusCode);

        await browser.SendAsync(page, page + "?handler=Issue");
        var (shown, later) = (await browser.GetStringAsync(page), await browser.GetStringAsync(page));

        var key = KeyIn().Match(shown).Groups[1].Value;
        Assert.True(key.Length > 40, shown);
        Assert.DoesNotContain(key, later, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(key)).StatusCode);
        await using var db = app.Bot.Database();
        var row = await db.PartnerKeys.AsNoTracking().OrderByDescending(k => k.Id).FirstAsync();
        Assert.Contains("最後使用", WebUtility.HtmlDecode(later), StringComparison.Ordinal);
        Assert.NotNull(row.UsedAt);
        await browser.SendAsync(page, page + "?handler=Revoke", ("key", $"{row.Id}"));

        Assert.NotEqual(HttpStatusCode.OK, (await AskAsync(key)).StatusCode);
        Assert.Contains("已撤銷", WebUtility.HtmlDecode(await browser.GetStringAsync(page)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.SendAsync(page, page + "?handler=Revoke", ("key", $"{row.Id}"))).StatusCode);
        var logged = await db.AuditRows.AsNoTracking().Where(r => r.Subject == $"partner:{row.PartnerId}").OrderBy(r => r.Number).ToListAsync();
        Assert.Equal([nameof(AuditAction.PartnerChanged), nameof(AuditAction.PartnerKeyMade), nameof(AuditAction.PartnerKeyRevoked)], logged.Select(r => r.What));
        Assert.All(logged, r => Assert.DoesNotContain(key, r.Details!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hostile_name_stays_a_name_and_a_wrong_door_is_refused()
    {
        using var browser = await AdministratorAsync();
        var name = Hostile[..PartnerRow.LongestName];

        var saved = await SaveAsync(browser, "/admin/partners/edit/new", name);
        Assert.Equal(HttpStatusCode.OK, (await SaveAsync(browser, "/admin/partners/edit/new", "other", source: "Chat")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SaveAsync(browser, "/admin/partners/edit/new", "other", calls: "0")).StatusCode);

        foreach (var page in (string[])["/admin/partners", saved.To()])
        {
            var html = await browser.GetStringAsync(page);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.Contains(name, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        }
    }

    private static Task<HttpResponseMessage> SaveAsync(HttpClient browser, string page, string name, string source = "Hotline", string calls = "60") =>
        browser.SendAsync(page, page, ("Form.Name", name), ("Form.Source", source), ("Form.MayFile", "true"), ("Form.CallsPerMinute", calls));

    private async Task<HttpClient> AdministratorAsync() => await app.BrowserAsync(await app.MemberAsync(secondFactor: true, StaffRole.Administrator));

    private Task<HttpResponseMessage> AskAsync(string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/open311/v2/requests.json");
        request.Headers.Add("X-Api-Key", key);
        return app.Bot.Http.SendAsync(request);
    }

    [GeneratedRegex("data-testid=\"key\">([^<]+)<")]
    private static partial Regex KeyIn();
}
