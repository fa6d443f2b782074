using System.Net;
using Bot.Cases;
using Bot.Dialogs.Handover;
using Bot.Handover;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Tests.Support.Line;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Admin.Handover;

/// <summary>The pages on which staff answer citizens, without a browser and so without any script.</summary>
[Collection(nameof(AdminApp))]
public sealed class HandoverPagesTests(AdminApp app)
{
    private const string Queue = "/admin/handover";
    private static int citizens = 2_000;

    [Fact]
    public async Task An_officer_sees_who_waits_takes_it_and_answers()
    {
        var (citizen, id) = await AsksAsync("您好，我的電話是 0912345678，想問頂樓");
        using var officer = await StaffAsync(StaffRole.CaseOfficer);

        var queue = await TextAsync(await officer.GetAsync(Queue));
        Assert.Contains(id, queue, StringComparison.Ordinal);
        Assert.DoesNotContain("想問頂樓", queue, StringComparison.Ordinal);
        var untaken = await TextAsync(await officer.GetAsync(Talk(id)));
        Assert.DoesNotContain("想問頂樓", untaken, StringComparison.Ordinal);

        Assert.Equal(Talk(id), (await officer.SendAsync(Talk(id), Talk(id) + "?handler=Take", ("Seen", ""))).To());
        var taken = await TextAsync(await officer.GetAsync(Talk(id)));
        Assert.Contains("想問頂樓", taken, StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", taken, StringComparison.Ordinal);

        Assert.Equal(Talk(id), (await officer.SendAsync(Talk(id), Talk(id) + "?handler=Say", ("Answer", "請問在哪一區？"))).To());
        await app.Bot.SettleAsync();
        Assert.Contains(app.Bot.Line.Sent, s => s.Texts.Contains("【同仁回覆】\n請問在哪一區？"));
        Assert.Contains("請問在哪一區？", await TextAsync(await officer.GetAsync(Talk(id))), StringComparison.Ordinal);

        Assert.Equal(Queue, (await officer.SendAsync(Talk(id), Talk(id) + "?handler=Back")).To());
        Assert.Equal(HandoverStage.Closed, (await EntryAsync(id)).Status);
        Assert.Equal(
            [nameof(AuditAction.HandoverTaken), nameof(AuditAction.CitizenAnswered), nameof(AuditAction.HandoverGivenBack)],
            (await LoggedAsync(id)).Select(r => r.What));
        Assert.DoesNotContain(await LoggedAsync(id), r => (r.Details + r.Subject).Contains(citizen.UserId, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_colleague_is_told_who_has_it_and_what_was_typed_is_not_lost()
    {
        var (_, id) = await AsksAsync("在嗎");
        using var first = await StaffAsync(StaffRole.CaseOfficer);
        using var second = await StaffAsync(StaffRole.Supervisor);
        var token = Forms.TokenIn(await second.GetStringAsync(Talk(id)));
        await first.SendAsync(Talk(id), Talk(id) + "?handler=Take", ("Seen", ""));

        var tooLate = await TextAsync(await second.PostAsync(Talk(id) + "?handler=Take", Forms.Filled(token, ("Seen", ""))));
        Assert.Contains("已經有同事先接手", tooLate, StringComparison.Ordinal);
        var refused = await TextAsync(await second.PostAsync(Talk(id) + "?handler=Say", Forms.Filled(token, ("Answer", "我來回"))));
        Assert.Contains("您現在沒有這個對話", refused, StringComparison.Ordinal);

        await second.PostAsync(Talk(id) + "?handler=Take", Forms.Filled(token, ("Seen", (await EntryAsync(id)).TakenBy!)));
        var lost = await TextAsync(await first.SendAsync(Queue, Talk(id) + "?handler=Say", ("Answer", "我查到了，下週勘查")));
        Assert.Contains("您現在沒有這個對話", lost, StringComparison.Ordinal);
        Assert.DoesNotContain(app.Bot.Line.Sent, s => s.Texts.Any(t => t.Contains("下週勘查", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_look_without_taking_is_logged_and_so_is_one_without_the_mask()
    {
        var (_, id) = await AsksAsync("我的電話是 0912345678");
        using var supervisor = await StaffAsync(StaffRole.Supervisor);

        var masked = await TextAsync(await supervisor.SendAsync(Talk(id), Talk(id) + "?handler=Look"));
        var shown = await TextAsync(await supervisor.SendAsync(Talk(id), Talk(id) + "?handler=Unmasked"));

        Assert.Contains("我的電話", masked, StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", masked, StringComparison.Ordinal);
        Assert.Contains("0912345678", shown, StringComparison.Ordinal);
        Assert.Equal(2, (await LoggedAsync(id)).Count(r => r.What == nameof(AuditAction.ConversationShown)));
    }

    [Fact]
    public async Task A_template_and_a_published_answer_are_put_into_the_answer_and_not_sent()
    {
        using var curator = await StaffAsync(StaffRole.Curator);
        const string template = "/admin/handover/template/new";
        await curator.SendAsync(template, template, ("Title", "請補地址"), ("Chinese", "請告訴我們門牌號碼。"), ("English", "Please tell us the house number."));
        Assert.Contains("請補地址", await TextAsync(await curator.GetAsync("/admin/handover/templates")), StringComparison.Ordinal);

        var (_, id) = await AsksAsync("在嗎");
        using var officer = await StaffAsync(StaffRole.CaseOfficer);
        await officer.SendAsync(Talk(id), Talk(id) + "?handler=Take", ("Seen", ""));
        await using var db = app.Bot.Database();
        var key = await db.Set<Bot.Handover.Templates.ReplyTemplateRow>().Where(t => t.Title == "請補地址").Select(t => t.Id).SingleAsync();
        var sent = app.Bot.Line.Sent.Count;
        var page = await TextAsync(await officer.SendAsync(Talk(id), Talk(id) + "?handler=Insert", ("Answer", "您好。"), ("Canned", $"template:{key}")));

        Assert.Contains("您好。\n請告訴我們門牌號碼。", page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("faq:", page, StringComparison.Ordinal);
        Assert.Equal(sent, app.Bot.Line.Sent.Count);
    }

    [Fact]
    public async Task A_form_is_gone_on_with_and_the_citizen_is_asked_to_confirm()
    {
        var citizen = LineCitizen.Number(Interlocked.Increment(ref citizens));
        foreach (var words in (string[])["我要檢舉", "沒有", "沒有照片", "三民區九如一路100號", "真人"])
        {
            await SaysAsync(citizen, words);
        }

        var id = await IdAsync(citizen);
        using var officer = await StaffAsync(StaffRole.CaseOfficer);
        await officer.SendAsync(Talk(id), Talk(id) + "?handler=Take", ("Seen", ""));
        var form = Talk(id).Replace("talk", "form", StringComparison.Ordinal);
        var page = await TextAsync(await officer.GetAsync(form));
        Assert.Contains("九如一路100號", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Answers[consent]", page, StringComparison.Ordinal);

        var draft = System.Text.RegularExpressions.Regex.Match(page, "name=\"Seen\" value=\"([0-9a-f]+)\"").Groups[1].Value;
        var wrong = await TextAsync(await officer.SendAsync(form, form, ("Seen", draft), ("Answers[kind]", "紫色的石頭")));
        Assert.Contains("請修正下列問題", wrong, StringComparison.Ordinal);
        Assert.Equal(Talk(id), (await officer.SendAsync(form, form, ("Seen", draft), ("Answers[kind]", "rooftop"))).To());
        await app.Bot.SettleAsync();
        await app.Bot.PassUntilAsync(() => app.Bot.Line.Sent.Any(s => s.Texts.Any(t => t.Contains("幫您填了", StringComparison.Ordinal))), "the citizen is asked");
        await using var db = app.Bot.Database();
        Assert.False(await db.Cases.AnyAsync(c => c.DraftId == draft));
    }

    [Theory]
    [InlineData(StaffRole.Planner)]
    [InlineData(StaffRole.Curator)]
    [InlineData(StaffRole.Administrator)]
    public async Task The_stream_is_for_those_who_answer_and_says_nothing_of_what_was_said(StaffRole other)
    {
        var (_, id) = await AsksAsync("我的電話是 0912345678");
        using var officer = await StaffAsync(StaffRole.CaseOfficer);
        using var outsider = await StaffAsync(other);
        using var nobody = await app.BrowserAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await outsider.GetAsync("/admin/handover/stream")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await outsider.GetAsync("/admin/handover/waiting")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await nobody.GetAsync("/admin/handover/waiting")).StatusCode);
        Assert.Matches($"^\\[.*\"{id}\".*\\]$", await officer.GetStringAsync("/admin/handover/waiting"));
        Assert.Equal(HttpStatusCode.Redirect, (await nobody.GetAsync("/admin/handover/stream")).StatusCode);
        using var stream = await officer.GetAsync($"/admin/handover/stream/{id}", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", stream.Content.Headers.ContentType!.MediaType);
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync());
        Assert.Equal("event: changed", await reader.ReadLineAsync());
        Assert.Matches(@"^data: \d+-\d+$", await reader.ReadLineAsync());
    }

    [Fact]
    public async Task That_a_browser_has_shown_a_notification_stands_on_the_conversation_once()
    {
        var (_, id) = await AsksAsync("在嗎");
        using var officer = await StaffAsync(StaffRole.CaseOfficer);

        Assert.Equal(HttpStatusCode.NoContent, (await officer.SendAsync(Queue, Queue + "?handler=Shown", ("ids", id), ("shown", "true"))).StatusCode);
        await officer.SendAsync(Queue, Queue + "?handler=Shown", ("ids", id), ("ids", "no-such-entry"), ("shown", "true"));
        Assert.Contains("瀏覽器通知", await TextAsync(await officer.GetAsync(Talk(id))), StringComparison.Ordinal);
        await using var db = app.Bot.Database();
        Assert.Equal(AlertResult.Sent, (await db.HandoverAlerts.SingleAsync(a => a.HandoverId == id)).Result);
    }

    [Fact]
    public async Task A_page_that_asks_by_itself_does_not_keep_a_session_alive()
    {
        var member = await app.MemberAsync(secondFactor: true, StaffRole.CaseOfficer);
        using var officer = await app.BrowserAsync(member);
        await using var scope = app.Services.CreateAsyncScope();
        var sessions = scope.ServiceProvider.GetRequiredService<StaffSessions>();
        var opened = (await sessions.OfAsync(member.Id))[0].SeenAt;

        app.Bot.Clock.Advance(TimeSpan.FromMinutes(2));
        await officer.GetStringAsync("/admin/handover/waiting");
        Assert.Equal(opened, (await sessions.OfAsync(member.Id))[0].SeenAt);
        await officer.GetStringAsync(Queue);
        Assert.True((await sessions.OfAsync(member.Id))[0].SeenAt > opened);
    }

    [Fact]
    public async Task Every_mail_to_staff_stands_on_the_conversation_with_what_came_of_it()
    {
        var (_, id) = await AsksAsync("在嗎");
        var member = await app.MemberAsync(secondFactor: true, StaffRole.CaseOfficer);
        using var officer = await app.BrowserAsync(member);
        await using (var db = app.Bot.Database())
        {
            var now = app.Bot.Now.UtcDateTime;
            db.AddRange(
                Mail(id, member.Id, AlertResult.Sent, null, now), Mail(id, MailAlerts.Office, AlertResult.Failed, "SMTP 550", now),
                Mail(id, "somebody", AlertResult.Sending, null, now.AddMinutes(-3)));
            await db.SaveChangesAsync();
        }

        var page = await TextAsync(await officer.GetAsync(Talk(id)));
        Assert.Contains("電子郵件通知 3 人：寄出 1，失敗 1，還不確定 1。", page, StringComparison.Ordinal);
        Assert.Contains("單位信箱 · 失敗 SMTP 550", page, StringComparison.Ordinal);
        Assert.Contains("somebody · 不確定有沒有寄到", page, StringComparison.Ordinal);
    }

    private static HandoverAlertRow Mail(string id, string to, AlertResult result, string? reason, DateTime at) =>
        new() { HandoverId = id, Kind = AlertKind.Mail, StaffId = to, Result = result, Reason = reason, At = at };

    private static string Talk(string id) => $"/admin/handover/talk/{id}";

    private static async Task<string> TextAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    private async Task<HttpClient> StaffAsync(StaffRole role) => await app.BrowserAsync(await app.MemberAsync(secondFactor: true, role));

    private async Task<(LineCitizen Citizen, string Id)> AsksAsync(string words)
    {
        var citizen = LineCitizen.Number(Interlocked.Increment(ref citizens));
        await SaysAsync(citizen, "真人");
        await SaysAsync(citizen, words);
        return (citizen, await IdAsync(citizen));
    }

    private async Task SaysAsync(LineCitizen citizen, string words)
    {
        app.Bot.Clock.Advance(TimeSpan.FromMilliseconds(10));
        await app.Bot.DeliverAsync(citizen.Says(words, app.Bot.Now));
        await app.Bot.SettleAsync();
    }

    private async Task<string> IdAsync(LineCitizen citizen)
    {
        await using var db = app.Bot.Database();
        return await db.Handovers.Where(h => h.Citizen == citizen.Address).Select(h => h.Id).SingleAsync();
    }

    private async Task<HandoverRow> EntryAsync(string id) => (await app.Services.GetRequiredService<HandoverDesk>().FindAsync(id))!;

    private async Task<List<AuditRow>> LoggedAsync(string id)
    {
        await using var db = app.Bot.Database();
        return await db.AuditRows.AsNoTracking().Where(r => r.Subject == $"handover:{id}").OrderBy(r => r.Number).ToListAsync();
    }
}
