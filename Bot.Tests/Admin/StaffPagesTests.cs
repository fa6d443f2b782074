using System.Net;
using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Admin;

[Collection(nameof(AdminApp))]
public sealed class StaffPagesTests(AdminApp app)
{
    // Names and the like that would run, break out or mislead if a page wrote them down as they are.
    private const string Hostile = "<script>alert(1)</script>\"'><img src=x>&amp;";

    [Fact]
    public async Task A_link_sets_up_an_invited_colleague_once()
    {
        using var administrator = await app.BrowserAsync(await app.MemberAsync(secondFactor: true, StaffRole.Administrator));
        var invited = await administrator.SendAsync("/admin/staff/invite", "/admin/staff/invite",
            ("Email", "ann@example.gov.tw"), ("Form.DisplayName", "Ann"), ("Form.Roles", "Curator"), ("Form.Districts", "鳳山區、三民區"));
        var link = LinkIn(await administrator.GetStringAsync(invited.To()));
        Assert.DoesNotContain("set-up/", await administrator.GetStringAsync(invited.To()), StringComparison.Ordinal);
        using var browser = await app.BrowserAsync();

        var weak = await browser.SendAsync(link, link, ("Password", "short"), ("Again", "other"));
        Assert.Equal(HttpStatusCode.OK, weak.StatusCode);
        var done = await browser.SendAsync(link, link, ("Password", AdminApp.Password), ("Again", AdminApp.Password));

        Assert.Equal("/admin/account/second-factor", done.To());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin")).StatusCode);
        Assert.Contains("這個連結不能用了", WebUtility.HtmlDecode(await browser.GetStringAsync(link)), StringComparison.Ordinal);
        await using var db = app.Bot.Database();
        Assert.Equal(["鳳山區", "三民區"], (await db.Staff.SingleAsync(m => m.Email == "ann@example.gov.tw")).Districts);
    }

    [Fact]
    public async Task A_link_holds_for_thirty_minutes_and_the_one_for_the_first_only_while_there_is_nobody()
    {
        var links = app.Services.GetRequiredService<SetupLinks>();
        var member = await app.MemberAsync(secondFactor: false, StaffRole.Curator);
        var token = (await links.IssueAsync(member.Id)).Segments[^1];
        Assert.NotNull(await links.FindAsync(token));

        app.Bot.Clock.Advance(SetupLinks.Valid);

        Assert.Null(await links.FindAsync(token));
        Assert.Null(await links.FindAsync((await links.IssueAsync(memberId: null)).Segments[^1]));
    }

    [Fact]
    public async Task Who_leaves_is_out_at_once_and_the_last_administrator_stays()
    {
        var member = await app.MemberAsync(secondFactor: false, StaffRole.Curator);
        using var theirs = await app.BrowserAsync(member);
        using var administrator = await app.BrowserAsync(await app.MemberAsync(secondFactor: true, StaffRole.Administrator));
        var page = $"/admin/staff/edit/{member.Id}";

        await administrator.SendAsync(page, $"{page}?handler=Deactivate");

        Assert.Equal(HttpStatusCode.Redirect, (await theirs.GetAsync("/admin")).StatusCode);
        await using var db = app.Bot.Database();
        var last = await db.Staff.Where(m => m.Active).ToListAsync();
        foreach (var one in last.Where(m => m.Roles.Has(Right.ManageStaff)))
        {
            await administrator.SendAsync($"/admin/staff/edit/{one.Id}", $"/admin/staff/edit/{one.Id}?handler=Deactivate");
        }

        Assert.Contains(await db.Staff.AsNoTracking().Where(m => m.Active).ToListAsync(), m => m.Roles.Has(Right.ManageStaff));
    }

    [Fact]
    public async Task What_people_type_stays_text_on_every_page()
    {
        var member = await app.MemberAsync(secondFactor: true, StaffRole.Administrator, StaffRole.Auditor);
        using var browser = await app.BrowserAsync(member);
        var invited = await browser.SendAsync("/admin/staff/invite", "/admin/staff/invite",
            ("Email", $"eve{Guid.NewGuid():N}@example.gov.tw"), ("Form.DisplayName", Hostile), ("Form.Roles", "Curator"), ("Form.Districts", Hostile));
        await app.Services.GetRequiredService<AuditLog>().WriteAsync(
            new() { What = AuditAction.IdentityShown, By = "x", ByName = Hostile, Subject = Hostile, Reason = Hostile, Details = new { Hostile }, Address = Hostile[..20] });

        foreach (var page in new[] { invited.To(), "/admin/staff", "/admin/audit", "/admin/audit?Filter.Subject=" + Uri.EscapeDataString(Hostile) })
        {
            var html = await browser.GetStringAsync(page);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x>", html, StringComparison.Ordinal);
            Assert.Contains("alert(1)", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_auditor_filters_the_log_and_takes_a_file_that_a_spreadsheet_may_open()
    {
        var log = app.Services.GetRequiredService<AuditLog>();
        await log.WriteAsync(new() { What = AuditAction.IdentityShown, By = "m-1", ByName = "Mei", Subject = "case-1", Reason = "=HYPERLINK(\"x\")" });
        await log.WriteAsync(new() { What = AuditAction.PhotoShown, By = "m-2", ByName = "Chen", Subject = "case-2" });
        using var auditor = await app.BrowserAsync(await app.MemberAsync(secondFactor: false, StaffRole.Auditor));
        var day = app.Services.GetRequiredService<Bot.Platform.SiteCalendar>().DayOf(app.Bot.Now.UtcDateTime).ToString("yyyy-MM-dd", null);

        var page = await auditor.GetStringAsync($"/admin/audit?Filter.What=IdentityShown&Filter.By=m-1&Filter.From={day}&Filter.To={day}");
        Assert.Contains("case-1", page, StringComparison.Ordinal);
        Assert.DoesNotContain("case-2", page, StringComparison.Ordinal);
        Assert.DoesNotContain("case-1", await auditor.GetStringAsync("/admin/audit?Filter.To=2020-01-01"), StringComparison.Ordinal);

        var file = await auditor.GetAsync("/admin/audit?handler=Export&Filter.Subject=case-1");
        var text = await file.Content.ReadAsStringAsync();
        Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("case-2", text, StringComparison.Ordinal);
        await using var db = app.Bot.Database();
        Assert.True(await db.AuditRows.AnyAsync(r => r.What == "AuditExported"));
    }

    [Fact]
    public async Task A_mistake_of_ours_shows_a_number_and_nothing_else()
    {
        using var browser = await app.BrowserAsync(await app.MemberAsync(secondFactor: true, StaffRole.Administrator));
        var broken = await app.MemberAsync(secondFactor: false, StaffRole.Curator);
        await using var db = app.Bot.Database();
        await db.Database.ExecuteSqlAsync($"UPDATE staff SET roles = 'Nonsense' WHERE id = {broken.Id}");

        var answer = await browser.GetAsync($"/admin/staff/edit/{broken.Id}");
        await db.Database.ExecuteSqlAsync($"UPDATE staff SET roles = 'Curator' WHERE id = {broken.Id}");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("錯誤編號", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Nonsense", html, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin/sign-in", "script-src 'self'")]
    [InlineData("/admin/admin.css", "script-src 'self'")]
    [InlineData("/simulator", "default-src 'self'")]
    [InlineData("/health/live", "default-src 'none'")]
    public async Task Every_answer_says_what_the_browser_must_refuse(string path, string policy)
    {
        var answer = await app.Bot.Http.GetAsync(path);

        var said = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains(policy, said, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", said, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", said, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("zh-TW,zh;q=0.9", "登入")]
    [InlineData("en-GB", "Sign in")]
    [InlineData("fr", "登入")]
    public async Task The_pages_speak_the_browsers_language_or_chinese(string accepts, string title)
    {
        using var browser = await app.BrowserAsync();
        browser.DefaultRequestHeaders.Add("Accept-Language", accepts);

        Assert.Contains($"<h1>{title}</h1>", WebUtility.HtmlDecode(await browser.GetStringAsync("/admin/sign-in")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookies_are_out_of_reach_for_scripts_and_other_sites()
    {
        var member = await app.MemberAsync(secondFactor: false, StaffRole.Curator);
        using var browser = await app.BrowserAsync();

        var answer = await browser.SendAsync("/admin/sign-in", "/admin/sign-in", ("Email", member.Email!), ("Password", AdminApp.Password));

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("staff=", StringComparison.Ordinal) && c.Length > 60);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private static string LinkIn(string html)
    {
        var text = WebUtility.HtmlDecode(html);
        var start = text.IndexOf("/admin/sign-in/set-up/", StringComparison.Ordinal);
        return text[start..text.IndexOf('<', start)];
    }
}
