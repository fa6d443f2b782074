using System.Net;
using Bot.Messaging;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Admin;

[Collection(nameof(AdminApp))]
public sealed class DeliveryPagesTests(AdminApp app)
{
    private const string Hostile = "<script>alert(1)</script>\"'><img src=x>";

    [Fact]
    public async Task What_certainly_failed_is_sent_again_with_its_own_key_and_the_log_tells()
    {
        var citizen = LineCitizen.Number(901);
        var call = await FailedAsync(citizen, maybeSent: false);
        using var browser = await WatcherAsync();
        Assert.Contains($"/admin/delivery/call/{call.Id}", await browser.GetStringAsync("/admin/delivery?view=Failed"), StringComparison.Ordinal);

        var done = await browser.SendAsync($"/admin/delivery/call/{call.Id}", $"/admin/delivery/call/{call.Id}", ("Seen", "1"));
        var late = await browser.PostAsync($"/admin/delivery/call/{call.Id}", Forms.Filled(await TokenAsync(browser), ("Seen", "1")));

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        await ArrivesAsync(citizen);
        Assert.Equal(call.RetryKey.ToString("D"), Assert.Single(app.Bot.Line.SentTo(citizen.UserId)).RetryKey);
        Assert.Equal(1, await LinesAsync(AuditAction.CallSentAgain, $"outbox:{call.Id}"));
    }

    [Fact]
    public async Task What_may_have_arrived_is_sent_again_only_by_somebody_who_says_why()
    {
        var citizen = LineCitizen.Number(902);
        var call = await FailedAsync(citizen, maybeSent: true);
        var path = $"/admin/delivery/call/{call.Id}";
        using var browser = await WatcherAsync();

        var plain = await browser.SendAsync(path, path, ("Seen", "1"));
        var unreasoned = await browser.SendAsync(path, path, ("Seen", "1"), ("Knowingly", "true"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (plain.StatusCode, unreasoned.StatusCode));
        Assert.Empty(app.Bot.Line.SentTo(citizen.UserId));
        var knowingly = await browser.SendAsync(path, path, ("Seen", "1"), ("Knowingly", "true"), ("Reason", "民眾來電說沒收到"));

        Assert.Equal(HttpStatusCode.Redirect, knowingly.StatusCode);
        await ArrivesAsync(citizen);
        await using var db = app.Bot.Database();
        Assert.Equal("民眾來電說沒收到", (await db.AuditRows.SingleAsync(r => r.Subject == $"outbox:{call.Id}")).Reason);
    }

    [Fact]
    public async Task An_event_that_was_set_aside_is_looked_into_with_a_reason_and_answered_once()
    {
        var citizen = LineCitizen.Number(903);
        var id = await SetAsideAsync(citizen, "我叫王小明，電話 0912345678，頂樓加蓋合法嗎？" + Hostile);
        var path = $"/admin/delivery/event/{id}";
        using var browser = await WatcherAsync();
        Assert.Contains(path, await browser.GetStringAsync("/admin/delivery/events"), StringComparison.Ordinal);

        var unreasoned = WebUtility.HtmlDecode(await (await browser.SendAsync(path, $"{path}?handler=Look")).Content.ReadAsStringAsync());
        var html = await (await browser.SendAsync(path, $"{path}?handler=Look", ("Reason", "查看失敗原因"))).Content.ReadAsStringAsync();
        Assert.DoesNotContain("加蓋合法", unreasoned, StringComparison.Ordinal);
        Assert.Contains("加蓋合法", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", html, StringComparison.Ordinal);
        Assert.DoesNotContain("王小明", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x>", html, StringComparison.Ordinal);
        Assert.Equal(1, await LinesAsync(AuditAction.EventShown, $"inbox:{id}"));

        var token = await TokenAsync(browser);
        var replays = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => browser.PostAsync($"{path}?handler=Replay", Forms.Filled(token))));

        Assert.Single(replays, answer => answer.StatusCode is HttpStatusCode.Redirect);
        await ArrivesAsync(citizen);
        await app.Bot.SettleAsync();
        Assert.Single(app.Bot.Line.SentTo(citizen.UserId));
        Assert.Equal(1, await LinesAsync(AuditAction.EventReplayed, $"inbox:{id}"));
    }

    [Fact]
    public async Task The_page_tells_what_the_platforms_say_and_stays_text()
    {
        await FailedAsync(LineCitizen.Number(904), maybeSent: true, reason: Hostile);
        using var browser = await WatcherAsync();

        var checkedAgain = await browser.SendAsync("/admin/delivery", "/admin/delivery?handler=Check");
        var html = await browser.GetStringAsync(checkedAgain.To() + "?view=Failed");

        Assert.Contains("測試帳號", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("alert(1)", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        foreach (var view in new[] { "Unsure", "Held", "Waiting", "Sent" })
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/admin/delivery?view={view}")).StatusCode);
        }
    }

    private async Task<HttpClient> WatcherAsync() => await app.BrowserAsync(await app.MemberAsync(secondFactor: true, StaffRole.Supervisor));

    private static async Task<string> TokenAsync(HttpClient browser) => Forms.TokenIn(await browser.GetStringAsync("/admin/account"));

    private Task ArrivesAsync(LineCitizen citizen) => Eventually.TrueAsync(
        () =>
        {
            app.Bot.Clock.Advance(TimeSpan.FromSeconds(1));
            return app.Bot.Line.SentTo(citizen.UserId).Count > 0;
        },
        "the citizen has an answer");

    private async Task<int> LinesAsync(AuditAction what, string subject)
    {
        await using var db = app.Bot.Database();
        return await db.AuditRows.CountAsync(r => r.What == what.ToString() && r.Subject == subject);
    }

    private async Task<OutboxRow> FailedAsync(LineCitizen citizen, bool maybeSent, string reason = "HTTP 400")
    {
        await using var db = app.Bot.Database();
        var call = new OutboxRow
        {
            Citizen = citizen.Address,
            Channel = "line",
            Body = app.Services.GetRequiredService<Outbox>().Seal("""[{"type":"text","text":"案件已受理"}]"""),
            Language = "zh-TW",
            RetryKey = Guid.NewGuid(),
            Status = OutboxStatus.Failed,
            MaybeSent = maybeSent,
            Attempts = 1,
            CreatedAt = app.Bot.Now.UtcDateTime,
            NextAttemptAt = app.Bot.Now.UtcDateTime,
            FinishedAt = app.Bot.Now.UtcDateTime,
            Reason = reason
        };
        db.Add(call);
        await db.SaveChangesAsync();
        return call;
    }

    // As a turn leaves it that failed for the last time.
    private async Task<long> SetAsideAsync(LineCitizen citizen, string text)
    {
        var inbox = app.Services.GetRequiredService<Inbox>();
        var stored = await inbox.AppendAsync([new()
        {
            EventId = $"line:{Guid.NewGuid():N}",
            Channel = "line",
            Citizen = citizen.Address,
            OccurredAt = app.Bot.Now.UtcDateTime,
            Kind = "message.text",
            Activity = new Bot.Dialogs.Activities.TextActivity(text)
        }]);
        var id = Assert.Single(stored).Event.Id;
        await inbox.CountFailureAsync(id, last: true, "InvalidOperationException");
        return id;
    }
}
