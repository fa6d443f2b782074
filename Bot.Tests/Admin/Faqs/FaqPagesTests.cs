using System.Net;
using Bot.Faqs;
using Bot.Staff;
using Bot.Tests.Faqs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Admin.Faqs;

/// <summary>The life of an answer as two people lead it on the pages.</summary>
[Collection(nameof(AdminApp))]
public sealed class FaqPagesTests(AdminApp app)
{
    // What would run, break out, turn the line around, compute, or burst the page if it were not just text.
    private const string Hostile = "<script>alert(1)</script>\"'><img src=x onerror=y>&amp;\u202Egnp.exe";
    private static readonly string Endless = new('W', 300);

    private FaqDesk Desk => app.Services.GetRequiredService<FaqDesk>();

    [Fact]
    public async Task One_writes_another_agrees_and_publishes_and_the_log_knows()
    {
        using var curator = await SignedInAsync(StaffRole.Curator);
        using var approver = await SignedInAsync(StaffRole.Approver);
        var id = FreshId();
        var entry = $"/admin/faqs/entry/{id}";

        var created = await curator.SendAsync("/admin/faqs/new", "/admin/faqs/new", [("Form.Id", id), .. Chinese($"鴿舍 {id} 可以蓋嗎？", "要先申請。")]);
        Assert.Equal(entry, created.To());
        await curator.SendAsync(entry, $"{entry}?handler=Submit", ("Seen", "1"));
        Assert.Equal(HttpStatusCode.Forbidden, (await curator.SendAsync(entry, $"{entry}?handler=Approve", ("Seen", "2"))).StatusCode);
        await approver.SendAsync(entry, $"{entry}?handler=Approve", ("Seen", "2"));
        Assert.Contains("發布以後會怎樣", await ReadAsync(approver, $"/admin/faqs/publish/{id}"), StringComparison.Ordinal);
        var published = await approver.SendAsync($"/admin/faqs/publish/{id}", $"/admin/faqs/publish/{id}", ("Seen", "3"), ("Later", "false"));

        Assert.Equal(entry, published.To());
        Assert.Equal(FaqChange.Published, (await Desk.VersionsAsync(id))[0].Change);
        Assert.Contains("民眾看到的版本", await ReadAsync(curator, entry), StringComparison.Ordinal);
        await using var db = app.Bot.Database();
        Assert.Equal(
            ["FaqChanged", "FaqChanged", "FaqChanged", "FaqPublished"],
            await db.AuditRows.Where(r => r.Subject == id).OrderBy(r => r.Number).Select(r => r.What).ToListAsync());
    }

    [Fact]
    public async Task A_set_time_is_read_on_the_agencys_clock()
    {
        using var approver = await SignedInAsync(StaffRole.Approver);
        var id = FreshId();
        var version = await new FaqStaff(app.Bot).ApprovedAsync(FaqStaff.About(id, $"鴿舍 {id}？"));
        var page = $"/admin/faqs/publish/{id}";

        var without = await approver.SendAsync(page, page, ("Seen", $"{version}"), ("Later", "true"));
        Assert.Equal(HttpStatusCode.OK, without.StatusCode);
        await approver.SendAsync(page, page, ("Seen", $"{version}"), ("Later", "true"), ("At", "2030-01-02T08:30"));

        await using var db = app.Bot.Database();
        Assert.Equal(new DateTime(2030, 1, 2, 0, 30, 0, DateTimeKind.Utc), (await db.FaqEntries.SingleAsync(e => e.Id == id)).PublishAt);
    }

    [Fact]
    public async Task The_second_saver_sees_what_changed_and_loses_nothing()
    {
        using var curator = await SignedInAsync(StaffRole.Curator);
        var id = FreshId();
        await FaqStaff.DoneAsync(Desk.CreateAsync(FaqStaff.About(id, $"鴿舍 {id}？", "舊的答案。"), FaqStaff.Mei));
        await FaqStaff.DoneAsync(Desk.EditAsync(FaqStaff.About(id, $"鴿舍 {id}？", "阿陳的答案。") with { Owner = "拆除組" }, 1, FaqStaff.Chen));
        var edit = $"/admin/faqs/edit/{id}";

        var late = await curator.SendAsync(edit, edit, [("Seen", "1"), ("Form.Owner", "查報組"), ("Form.Category", "basics"), ("Form.Position", "900"), .. Chinese($"鴿舍 {id}？", "我的答案。")]);
        var html = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync());
        Assert.Contains("chen也存檔了", html, StringComparison.Ordinal);
        Assert.Contains("兩邊都改", html, StringComparison.Ordinal);
        Assert.Contains("阿陳的答案。", html, StringComparison.Ordinal);
        Assert.Contains("我的答案。</textarea>", html, StringComparison.Ordinal);
        Assert.Contains("name=\"Form.Owner\" type=\"text\" value=\"拆除組\"", html, StringComparison.Ordinal);
        var saved = await curator.SendAsync(edit, edit, [("Seen", "2"), ("Form.Owner", "拆除組"), .. Chinese($"鴿舍 {id}？", "我的答案。")]);

        Assert.Equal($"/admin/faqs/entry/{id}", saved.To());
    }

    [Fact]
    public async Task The_preview_shows_both_apps_and_hints_without_saving()
    {
        using var curator = await SignedInAsync(StaffRole.Curator);
        var answer = await curator.SendAsync("/admin/faqs/new", "/admin/faqs/new?handler=Preview",
            [("Form.Shown", "zh-TW"), .. Chinese("鴿舍？", "# 結論\n- 惠請先**申請**。\n見[表單](https://example.org/f)")]);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Contains("data-skin=\"line\"", html, StringComparison.Ordinal);
        Assert.Contains("data-skin=\"messenger\"", html, StringComparison.Ordinal);
        Assert.Contains("【結論】\n・惠請先申請。\n見表單 <u>https://example.org/f</u>", html, StringComparison.Ordinal);
        Assert.Contains("可以改成「請」", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_all_at_once_and_leads_to_its_field()
    {
        using var curator = await SignedInAsync(StaffRole.Curator);
        var answer = await curator.SendAsync("/admin/faqs/new", "/admin/faqs/new",
            [("Form.Id", "Bad Id"), .. Chinese("鴿舍？", "請打 {{fax}}。"), ("Form.Texts[0].Links", "表單 | javascript:alert(1)")]);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Contains("Bad Id", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#Form_Texts_0__Links\">", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#Form_Texts_0__Answer\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_searched_filtered_and_sorted()
    {
        using var reader = await SignedInAsync(StaffRole.CaseOfficer);

        Assert.Contains("/admin/faqs/entry/rooftop-addition", await ReadAsync(reader, "/admin/faqs?Filter.Text=頂樓加蓋&Filter.Order=MostUsed"), StringComparison.Ordinal);
        Assert.DoesNotContain("/admin/faqs/entry/rooftop-addition", await ReadAsync(reader, "/admin/faqs?Filter.Category=service&Filter.Coverage=vi&Filter.Order=Title"), StringComparison.Ordinal);
        Assert.Contains("沒有符合條件的問答", await ReadAsync(reader, "/admin/faqs?Filter.Text=zzzzzz&Filter.Status=Published&Filter.ReviewDue=true"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_is_stored_stays_text()
    {
        using var curator = await SignedInAsync(StaffRole.Curator, StaffRole.Approver);
        var id = FreshId();
        var hostile = FaqStaff.About(id, $"{Hostile} {id}", $"=1+1 {Hostile}\n{Endless}", Hostile) with
        {
            Owner = Hostile[..50],
            Category = Hostile[..50],
            FollowUps = [Hostile]
        };
        hostile = hostile with { Texts = [hostile.Texts[0] with { LegalBasis = Hostile, Links = [new(Hostile, "https://example.org/\"><script>")] }] };
        var staff = new FaqStaff(app.Bot);
        await using (var db = app.Bot.Database())
        {
            db.Add(new FaqQuestionRow { Question = $"{Hostile} {id}", Language = "zh-TW", AskedAt = app.Bot.Now.UtcDateTime });
            await db.SaveChangesAsync();
        }

        await staff.AgreeAsync(id, await FaqStaff.DoneAsync(Desk.CreateAsync(hostile, Hostile)));

        foreach (var page in new[]
        {
            "/admin/faqs?Filter.Text=" + id, $"/admin/faqs/entry/{id}", $"/admin/faqs/edit/{id}", $"/admin/faqs/publish/{id}",
            $"/admin/faqs/compare/{id}?older=1&newer=2", "/admin/faqs/laws", "/admin/faqs/try?question=" + Uri.EscapeDataString(Hostile), "/admin/faqs/learning",
            "/admin/faqs?Filter.Text=" + Uri.EscapeDataString(Hostile)
        })
        {
            var html = await curator.GetStringAsync(page);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        }

        await FaqStaff.DoneAsync(Desk.WithdrawAsync(id, 3, FaqStaff.Chen));
    }

    private static string FreshId() => $"t{Guid.NewGuid():N}"[..20];

    private static (string, string)[] Chinese(string question, string answer) =>
        [("Form.Texts[0].Language", "zh-TW"), ("Form.Texts[0].Question", question), ("Form.Texts[0].Answer", answer), ("Form.Texts[0].NativeReviewed", "true")];

    private async Task<HttpClient> SignedInAsync(params StaffRole[] roles) => await app.BrowserAsync(await app.MemberAsync(secondFactor: true, roles));

    private static async Task<string> ReadAsync(HttpClient browser, string page) => WebUtility.HtmlDecode(await browser.GetStringAsync(page));
}
