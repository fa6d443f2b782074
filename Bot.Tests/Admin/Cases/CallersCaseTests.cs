using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Bot.Cases;
using Bot.Cases.Limits;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Reports;
using Bot.Media;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Tests.Media;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Admin.Cases;

/// <summary>What staff write down for citizens who call or come: photos, the language, a withdrawal. By HTTP.</summary>
[Collection(nameof(AdminApp))]
public sealed class CallersCaseTests(AdminApp app)
{
    private const string Hostile = "<script>alert(1)</script>'><img src=x>.jpg";

    private static readonly (string, string)[] Report =
    [
        ("Source", "Counter"), ("Language", "en"), ("Answers[place]", "三民區九如一路100號"), ("Answers[kind]", "rooftop"), ("Answers[work]", "unsure"), ("Answers[consent]", "yes"),
        ("Answers[description]", "頂樓用鐵皮加蓋了一整層，還在裡面隔房間。"), ("Answers[name]", "陸羽"), ("Answers[contact]", "0912345678"), ("Answers[answer]", "phone")
    ];

    private readonly Docket docket = new(app.Bot);

    [Fact]
    public async Task Photos_come_with_the_case_made_anew_and_sealed_and_the_citizen_is_told_in_the_chosen_language()
    {
        using var officer = await OfficerAsync();
        var original = SamplePicture.Jpeg(640, 320);

        var filed = await UploadAsync(officer, "/admin/cases/new", "/admin/cases/new", [.. Report, ("Id", Guid.NewGuid().ToString("N"))], ("a.jpg", original), ("b.png", SamplePicture.TransparentPng()));

        Assert.True(CaseNumber.TryParse(filed.To()["/admin/cases/details/".Length..], out var number), await filed.Content.ReadAsStringAsync());
        Assert.Equal("en", (await docket.CaseAsync(number.Value)).Language);
        var photos = await docket.The<PhotoArchive>().OfCaseAsync(number.Value);
        Assert.Equal([PhotoStatus.Stored, PhotoStatus.Stored], photos.Select(p => p.Status));
        var shown = await officer.GetByteArrayAsync($"/admin/cases/photo/{number.Value}/{photos[0].Id}?handler=Full");
        Assert.Equal("RGBY", SamplePicture.QuartersOf(shown));
        await using var db = app.Bot.Database();
        var file = (await db.Photos.AsNoTracking().SingleAsync(p => p.Id == photos[0].Id)).File;
        var sealedFiles = Directory.GetFiles(app.Bot.DataPath, file + "*", SearchOption.AllDirectories).Select(File.ReadAllBytes).ToList();
        Assert.Equal(2, sealedFiles.Count);
        Assert.All(sealedFiles, bytes => Assert.StartsWith("~1.", Encoding.ASCII.GetString(bytes, 0, 3), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_no_photo_or_too_much_is_refused_by_content_and_nothing_is_filed()
    {
        using var officer = await OfficerAsync();
        await using var db = app.Bot.Database();
        var before = await db.Cases.CountAsync();
        (string, string)[] fields = [.. Report, ("Id", Guid.NewGuid().ToString("N"))];

        var text = await TextAsync(await UploadAsync(officer, "/admin/cases/new", "/admin/cases/new", fields, (Hostile, "no picture at all"u8.ToArray())));
        var bomb = await TextAsync(await UploadAsync(officer, "/admin/cases/new", "/admin/cases/new", fields, ("bomb.png", SamplePicture.PngThatPromises(40_000, 40_000))));
        var large = await TextAsync(await UploadAsync(officer, "/admin/cases/new", "/admin/cases/new", fields, ("large.jpg", new byte[PhotoUploads.MostBytes + 1])));
        var many = await TextAsync(await UploadAsync(officer, "/admin/cases/new", "/admin/cases/new", fields, [.. Enumerable.Repeat(("a.jpg", SamplePicture.Jpeg()), 6)]));

        Assert.Contains("不是能讀取的照片", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", await (await UploadAsync(officer, "/admin/cases/new", "/admin/cases/new", fields, (Hostile, [1]))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("太大", bomb, StringComparison.Ordinal);
        Assert.Contains("太大", large, StringComparison.Ordinal);
        Assert.Contains("最多 5 張", many, StringComparison.Ordinal);
        Assert.Equal(before, await db.Cases.CountAsync());
    }

    [Fact]
    public async Task Photos_are_added_to_a_case_that_is_open_up_to_its_limit_and_logged()
    {
        var number = await docket.FileAsync();
        using var officer = await OfficerAsync();
        var (page, send) = ($"/admin/cases/details/{number}", $"/admin/cases/details/{number}?handler=Photos");
        (string, byte[])[] five = [.. Enumerable.Repeat(("a.jpg", SamplePicture.Jpeg(8, 8)), 5)];

        Assert.Contains("必須填寫", await TextAsync(await UploadAsync(officer, page, send, [])), StringComparison.Ordinal);
        for (var i = 0; i < PhotoUploads.MostOfCase / 5; i++)
        {
            Assert.Equal(Docket.Page(number), (await UploadAsync(officer, page, send, [], five)).To());
        }

        Assert.Contains("一件案件最多 20 張", await TextAsync(await UploadAsync(officer, page, send, [], five[..1])), StringComparison.Ordinal);
        await using var db = app.Bot.Database();
        Assert.Equal(Enumerable.Range(1, 20), await db.Photos.Where(p => p.CaseNumber == number).OrderBy(p => p.Position).Select(p => p.Position).ToListAsync());
        Assert.Equal(4, (await docket.LoggedAsync(number)).Count(r => r.What == nameof(AuditAction.PhotosAdded)));
        await docket.MoveAsync(number, PetitionState.Withdrawn, CaseRole.Citizen);
        Assert.DoesNotContain("加入照片", await TextAsync(await officer.GetAsync(page)), StringComparison.Ordinal);
        Assert.Contains("已經結束", await TextAsync(await UploadAsync(officer, $"/admin/cases/new", send, [], five[..1])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawal_told_by_telephone_is_the_citizens_move_with_who_told_it_and_why()
    {
        var number = await docket.FileAsync();
        var member = await app.MemberAsync(secondFactor: true, StaffRole.CaseOfficer);
        using var officer = await app.BrowserAsync(member);
        var page = $"/admin/cases/withdraw/{number}";
        Assert.Contains(page, await officer.GetStringAsync($"/admin/cases/details/{number}"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("href=\"#Who\"", await TextAsync(await officer.SendAsync(page, page, ("Seen", "1"), ("How", "Phone"), ("Reason", "屋主已拆除"))), StringComparison.Ordinal);

        var done = await officer.SendAsync(page, page, ("Seen", "1"), ("How", "Phone"), ("Who", "陳情人藍采和"), ("Reason", "屋主已拆除" + Hostile));

        Assert.Equal(Docket.Page(number), done.To());
        var found = await docket.CaseAsync(number);
        Assert.Equal((PetitionState.Withdrawn, null), (found.State, found.Due));
        var move = (await docket.The<CaseDesk>().HistoryAsync(number))[0];
        Assert.Equal((CaseRole.Citizen, member.Id), (move.Row.Role, move.Row.By));
        Assert.Equal("電話，陳情人藍采和：屋主已拆除" + Hostile, move.Reason);
        var line = (await docket.LoggedAsync(number))[0];
        Assert.Contains("\"how\":\"Phone\"", line.Details, StringComparison.Ordinal);
        Assert.DoesNotContain("藍采和", line.Details, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", await officer.GetStringAsync($"/admin/cases/details/{number}"), StringComparison.Ordinal);
        Assert.Equal(Docket.Page(number), (await officer.GetAsync(page)).To());
        var late = await TextAsync(await officer.SendAsync("/admin/cases/new", page, ("Seen", "1"), ("How", "Phone"), ("Who", "x"), ("Reason", "y")));
        Assert.Contains("有人先處理了", late, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_petition_without_a_district_is_seen_by_a_limited_officer_once_it_is_given_to_them()
    {
        var petition = await docket.FileAsync(kind: ReportKind.Petition);
        var member = await docket.LimitedAsync(app, StaffRole.CaseOfficer, "鳳山區");
        using var officer = await app.BrowserAsync(member);
        using var supervisor = await app.BrowserAsync(await app.MemberAsync(secondFactor: true, StaffRole.Supervisor));
        var details = $"/admin/cases/details/{petition}";
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync(details)).StatusCode);
        await docket.MoveAsync(petition, PetitionState.Registered, CaseRole.Registrar);

        await supervisor.SendAsync(details, details + "?handler=Assign", ("Seen", "2"), ("Unit", "reporting"), ("Officer", member.Id));

        Assert.Equal(member.Id, (await docket.CaseAsync(petition)).Officer);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(details)).StatusCode);
        Assert.Contains(petition, await officer.GetStringAsync("/admin/cases?Filter.Kind=petition"), StringComparison.Ordinal);
        Assert.Equal(Docket.Page(petition), (await officer.GetAsync($"/admin/cases?Find={petition}")).To());
    }

    [Fact]
    public async Task A_limited_supervisor_reads_what_was_held_at_cases_of_their_districts()
    {
        var (here, there) = ("line:Uhere" + Guid.NewGuid().ToString("N"), "line:Uthere" + Guid.NewGuid().ToString("N"));
        var (mine, other) = (await docket.FileAsync(district: "鳳山區", citizen: here), await docket.FileAsync(district: "旗津區", citizen: there));
        var until = DateOnly.FromDateTime(app.Bot.Now.UtcDateTime).AddDays(20);
        foreach (var (number, citizen) in new[] { (mine, here), (other, there) })
        {
            Assert.Null(await docket.The<Restrictions>().ImposeAsync(number, RestrictionKind.Blocked, until, "辱罵", "chen"));
            await docket.CarryOutAsync(citizen, new HoldForStaff($"關於 {number} 的話{Hostile}"));
        }

        using var supervisor = await app.BrowserAsync(await docket.LimitedAsync(app, StaffRole.Supervisor, "鳳山區"));
        var html = await supervisor.GetStringAsync("/admin/cases/limits");
        var waiting = await docket.The<HeldMessages>().WaitingAsync(CaseSight.All);
        var hidden = waiting.Single(m => m.Words.Contains(other, StringComparison.Ordinal)).Id;

        Assert.Contains(mine, html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(other, html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await supervisor.SendAsync("/admin/cases/limits", $"/admin/cases/limits?handler=Read&id={hidden}")).StatusCode);
        await supervisor.SendAsync("/admin/cases/limits", $"/admin/cases/limits?handler=Done&id={hidden}");
        Assert.Contains(await docket.The<HeldMessages>().WaitingAsync(CaseSight.All), m => m.Id == hidden);
    }

    [Fact]
    public async Task Units_stand_in_the_agencys_order_and_saved_views_in_the_log()
    {
        var number = await docket.FileAsync();
        var member = await app.MemberAsync(secondFactor: true, StaffRole.Supervisor);
        using var supervisor = await app.BrowserAsync(member);

        var html = await supervisor.GetStringAsync($"/admin/cases/details/{number}");
        await supervisor.SendAsync("/admin/cases?Filter.Kind=rooftop", "/admin/cases?Filter.Kind=rooftop&handler=Save", ("Name", "頂樓"));

        int[] places = [.. ((string[])["reporting", "demolition", "planning"]).Select(u => html.IndexOf($"value=\"{u}\"", StringComparison.Ordinal))];
        Assert.True(places[0] > 0);
        Assert.Equal(places.Order(), places);
        await using var db = app.Bot.Database();
        var line = await db.AuditRows.SingleAsync(r => r.By == member.Id && r.What == nameof(AuditAction.FilterSaved));
        Assert.Contains("頂樓", line.Details, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> UploadAsync(
        HttpClient browser, string page, string to, (string Name, string Value)[] fields, params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent { { new StringContent(Forms.TokenIn(await browser.GetStringAsync(page))), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var (name, content) in files)
        {
            var file = new ByteArrayContent(content);
            file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "Uploads", FileNameStar = name };
            form.Add(file);
        }

        return await browser.PostAsync(to, form);
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    private async Task<HttpClient> OfficerAsync() => await app.BrowserAsync(await app.MemberAsync(secondFactor: true, StaffRole.CaseOfficer));
}
