using System.Net;
using System.Text.RegularExpressions;
using Bot.Messaging;
using Bot.Settings;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Admin;

/// <summary>Settings over HTTP, and what citizens on LINE notice of them. Each test leaves everything switched on.</summary>
[Collection(nameof(AdminApp))]
public sealed partial class SettingsPagesTests(AdminApp app)
{
    private const string Hostile = "<script>alert(1)</script>\"'><img src=x>";

    [Fact]
    public async Task A_citizen_on_LINE_reads_the_notice_before_the_answer_until_it_is_taken_down()
    {
        using var browser = await AdministratorAsync();
        var today = app.Services.GetRequiredService<Bot.Platform.SiteCalendar>().DayOf(app.Bot.Now.UtcDateTime).ToString("yyyy-MM-dd", null);
        var endless = await SaveAsync(browser, "/admin/settings/banner", ("On", "true"), ("Texts.Chinese", "颱風停班"), ("Reason", "颱風"));
        Assert.Equal(HttpStatusCode.OK, endless.StatusCode);

        await SavedAsync(browser, "/admin/settings/banner", ("On", "true"), ("Texts.Chinese", "颱風停班，通報照常" + Hostile), ("LastDay", today), ("Reason", "颱風"));

        Assert.Contains("颱風停班，通報照常", (await AsksAsync(930, "鐵皮屋算違建嗎？")).Texts[0], StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", await browser.GetStringAsync("/admin/settings/banner"), StringComparison.Ordinal);
        await SavedAsync(browser, "/admin/settings/banner", ("On", "false"), ("Texts.Chinese", "颱風停班"), ("Reason", "颱風過了"));
        Assert.DoesNotContain("颱風停班", string.Join('\n', (await AsksAsync(931, "鐵皮屋算違建嗎？")).Texts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_is_switched_off_says_so_and_one_that_is_silenced_loses_nothing()
    {
        using var browser = await AdministratorAsync();
        await SavedAsync(browser, "/admin/settings/switch/channel:line", ("Off", "true"), ("Silent", "false"), ("Texts.Chinese", "系統維護到三點"), ("Reason", "維護"));
        Assert.Equal(["系統維護到三點"], (await AsksAsync(932, "鐵皮屋算違建嗎？")).Texts);

        await SavedAsync(browser, "/admin/settings/switch/channel:line", ("Off", "true"), ("Silent", "true"), ("Reason", "權杖外洩"));
        var citizen = LineCitizen.Number(933);
        await app.Bot.DeliverAsync(citizen.Says("在嗎", app.Bot.Now));
        var waiting = await NoticeAsync(citizen);
        app.Bot.Clock.Advance(TimeSpan.FromSeconds(5));
        await app.Bot.SettleAsync();
        Assert.Empty(app.Bot.Line.SentTo(citizen.UserId));
        await using var db = app.Bot.Database();
        Assert.Equal((InboxStatus.Done, true), await db.Inbox.Where(e => e.Citizen == citizen.Address).Select(e => ValueTuple.Create(e.Status, e.Activity != null)).SingleAsync());
        Assert.Equal(OutboxStatus.Pending, (await db.Outbox.AsNoTracking().SingleAsync(c => c.Id == waiting)).Status);

        await SavedAsync(browser, "/admin/settings/switch/channel:line", ("Off", "false"), ("Silent", "false"), ("Reason", "換好權杖"));
        await Eventually.TrueAsync(
            () =>
            {
                app.Bot.Clock.Advance(TimeSpan.FromSeconds(1));
                return app.Bot.Line.SentTo(citizen.UserId).Count == 1;
            },
            "the notice that waited has left");
    }

    [Fact]
    public async Task Of_two_who_change_the_same_switch_the_second_sees_the_first_and_a_reason_is_needed()
    {
        using var browser = await AdministratorAsync();
        const string path = "/admin/settings/switch/feature:LookUp";
        var (token, seen) = await FormAsync(browser, path);

        var unreasoned = await browser.PostAsync(path, Forms.Filled(token, ("Seen", seen), ("Off", "true")));
        var first = await browser.PostAsync(path, Forms.Filled(token, ("Seen", seen), ("Off", "true"), ("Reason", "資料庫整理" + Hostile)));
        var second = await browser.PostAsync(path, Forms.Filled(token, ("Seen", seen), ("Off", "false"), ("Reason", "開回來")));
        var html = await second.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.OK), (unreasoned.StatusCode, first.StatusCode, second.StatusCode));
        Assert.Contains("資料庫整理", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", await browser.GetStringAsync("/admin/settings"), StringComparison.Ordinal);
        Assert.Contains("暫停服務", string.Join('\n', (await AsksAsync(934, "查進度")).Texts), StringComparison.Ordinal);
        await SavedAsync(browser, path, ("Off", "false"), ("Reason", "整理好了"));
        await using var db = app.Bot.Database();
        Assert.Equal(2, await db.AuditRows.CountAsync(r => r.What == nameof(AuditAction.SettingChanged) && r.Subject == "feature:LookUp"));
    }

    [Fact]
    public async Task A_public_text_is_previewed_checked_and_given_back()
    {
        using var browser = await AdministratorAsync();
        const string path = "/admin/settings/text/zh-TW:Told.NeedInfo";
        var (token, seen) = await FormAsync(browser, path);

        var preview = await (await browser.PostAsync(path + "?handler=Preview", Forms.Filled(token, ("Seen", seen), ("Text", "請在 {day} 前補 {reason}" + Hostile)))).Content.ReadAsStringAsync();
        Assert.Contains("年", WebUtility.HtmlDecode(Preview().Match(preview).Value), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", preview, StringComparison.Ordinal);
        var unknown = await browser.PostAsync(path, Forms.Filled(token, ("Seen", seen), ("Text", "{name} 您好"), ("Reason", "親切")));
        Assert.Contains("{name}", WebUtility.HtmlDecode(await unknown.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        await SavedAsync(browser, path, ("Text", "請在 {day} 前補件：{reason}"), ("Reason", "親切"));

        Assert.Contains("請在 {day} 前補件", WebUtility.HtmlDecode(await browser.GetStringAsync("/admin/settings/wording")), StringComparison.Ordinal);
        await SavedAsync(browser, path, ("Text", ""), ("Reason", "改回來"));
        Assert.Contains("明確的地點", WebUtility.HtmlDecode(await browser.GetStringAsync("/admin/settings/wording?group=Missing")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin/settings/text/zh-TW:Missing.place")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/admin/settings/text/zh-TW:Day.YearZero")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/admin/settings/switch/channel:telegram")).StatusCode);
    }

    [Fact]
    public async Task Days_hours_and_limits_are_set_and_what_cannot_be_is_refused()
    {
        using var browser = await AdministratorAsync();
        await SavedAsync(browser, "/admin/settings/days", ("Form.Deed", "Add"), ("Form.Day", "2027-03-01"), ("Form.Kind", "Holiday"), ("Form.Name", Hostile), ("Reason", "補假"));
        var listed = await browser.GetStringAsync("/admin/settings/days?year=2027");
        Assert.Contains("2027-03-01", listed, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", listed, StringComparison.Ordinal);
        await SavedAsync(browser, "/admin/settings/days", ("Form.Deed", "Remove"), ("Form.Day", "2027-03-01"), ("Reason", "取消"));
        Assert.DoesNotContain("2027-03-01\"", await browser.GetStringAsync("/admin/settings/days?year=2027"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await SaveAsync(browser, "/admin/settings/days", ("Form.Deed", "Close"), ("Form.Day", "2027-03-01"), ("Form.District", "板橋區"), ("Reason", "颱風"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ImportAsync(browser, "not a calendar")).StatusCode);
        var imported = await ImportAsync(browser, """[{"date": "2028-01-01", "name": "元旦"}]""");
        Assert.True(imported.StatusCode is HttpStatusCode.Redirect, WebUtility.HtmlDecode(await imported.Content.ReadAsStringAsync()));
        Assert.Contains("元旦", WebUtility.HtmlDecode(await browser.GetStringAsync("/admin/settings/days?year=2028")), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await SaveAsync(browser, "/admin/settings/hours", ("Opens", "17:00"), ("Closes", "08:00"), ("Reason", "x"))).StatusCode);
        await SavedAsync(browser, "/admin/settings/hours", ("Told", "false"), ("Opens", "08:00"), ("Closes", "17:00"), ("Reason", "夏令"));
        Assert.Equal(HttpStatusCode.OK, (await SaveAsync(browser, "/admin/settings/limits", ("ReportsPerDay", "0"), ("Reason", "x"))).StatusCode);
        await SavedAsync(browser, "/admin/settings/limits", ("QuietHours", "6"), ("Reason", "假日少人用"));
        Assert.Equal(6, app.Services.GetRequiredService<SettingsBook>().Current.Limits.QuietHours);
    }

    private async Task<HttpClient> AdministratorAsync() => await app.BrowserAsync(await app.MemberAsync(secondFactor: true, StaffRole.Administrator));

    private static async Task<(string Token, string Seen)> FormAsync(HttpClient browser, string path)
    {
        var html = await browser.GetStringAsync(path);
        return (Forms.TokenIn(html), SeenNumber().Match(html).Groups[1].Value);
    }

    private static async Task<HttpResponseMessage> SaveAsync(HttpClient browser, string path, params (string, string)[] fields)
    {
        var (token, seen) = await FormAsync(browser, path);
        return await browser.PostAsync(path, Forms.Filled(token, [("Seen", seen), .. fields]));
    }

    private static async Task SavedAsync(HttpClient browser, string path, params (string, string)[] fields)
    {
        var answer = await SaveAsync(browser, path, fields);
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    private static async Task<HttpResponseMessage> ImportAsync(HttpClient browser, string content)
    {
        var (token, seen) = await FormAsync(browser, "/admin/settings/days");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent(seen), "Seen" },
            { new StringContent("明年"), "Reason" },
            { new StringContent(content), "Upload", "calendar.json" }
        };
        return await browser.PostAsync("/admin/settings/days?handler=Import", form);
    }

    private async Task<LineSent> AsksAsync(int citizen, string words)
    {
        var question = LineCitizen.Number(citizen).Says(words, app.Bot.Now);
        await app.Bot.DeliverAsync(question);
        var reply = Assert.Single(await app.Bot.RepliesAsync(question));
        await app.Bot.SettleAsync();
        return reply;
    }

    private async Task<long> NoticeAsync(LineCitizen citizen)
    {
        await using var db = app.Bot.Database();
        var call = new OutboxRow
        {
            Citizen = citizen.Address,
            Channel = "line",
            Body = app.Services.GetRequiredService<Outbox>().Seal("""[{"type":"text","text":"案件已受理"}]"""),
            Language = "zh-TW",
            RetryKey = Guid.NewGuid(),
            Status = OutboxStatus.Pending,
            CreatedAt = app.Bot.Now.UtcDateTime,
            NextAttemptAt = app.Bot.Now.UtcDateTime
        };
        db.Add(call);
        await db.SaveChangesAsync();
        return call.Id;
    }

    [GeneratedRegex("name=\"Seen\" value=\"(\\d+)\"")]
    private static partial Regex SeenNumber();

    [GeneratedRegex("""data-testid="preview">[^<]*""")]
    private static partial Regex Preview();
}
