using System.Net;
using Bot.Cases;
using Bot.Cases.Limits;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Media;
using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;

namespace Bot.Tests.Admin.Cases;

/// <summary>Photos, what leaves the house, many cases at once, callers, enforcement files and restrictions: the pages by HTTP.</summary>
[Collection(nameof(AdminApp))]
public sealed class CaseWorkTests(AdminApp app)
{
    private readonly Docket docket = new(app.Bot);

    [Fact]
    public async Task A_photo_is_shown_to_those_who_may_logged_and_kept_by_no_browser()
    {
        var (number, photo) = await docket.FileWithPhotoAsync();
        using var officer = await app.BrowserAsync(await app.MemberAsync(secondFactor: true, StaffRole.CaseOfficer));
        var page = $"/admin/cases/photo/{number}/{photo}";
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(page)).StatusCode);
        Assert.DoesNotContain(await docket.LoggedAsync(number), row => row.What == nameof(AuditAction.PhotoShown));

        foreach (var size in (string[])["Small", "Full"])
        {
            var file = await officer.GetAsync($"{page}?handler={size}");
            Assert.Equal("image/jpeg", file.Content.Headers.ContentType!.MediaType);
            Assert.True(file.Headers.CacheControl!.NoStore);
        }

        Assert.Equal(2, (await docket.LoggedAsync(number)).Count(row => row.What == nameof(AuditAction.PhotoShown)));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"{page}?handler=Masked")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/admin/cases/photo/{await docket.FileAsync()}/{photo}?handler=Full")).StatusCode);
        using var curator = await app.BrowserAsync(await app.MemberAsync(secondFactor: false, StaffRole.Curator));
        Assert.Equal(HttpStatusCode.Forbidden, (await curator.GetAsync($"{page}?handler=Full")).StatusCode);
    }

    [Fact]
    public async Task Only_masked_copies_and_texts_without_open_clues_leave_the_house()
    {
        var (number, photo) = await docket.FileWithPhotoAsync(640, 320);
        using var officer = await app.BrowserAsync(await app.MemberAsync(secondFactor: true, StaffRole.CaseOfficer));
        var (page, mask) = ($"/admin/cases/disclose/{number}", $"/admin/cases/mask/{number}/{photo}");
        (string, string)[] fields = [("To", "Agency"), ("Name", "環保局"), ("Text", "九如一路100號頂樓，請洽 0912-345-678"), ("Chosen", photo)];

        Assert.Contains("還有 1 處線索", await TextAsync(await officer.SendAsync(page, page, fields)), StringComparison.Ordinal);
        Assert.Contains("照片要先遮蔽", await TextAsync(await officer.SendAsync(page, page, [.. fields, ("Confirmed", "0912-345-678")])), StringComparison.Ordinal);
        Assert.Contains("請至少畫一個遮蔽範圍", await TextAsync(await officer.SendAsync(mask, mask, ("Areas[0].Left", "10"))), StringComparison.Ordinal);
        var masked = await officer.SendAsync(mask, mask, ("Areas[0].Left", "0"), ("Areas[0].Top", "0"), ("Areas[0].Width", "50"), ("Areas[0].Height", "50"));
        Assert.Equal($"/admin/cases/photo/{number}/{photo}".ToLowerInvariant(), masked.To());
        var given = await officer.SendAsync(page, page, [.. fields, ("Confirmed", "0912-345-678")]);

        Assert.Contains("記錄好了", await TextAsync(given), StringComparison.Ordinal);
        Assert.Equal(
            [nameof(AuditAction.CaseDisclosed), nameof(AuditAction.PhotoMasked)],
            (await docket.LoggedAsync(number)).Select(r => r.What).Where(w => w is nameof(AuditAction.CaseDisclosed) or nameof(AuditAction.PhotoMasked)));
        await using var db = app.Bot.Database();
        var row = await db.Disclosures.SingleAsync(d => d.CaseNumber == number);
        Assert.Equal([photo], row.Photos);
        Assert.Equal(1, row.Confirmed);
        Assert.DoesNotContain("0912", row.Text, StringComparison.Ordinal);
        using var copy = SKBitmap.Decode(await officer.GetByteArrayAsync($"/admin/cases/photo/{number}/{photo}?handler=Masked"));
        using var original = SKBitmap.Decode(await officer.GetByteArrayAsync($"/admin/cases/photo/{number}/{photo}?handler=Full"));
        Assert.True(copy.GetPixel(100, 60) is { Red: < 10, Green: < 10, Blue: < 10 }, "the upper left quarter is black");
        Assert.True(original.GetPixel(100, 60).Red > 200 && copy.GetPixel(500, 60).Green > 200, "the rest and the original are as they were");
        Assert.DoesNotContain(SealedFile(await db.Photos.Where(p => p.Id == photo).Select(p => p.File).SingleAsync()), b => b.AsSpan().StartsWith(new byte[] { 0xFF, 0xD8 }));
    }

    [Fact]
    public async Task A_caller_s_report_is_filed_by_the_rules_of_the_chat_with_its_source()
    {
        using var officer = await app.BrowserAsync(await app.MemberAsync(secondFactor: true, StaffRole.CaseOfficer));
        (string, string)[] fields =
        [
            ("Id", Guid.NewGuid().ToString("N")), ("Source", "Hotline"), ("Answers[place]", "三民區九如一路100號"), ("Answers[kind]", "rooftop"), ("Answers[work]", "unsure"),
            ("Answers[description]", "頂樓用鐵皮加蓋了一整層，還在裡面隔房間。"), ("Answers[name]", "陸羽"), ("Answers[contact]", "0912345678"), ("Answers[answer]", "phone")
        ];
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/admin/cases/new?kind=Petition")).StatusCode);
        var refused = await officer.SendAsync("/admin/cases/new", "/admin/cases/new", fields);
        var html = await TextAsync(refused);
        Assert.Contains("href=\"#SourceNumber\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#Answers_consent_\"", html, StringComparison.Ordinal);

        (string, string)[] complete = [.. fields, ("SourceNumber", "1999-115-77"), ("Answers[consent]", "yes")];
        var filed = await officer.SendAsync("/admin/cases/new", "/admin/cases/new", complete);

        Assert.True(CaseNumber.TryParse(filed.To()["/admin/cases/details/".Length..], out var read));
        var number = read.Value;
        Assert.Contains("查詢碼", await TextAsync(await officer.GetAsync(filed.To())), StringComparison.Ordinal);
        var found = await docket.CaseAsync(number);
        Assert.Equal((CaseSource.Hotline, "1999-115-77", "三民區", "phone"), (found.Source, found.SourceNumber, found.District, found.Answer));
        Assert.Equal(Docket.Page(number), (await officer.GetAsync("/admin/cases?Find=1999-115-77")).To());
        await officer.SendAsync("/admin/cases/new", "/admin/cases/new", complete);
        await using var db = app.Bot.Database();
        Assert.Equal(1, await db.Cases.CountAsync(c => c.SourceNumber == "1999-115-77"));
        Assert.DoesNotContain("陸羽", await TextAsync(await officer.GetAsync(filed.To())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_are_moved_together_and_each_says_what_came_of_it()
    {
        var (one, two, late) = (await docket.FileAsync(), await docket.FileAsync(), await docket.FileAsync());
        await docket.MoveAsync(late, PetitionState.Registered, CaseRole.Registrar);
        var officer = await app.MemberAsync(secondFactor: true, StaffRole.CaseOfficer);
        using var supervisor = await app.BrowserAsync(await app.MemberAsync(secondFactor: true, StaffRole.Supervisor));
        (string, string)[] all = [("Numbers", one), ("Numbers", two), ("Numbers", late), ("What", "Move"), ("Next", "Registered")];
        (string, string)[] versions = [($"Versions[{one}]", "1"), ($"Versions[{two}]", "1"), ($"Versions[{late}]", "2")];

        var preview = await TextAsync(await supervisor.SendAsync("/admin/cases", "/admin/cases/bulk?handler=Preview", [.. all, .. versions]));
        Assert.Contains("送出 2 件", preview, StringComparison.Ordinal);
        await docket.MoveAsync(two, PetitionState.NeedInfo, CaseRole.Officer, details: new() { Reason = "門牌" });
        var done = await TextAsync(await supervisor.SendAsync("/admin/cases", "/admin/cases/bulk?handler=Move", [.. all, .. versions]));

        Assert.Contains("3 件當中完成 1 件", done, StringComparison.Ordinal);
        Assert.Equal([PetitionState.Registered, PetitionState.NeedInfo], [(await docket.CaseAsync(one)).State, (await docket.CaseAsync(two)).State]);
        var assigned = await TextAsync(await supervisor.SendAsync("/admin/cases", "/admin/cases/bulk?handler=Assign",
            ("Numbers", one), ("Numbers", late), ($"Versions[{one}]", "2"), ($"Versions[{late}]", "2"), ("What", "Assign"), ("Unit", "reporting"), ("Officer", officer.Id)));
        Assert.Contains("2 件當中完成 2 件", assigned, StringComparison.Ordinal);
        Assert.Equal((PetitionState.Assigned, officer.Id), ((await docket.CaseAsync(late)).State, (await docket.CaseAsync(late)).Officer));
        Assert.Equal("/admin/cases", (await supervisor.SendAsync("/admin/cases", "/admin/cases/bulk")).To());
    }

    [Fact]
    public async Task A_file_is_opened_joined_and_moved_and_a_deadline_extended()
    {
        var (one, two) = (await docket.FileAsync(), await docket.FileAsync());
        var member = await app.MemberAsync(secondFactor: true, StaffRole.Supervisor);
        using var browser = await app.BrowserAsync(member);
        var (page, other) = ($"/admin/cases/enforcement/{one}", $"/admin/cases/enforcement/{two}");

        await browser.SendAsync(page, page + "?handler=Open", ("Seen", "1"));
        var file = (await docket.CaseAsync(one)).EnforcementFile!.Value;
        Assert.Contains($"value=\"{file}\"", await browser.GetStringAsync(other), StringComparison.Ordinal);
        await browser.SendAsync(other, other + "?handler=Join", ("Seen", "1"), ("FileId", $"{file}"));
        Assert.Equal(file, (await docket.CaseAsync(two)).EnforcementFile);
        Assert.Contains("請填日期", await TextAsync(await browser.SendAsync(page, page + "?handler=Move", ("FileSeen", "1"), ("Next", "Decided"))), StringComparison.Ordinal);
        await browser.SendAsync(page, page + "?handler=Move", ("FileSeen", "1"), ("Next", "Decided"), ("Form.Reference", "高市工違鳳字第1號"), ("Form.Day", "2026-11-18"));
        Assert.Contains("高市工違鳳字第1號", await TextAsync(await browser.GetAsync(page)), StringComparison.Ordinal);
        Assert.Contains("有人先處理了", await TextAsync(await browser.SendAsync(page, page + "?handler=Move", ("FileSeen", "1"), ("Next", "Listed"))), StringComparison.Ordinal);

        var extend = $"/admin/cases/extend/{one}";
        var before = (await docket.CaseAsync(one)).Due!.Value;
        Assert.Contains("請寫明理由", await TextAsync(await browser.SendAsync(extend, extend, ("Seen", "2"), ("Days", "10"))), StringComparison.Ordinal);
        await browser.SendAsync(extend, extend, ("Seen", "2"), ("Days", "10"), ("Reason", "要調閱圖說"));
        Assert.True((await docket.CaseAsync(one)).Due > before);
        Assert.Contains("其中延長 10 天", await TextAsync(await browser.GetAsync($"/admin/cases/details/{one}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_is_restricted_with_reason_end_and_appeal_and_its_messages_are_read_with_care()
    {
        const string Citizen = "line:Uabuse";
        var number = await docket.FileAsync(citizen: Citizen);
        using var supervisor = await app.BrowserAsync(await app.MemberAsync(secondFactor: true, StaffRole.Supervisor));
        var page = $"/admin/cases/limit/{number}";
        Assert.Contains("請寫明理由", await TextAsync(await supervisor.SendAsync(page, page, ("Kind", "Blocked"), ("Until", "2099-01-01"))), StringComparison.Ordinal);
        var until = DateOnly.FromDateTime(app.Bot.Now.UtcDateTime).AddDays(20).ToString("yyyy-MM-dd", provider: null);
        await supervisor.SendAsync(page, page, ("Kind", "Blocked"), ("Until", until), ("Reason", "三天傳了兩百則辱罵"));
        var restriction = Assert.Single(await docket.The<Restrictions>().OfCaseAsync(number)).Row.Id;
        await docket.CarryOutAsync(Citizen, new HoldForStaff("我叫王曉明，隔壁又在蓋了"));

        await supervisor.SendAsync(page, $"{page}?handler=Appeal&id={restriction}", ("Note", "民眾說帳號被盜"));
        var waiting = await TextAsync(await supervisor.GetAsync("/admin/cases/limits"));
        Assert.Contains("隔壁又在蓋了", waiting, StringComparison.Ordinal);
        Assert.DoesNotContain("王曉明", waiting, StringComparison.Ordinal);
        Assert.Contains("民眾說帳號被盜", await TextAsync(await supervisor.GetAsync(page)), StringComparison.Ordinal);
        var message = (await docket.The<HeldMessages>().WaitingAsync(CaseSight.All)).Single(m => m.Words.Contains("隔壁又在蓋了", StringComparison.Ordinal)).Id;
        Assert.Contains("我叫王曉明", await TextAsync(await supervisor.SendAsync("/admin/cases/limits", $"/admin/cases/limits?handler=Read&id={message}")), StringComparison.Ordinal);
        Assert.Equal(nameof(AuditAction.HeldMessageSeen), (await docket.LoggedAsync($"message {message}"))[0].What);
        await supervisor.SendAsync("/admin/cases/limits", $"/admin/cases/limits?handler=Done&id={message}");
        Assert.DoesNotContain("隔壁又在蓋了", await TextAsync(await supervisor.GetAsync("/admin/cases/limits")), StringComparison.Ordinal);
        await supervisor.SendAsync(page, $"{page}?handler=Lift&id={restriction}", ("Reason", "查證帳號被盜"));

        Assert.Null(await docket.The<Restrictions>().OfAsync(Citizen));
        Assert.Equal(
            [nameof(AuditAction.RestrictionLifted), nameof(AuditAction.RestrictionAppealed), nameof(AuditAction.CitizenRestricted)],
            (await docket.LoggedAsync(number)).Select(r => r.What));
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    private IEnumerable<byte[]> SealedFile(string name) => Directory.GetFiles(app.Bot.DataPath, name + "*", SearchOption.AllDirectories).Select(File.ReadAllBytes);
}
