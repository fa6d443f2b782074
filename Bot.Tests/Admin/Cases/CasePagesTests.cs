using System.Net;
using System.Text.RegularExpressions;
using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Reports;
using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Admin.Cases;

/// <summary>The pages about cases, by HTTP.</summary>
[Collection(nameof(AdminApp))]
public sealed partial class CasePagesTests(AdminApp app)
{
    private const string Hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&amp; {{7*7}} =cmd|' /C calc'!A0";

    private readonly Docket docket = new(app.Bot);

    [Fact]
    public async Task Officers_limited_to_districts_see_only_theirs()
    {
        var (theirs, others, general) = (await docket.FileAsync(district: "鳳山區"), await docket.FileAsync(district: "旗津區"), await docket.FileAsync(kind: ReportKind.Petition));
        using var officer = await app.BrowserAsync(await docket.LimitedAsync(app, StaffRole.CaseOfficer, "鳳山區"));

        var inbox = await officer.GetStringAsync("/admin/cases");

        Assert.Contains(theirs, inbox, StringComparison.Ordinal);
        Assert.DoesNotContain(others, inbox, StringComparison.Ordinal);
        Assert.DoesNotContain(general, inbox, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync($"/admin/cases/details/{theirs}")).StatusCode);
        foreach (var page in (string[])["details", "move", "ask", "identity", "enforcement", "disclose"])
        {
            Assert.Contains((await officer.GetAsync($"/admin/cases/{page}/{others}")).StatusCode, (HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.Redirect]);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await officer.SendAsync($"/admin/cases/move/{theirs}?next=Registered", $"/admin/cases/move/{others}",
            ("Seen", "1"), ("Next", "Registered"), ("Form.Text", "x"))).StatusCode);
        Assert.Contains("找不到", Read(await officer.GetStringAsync($"/admin/cases?Find={others}")), StringComparison.Ordinal);
        Assert.Equal(Docket.Page(theirs), (await officer.GetAsync($"/admin/cases?Find={theirs.Replace("-", "", StringComparison.Ordinal)}")).To());
    }

    [Fact]
    public async Task A_move_is_seen_before_it_is_made_and_told_and_logged()
    {
        var number = await docket.FileAsync();
        using var officer = await app.BrowserAsync(await app.MemberAsync(secondFactor: true, StaffRole.CaseOfficer));
        var page = $"/admin/cases/move/{number}";
        Assert.Contains("案件 {number} 已受理", Read(await officer.GetStringAsync(page + "?next=Registered")), StringComparison.Ordinal);

        var preview = Read(await (await officer.SendAsync(page + "?next=Registered", page + "?handler=Preview",
            ("Seen", "1"), ("Next", "Registered"), ("Form.Text", "您好，{number} 受理了"))).Content.ReadAsStringAsync());
        Assert.Contains($"您好，{number} 受理了", preview, StringComparison.Ordinal);
        Assert.Equal(PetitionState.Submitted, (await docket.CaseAsync(number)).State);
        var moved = await officer.SendAsync(page + "?next=Registered", page, ("Seen", "1"), ("Next", "Registered"), ("Form.Text", "您好，{number} 受理了"));

        Assert.Equal(Docket.Page(number), moved.To());
        Assert.Equal(PetitionState.Registered, (await docket.CaseAsync(number)).State);
        Assert.Contains($"您好，{number} 受理了", Read(await officer.GetStringAsync(moved.To())), StringComparison.Ordinal);
        Assert.Equal(nameof(AuditAction.CaseChanged), (await docket.LoggedAsync(number))[0].What);
        Assert.Equal(Docket.Page(number), (await officer.GetAsync(page + "?next=Closed")).To());
    }

    [Fact]
    public async Task Who_comes_second_sees_what_changed_and_can_send_again()
    {
        var number = await docket.FileAsync();
        var chen = await app.MemberAsync(secondFactor: true, StaffRole.CaseOfficer);
        using var officer = await app.BrowserAsync(await app.MemberAsync(secondFactor: true, StaffRole.CaseOfficer));
        await docket.MoveAsync(number, PetitionState.NeedInfo, CaseRole.Officer, chen.Id, new() { Reason = "請提供門牌" });

        var answer = await officer.SendAsync($"/admin/cases/move/{number}?next=Submitted", $"/admin/cases/move/{number}",
            ("Seen", "1"), ("Next", "Submitted"), ("Form.Text", "我寫的文字"));

        var html = Read(await answer.Content.ReadAsStringAsync());
        Assert.Contains("有人先處理了這件案子", html, StringComparison.Ordinal);
        Assert.Contains(chen.DisplayName, html, StringComparison.Ordinal);
        Assert.Contains("請提供門牌", html, StringComparison.Ordinal);
        Assert.Contains("我寫的文字", html, StringComparison.Ordinal);
        Assert.Contains("name=\"Seen\" value=\"2\"", html, StringComparison.Ordinal);
        Assert.Equal(PetitionState.NeedInfo, (await docket.CaseAsync(number)).State);
    }

    [Fact]
    public async Task Everything_missing_is_asked_for_at_once_and_never_a_second_time()
    {
        var number = await docket.FileAsync();
        using var officer = await app.BrowserAsync(await app.MemberAsync(secondFactor: true, StaffRole.CaseOfficer));
        var page = $"/admin/cases/ask/{number}";
        Assert.Contains("請至少勾選", Read(await (await officer.SendAsync(page, page, ("Seen", "1"), ("Day", "2027-01-05"))).Content.ReadAsStringAsync()), StringComparison.Ordinal);

        var asked = await officer.SendAsync(page, page, ("Seen", "1"), ("Day", "2027-01-05"), ("Missing", "photos"), ("Missing", "place"), ("Other", "屋主是誰\n\n幾樓"));

        Assert.Equal(Docket.Page(number), asked.To());
        var told = (await docket.The<CaseDesk>().HistoryAsync(number))[0].Text!;
        Assert.Matches("1\\. 明確的地點.*\n2\\. 照片.*\n3\\. 屋主是誰\n4\\. 幾樓", told);
        await docket.MoveAsync(number, PetitionState.Submitted, CaseRole.Officer);
        Assert.Contains("不能再請第二次", Read(await officer.GetStringAsync(page)), StringComparison.Ordinal);
        var again = await officer.SendAsync($"/admin/cases/details/{number}", page, ("Seen", "3"), ("Day", "2027-01-05"), ("Missing", "name"));
        Assert.Contains("不能再請第二次", Read(await again.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(3, (await docket.CaseAsync(number)).Version);
    }

    [Fact]
    public async Task A_second_person_agrees_and_never_the_author()
    {
        var number = await docket.FileAsync();
        var both = await app.MemberAsync(secondFactor: true, StaffRole.CaseOfficer, StaffRole.Supervisor);
        using var author = await app.BrowserAsync(both);
        using var second = await app.BrowserAsync(await app.MemberAsync(secondFactor: true, StaffRole.Supervisor));
        var details = $"/admin/cases/details/{number}";
        await docket.MoveAsync(number, PetitionState.Registered, CaseRole.Registrar);
        await author.SendAsync(details, details + "?handler=Assign", ("Seen", "2"), ("Unit", "reporting"), ("Officer", both.Id));
        Assert.Equal((PetitionState.Assigned, both.Id), ((await docket.CaseAsync(number)).State, (await docket.CaseAsync(number)).Officer));
        await docket.MoveAsync(number, PetitionState.Inspecting, CaseRole.Officer);
        await docket.MoveAsync(number, PetitionState.Assessing, CaseRole.Officer);
        await author.SendAsync(details, $"/admin/cases/move/{number}", ("Seen", "6"), ("Next", "ClosedNotFound"), ("Form.Reason", "現場無構造"), ("Form.Text", "查無。理由：{reason}"));
        Assert.Contains(number, await second.GetStringAsync("/admin/cases?Filter.List=Approval"), StringComparison.Ordinal);

        var own = await author.SendAsync(details, details + "?handler=Approve", ("Seen", "7"));
        Assert.Contains("請由另一位主管核可", Read(await own.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(Docket.Page(number), (await second.SendAsync(details, details + "?handler=Approve", ("Seen", "7"))).To());

        Assert.Equal(PetitionState.ClosedNotFound, (await docket.CaseAsync(number)).State);
        Assert.Equal("查無。理由：現場無構造", (await docket.The<CaseDesk>().HistoryAsync(number))[0].Text);
    }

    [Fact]
    public async Task Who_informed_is_on_no_page_and_in_no_log_unless_it_is_shown_for_a_reason()
    {
        string[] planted = ["藍采和", "0955-123-987", "955123987", "caihe@secret.example"];
        var number = await docket.FileAsync(informer: new(planted[0], "+886955123987", planted[3]));
        var member = await app.MemberAsync(secondFactor: true, StaffRole.Supervisor, StaffRole.CaseOfficer, StaffRole.Auditor);
        using var browser = await app.BrowserAsync(member);
        string[] pages =
        [
            "/admin/cases", $"/admin/cases?Filter.District=三民區", $"/admin/cases/details/{number}", $"/admin/cases/move/{number}?next=Registered",
            $"/admin/cases/ask/{number}", $"/admin/cases/extend/{number}", $"/admin/cases/enforcement/{number}", $"/admin/cases/disclose/{number}",
            $"/admin/cases/limit/{number}", "/admin/cases/limits", $"/admin/cases/identity/{number}", "/admin/audit", "/admin/audit?handler=Export"
        ];
        await ConfirmAsync(member);
        await NothingIsFoundAsync(browser, pages, planted);
        var identity = $"/admin/cases/identity/{number}";
        Assert.Contains("請寫明理由", Read(await (await browser.SendAsync(identity, identity, ("Reason", " "))).Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.DoesNotContain(await docket.LoggedAsync(number), row => row.What == nameof(AuditAction.IdentityShown));

        var shown = await browser.SendAsync(identity, identity, ("Reason", "電話提醒補件"));

        var html = Read(await shown.Content.ReadAsStringAsync());
        Assert.All(planted.Where(p => p is not "955123987"), secret => Assert.Contains(secret, html, StringComparison.Ordinal));
        Assert.True(shown.Headers.CacheControl!.NoStore);
        var look = (await docket.LoggedAsync(number)).Single(row => row.What == nameof(AuditAction.IdentityShown));
        Assert.Equal((member.Id, "電話提醒補件"), (look.By, look.Reason));
        await NothingIsFoundAsync(browser, pages, planted);
        app.Bot.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.StartsWith("/admin/sign-in/confirm", (await browser.GetAsync(identity)).To(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_words_stay_words_on_every_page()
    {
        var number = await docket.FileAsync(Hostile, informer: new(Hostile, null, Hostile));
        var member = await app.MemberAsync(secondFactor: true, StaffRole.Supervisor, StaffRole.CaseOfficer);
        using var browser = await app.BrowserAsync(member);
        await ConfirmAsync(member);
        var details = $"/admin/cases/details/{number}";
        await browser.SendAsync(details, details + "?handler=Note", ("Note", Hostile));
        await browser.SendAsync("/admin/cases?Filter.Kind=rooftop", "/admin/cases?Filter.Kind=rooftop&handler=Save", ("Name", "<script>alert(3)</script>"));
        await docket.MoveAsync(number, PetitionState.Transferred, CaseRole.Officer, member.Id, new() { Agency = Hostile, Reference = Hostile });
        await docket.MoveAsync(number, PetitionState.Reopened, CaseRole.Supervisor, member.Id, new() { Reason = Hostile });
        var identity = $"/admin/cases/identity/{number}";
        List<string> all = [await (await browser.SendAsync(identity, identity, ("Reason", Hostile))).Content.ReadAsStringAsync()];
        foreach (var page in (string[])["/admin/cases", "/admin/cases?Find=" + Uri.EscapeDataString(Hostile), details, $"/admin/cases/disclose/{number}"])
        {
            all.Add(await browser.GetStringAsync(page));
        }

        all.Add(await (await browser.SendAsync(details, $"/admin/cases/disclose/{number}?handler=Check", ("Text", Hostile + " 0912-345-678 " + Hostile))).Content.ReadAsStringAsync());
        all.Add(await (await browser.SendAsync(details, $"/admin/cases/move/{number}?handler=Preview", ("Seen", "4"), ("Next", "Inspecting"), ("Form.Text", Hostile))).Content.ReadAsStringAsync());

        await browser.SendAsync(details, $"/admin/cases/enforcement/{number}?handler=Open", ("Seen", "3"));
        all.Add(await (await browser.SendAsync(details, $"/admin/cases/enforcement/{number}?handler=Move", ("FileSeen", "1"), ("Next", "Decided"), ("Form.Reference", Hostile))).Content.ReadAsStringAsync());
        all.Add(await (await browser.SendAsync(details, $"/admin/cases/withdraw/{number}", ("Seen", "4"), ("How", "Letter"), ("Who", Hostile[..60]), ("Reason", ""))).Content.ReadAsStringAsync());
        all.Add(await (await browser.SendAsync(details, $"/admin/cases/limit/{number}", ("Kind", "Blocked"), ("Reason", Hostile))).Content.ReadAsStringAsync());
        all.Add(await (await browser.SendAsync(details, $"/admin/cases/extend/{number}", ("Seen", "1"), ("Days", "10"), ("Reason", Hostile))).Content.ReadAsStringAsync());
        all.Add(await (await browser.SendAsync(details, $"/admin/cases/ask/{number}?handler=Preview", ("Seen", "4"), ("Day", "2027-01-05"), ("Other", Hostile))).Content.ReadAsStringAsync());
        all.Add(await (await browser.SendAsync(details, "/admin/cases/bulk?handler=Preview", ("Numbers", number), ($"Versions[{number}]", "4"), ("What", "Move"), ("Next", "Assigned"), ("Form.Reason", Hostile))).Content.ReadAsStringAsync());
        all.Add(await (await browser.SendAsync("/admin/conversations", "/admin/conversations", ("Number", Hostile), ("Reason", Hostile))).Content.ReadAsStringAsync());

        Assert.All(all, html => Assert.DoesNotMatch("<script>|<img src=x|onerror=alert\\(2\\)>", html));
        Assert.All(all, html => Assert.Contains("&lt;", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Views_of_the_inbox_are_kept_for_each_person()
    {
        var number = await docket.FileAsync(district: "旗山區");
        using var officer = await app.BrowserAsync(await app.MemberAsync(secondFactor: true, StaffRole.CaseOfficer));
        using var other = await app.BrowserAsync(await app.MemberAsync(secondFactor: true, StaffRole.CaseOfficer));
        const string View = "/admin/cases?Filter.District=%E6%97%97%E5%B1%B1%E5%8D%80&Filter.Officer=nobody";

        Assert.Contains(number, await officer.GetStringAsync(View), StringComparison.Ordinal);
        await officer.SendAsync(View, View + "&handler=Save", ("Name", "旗山未分案"));

        var html = Read(await officer.GetStringAsync("/admin/cases"));
        Assert.Contains("旗山未分案", html, StringComparison.Ordinal);
        Assert.DoesNotContain("旗山未分案", Read(await other.GetStringAsync("/admin/cases")), StringComparison.Ordinal);
        var link = Regex.Match(html, "href=\"(/admin/cases[^\"]+)\">旗山未分案").Groups[1].Value;
        Assert.Contains(number, await officer.GetStringAsync(link), StringComparison.Ordinal);
        await officer.SendAsync("/admin/cases", $"/admin/cases?handler=Forget&id={IdOfFilter().Match(html).Groups[1].Value}");
        Assert.DoesNotContain("旗山未分案", Read(await officer.GetStringAsync("/admin/cases")), StringComparison.Ordinal);
    }

    private static async Task NothingIsFoundAsync(HttpClient browser, string[] pages, string[] planted)
    {
        foreach (var page in pages)
        {
            var answer = await browser.GetAsync(page);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var html = Read(await answer.Content.ReadAsStringAsync());
            Assert.All(planted, secret => Assert.DoesNotContain(secret, html, StringComparison.Ordinal));
        }
    }

    private static string Read(string html) => WebUtility.HtmlDecode(html);

    // As the page that asks for the password does, for every session of the member.
    private async Task ConfirmAsync(StaffMember member)
    {
        await using var db = app.Bot.Database();
        var now = app.Bot.Now.UtcDateTime;
        await db.StaffSessions.Where(s => s.MemberId == member.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.ConfirmedAt, now));
    }

    [GeneratedRegex("handler=Forget&id=(\\d+)")]
    private static partial Regex IdOfFilter();
}
