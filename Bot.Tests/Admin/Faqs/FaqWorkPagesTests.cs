using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Dialogs.Conversations;
using Bot.Faqs;
using Bot.Faqs.Exchange;
using Bot.Faqs.Laws;
using Bot.Faqs.Regression;
using Bot.Staff;
using Bot.Tests.Faqs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Admin.Faqs;

/// <summary>Trying, learning, importing, exporting and following the law on the pages.</summary>
[Collection(nameof(AdminApp))]
public sealed partial class FaqWorkPagesTests(AdminApp app)
{
    private FaqDesk Desk => app.Services.GetRequiredService<FaqDesk>();

    [Fact]
    public async Task Trying_a_question_shows_the_outcome_and_the_pieces_that_matched()
    {
        using var officer = await SignedInAsync(StaffRole.CaseOfficer);

        var html = await ReadAsync(officer, "/admin/faqs/try?question=頂加合法嗎&language=zh-TW");

        Assert.Contains("直接回答", html, StringComparison.Ordinal);
        Assert.Contains("/admin/faqs/entry/rooftop-addition", html, StringComparison.Ordinal);
        Assert.Matches("class=\"chip good\"><bdi>頂加</bdi>", html);
        Assert.Contains("data-skin=\"messenger\"", html, StringComparison.Ordinal);
        await using var db = app.Bot.Database();
        Assert.False(await db.FaqQuestions.AnyAsync(q => q.Question == "頂加合法嗎"));
    }

    [Fact]
    public async Task A_group_is_rehearsed_and_accepted_and_others_are_split_or_left_out()
    {
        using var curator = await SignedInAsync(StaffRole.Curator);
        var ids = await AskedAsync("屋頂種菜的棚子高雄可以搭嗎", "屋頂種菜的棚子可以搭嗎高雄", "附近電影院幾點開始播映");
        var group = $"/admin/faqs/group/{ids[0]}";

        Assert.Contains($"/admin/faqs/group/", await ReadAsync(curator, "/admin/faqs/learning"), StringComparison.Ordinal);
        var version = (await Desk.VersionsAsync("rooftop-addition"))[0].Number;
        (string, string)[] form = [("Shown", $"{ids[0]}"), ("Shown", $"{ids[1]}"), ("EntryId", "rooftop-addition"), ("TextLanguage", "zh-TW"), ("Phrasings", "屋頂種菜的棚子可以搭嗎")];
        var rehearsed = await curator.SendAsync(group, $"{group}?handler=Rehearse", form);
        Assert.Contains("加入問法，存成草稿", WebUtility.HtmlDecode(await rehearsed.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        var all = await curator.SendAsync(group, $"{group}?handler=Split", [.. form, ("Chosen", $"{ids[0]}"), ("Chosen", $"{ids[1]}")]);
        Assert.Equal(HttpStatusCode.OK, all.StatusCode);
        var accepted = await curator.SendAsync(group, $"{group}?handler=Accept", [.. form, ("Seen", $"{version}")]);
        Assert.Equal("/admin/faqs/entry/rooftop-addition", accepted.To());
        Assert.Contains("屋頂種菜的棚子可以搭嗎", (await Desk.VersionsAsync("rooftop-addition"))[0].Content.In("zh-TW")!.Phrasings);

        var cinema = $"/admin/faqs/group/{ids[2]}";
        await curator.SendAsync(cinema, $"{cinema}?handler=OutOfScope", ("Shown", $"{ids[2]}"));
        await using var db = app.Bot.Database();
        var verdicts = await db.FaqQuestions.Where(q => ids.Contains(q.Id)).OrderBy(q => q.Id).Select(q => q.Verdict).ToListAsync();
        Assert.Equal([QuestionVerdict.Phrasing, QuestionVerdict.Phrasing, QuestionVerdict.OutOfScope], verdicts);
        Assert.Equal(2, await db.AuditRows.CountAsync(r => r.What == "QuestionsSorted" && r.Details!.Contains($"\"first\":{ids[0]}") || r.What == "QuestionsSorted" && r.Details!.Contains($"\"first\":{ids[2]}")));
    }

    [Fact]
    public async Task A_new_answer_takes_its_group_along_and_a_group_is_split()
    {
        using var curator = await SignedInAsync(StaffRole.Curator);
        var ids = await AskedAsync("遮雨棚租約誰負責簽訂", "遮雨棚租約誰負責簽訂呢", "遮雨棚租約誰負責簽訂啊");
        var group = $"/admin/faqs/group/{ids[0]}";

        var split = await curator.SendAsync(group, $"{group}?handler=Split", [.. ids.Select(id => ("Shown", $"{id}")), ("Chosen", $"{ids[2]}")]);
        Assert.Equal("/admin/faqs/learning", split.To());
        var page = await ReadAsync(curator, $"/admin/faqs/new?group={ids[0]}");
        Assert.Contains($"name=\"Questions\" value=\"{ids[0]}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"name=\"Questions\" value=\"{ids[2]}\"", page, StringComparison.Ordinal);
        var id = $"t{Guid.NewGuid():N}"[..20];
        var opened = await curator.SendAsync("/admin/faqs/new", "/admin/faqs/new",
            ("Questions", $"{ids[0]}"), ("Questions", $"{ids[1]}"), ("Form.Id", id), ("Form.Texts[0].Language", "zh-TW"),
            ("Form.Texts[0].Question", "遮雨棚租約誰負責簽訂"), ("Form.Texts[0].Answer", "房東。"));

        Assert.Equal($"/admin/faqs/entry/{id}", opened.To());
        await using var db = app.Bot.Database();
        Assert.Equal(2, await db.FaqQuestions.CountAsync(q => ids.Contains(q.Id) && q.Verdict == QuestionVerdict.NewEntry));
    }

    [Fact]
    public async Task A_file_is_tried_before_it_is_imported_and_every_bad_row_is_named()
    {
        using var curator = await SignedInAsync(StaffRole.Curator);
        var id = $"t{Guid.NewGuid():N}"[..20];

        var bad = await UploadAsync(curator, Encoding.UTF8.GetBytes($"id,question,answer,position\n{id},<script>alert(1)</script>,a,1\n{id}x,q,,first\n"));
        Assert.Matches("class=\"number\">3</th>", bad);
        Assert.DoesNotContain("name=\"Packed\"", bad, StringComparison.Ordinal);
        Assert.Contains("看不懂這個檔案", WebUtility.HtmlDecode(await UploadAsync(curator, [0x89, 0x50, 0x4E, 0x47, 0, 1])), StringComparison.Ordinal);
        Assert.Contains("檔案太大", WebUtility.HtmlDecode(await UploadAsync(curator, new byte[FaqUpload.MostBytes + 1])), StringComparison.Ordinal);

        var good = await UploadAsync(curator, Encoding.UTF8.GetBytes($$"""{"id":"{{id}}","question":"<script>alert(1)</script>{{id}}","answer":"=1+1","links":["官網 | https://example.org/"]}"""));
        Assert.DoesNotContain("<script>alert", good, StringComparison.Ordinal);
        Assert.Empty(await Desk.VersionsAsync(id));
        var packed = WebUtility.HtmlDecode(Packed().Match(good).Groups[1].Value);
        var done = await curator.SendAsync("/admin/faqs/exchange", "/admin/faqs/exchange?handler=Apply", ("Packed", packed));

        Assert.Equal("/admin/faqs", done.To());
        Assert.Equal(FaqChange.Imported, Assert.Single(await Desk.VersionsAsync(id)).Change);
        Assert.Null(FaqUpload.Unpack("nonsense"));
        var csv = await curator.GetAsync("/admin/faqs/exchange?handler=Export&kind=Csv");
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        Assert.Contains("'=1+1", await csv.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((byte)'P', (await curator.GetByteArrayAsync("/admin/faqs/exchange?handler=Export&kind=Xlsx"))[0]);
        Assert.Contains($"\"id\":\"{id}\"", await curator.GetStringAsync("/admin/faqs/exchange?handler=Export&kind=Jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_amended_article_puts_all_that_cite_it_up_for_review_until_somebody_has_looked()
    {
        using var curator = await SignedInAsync(StaffRole.Curator);
        var reviews = app.Services.GetRequiredService<LawReviews>();
        var cited = (await reviews.AllAsync()).Single(a => a.Article.Name == "行政程序法第171條").Entries.Select(e => e.Content.Id).ToList();

        await curator.SendAsync("/admin/faqs/laws", "/admin/faqs/laws?handler=Amend", ("Article", "行政程序法第171條"), ("Note", "期限縮短"));

        var entry = $"/admin/faqs/entry/{cited[0]}";
        Assert.Contains("行政程序法第171條 (期限縮短)", await ReadAsync(curator, entry), StringComparison.Ordinal);
        var due = await ReadAsync(curator, "/admin/faqs?Filter.ReviewDue=true");
        Assert.All(cited, id => Assert.Contains($"/admin/faqs/entry/{id}\"", due, StringComparison.Ordinal));
        Assert.Contains("該複查了", await ReadAsync(curator, "/admin"), StringComparison.Ordinal);
        foreach (var id in cited)
        {
            await curator.SendAsync(entry, $"/admin/faqs/entry/{id}?handler=Keep");
        }

        Assert.DoesNotContain("期限縮短", await ReadAsync(curator, entry), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_make_the_bot_worse_is_refused_with_the_questions_and_published_for_a_reason()
    {
        using var approver = await SignedInAsync(StaffRole.Approver);
        var id = $"t{Guid.NewGuid():N}"[..20];
        string[] stolen = [.. TuningContent.Questions().ToList().ToCalibrateWith(SeedContent.Read())
            .Where(q => q is { ExpectedId: not null, Lang: "zh-TW" }).Where((_, i) => i % 6 == 0).Select(q => q.Query)];
        var version = await new FaqStaff(app.Bot).ApprovedAsync(FaqStaff.About(id, $"什麼都問這裡 {id}", "可以。", stolen));
        var page = $"/admin/faqs/publish/{id}";

        var shown = await ReadAsync(approver, page);
        Assert.Contains("仍要發布", shown, StringComparison.Ordinal);
        Assert.Contains(stolen, question => shown.Contains($"<bdi>{question}</bdi>", StringComparison.Ordinal));
        var refused = await approver.SendAsync(page, page, ("Seen", $"{version}"), ("Later", "false"));
        Assert.Contains("回歸題組會變差", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        var done = await approver.SendAsync(page, page, ("Seen", $"{version}"), ("Later", "false"), ("Despite", "試用一週"));

        Assert.Equal($"/admin/faqs/entry/{id}", done.To());
        await FaqStaff.DoneAsync(Desk.WithdrawAsync(id, version + 1, FaqStaff.Chen));
        await app.Services.GetRequiredService<FaqBook>().CatchUpAsync();
        await using var db = app.Bot.Database();
        Assert.Equal("試用一週", (await db.AuditRows.SingleAsync(r => r.Subject == id && r.What == "FaqPublished")).Reason);
    }

    private async Task<long[]> AskedAsync(params string[] questions)
    {
        await using var db = app.Bot.Database();
        var rows = questions.Select(q => new FaqQuestionRow { Question = q, Language = "zh-TW", Decision = FaqDecision.None, AskedAt = app.Bot.Now.UtcDateTime }).ToList();
        db.AddRange(rows);
        await db.SaveChangesAsync();
        return [.. rows.Select(r => r.Id)];
    }

    private static async Task<string> UploadAsync(HttpClient browser, byte[] bytes)
    {
        var token = Forms.TokenIn(await browser.GetStringAsync("/admin/faqs/exchange"));
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(bytes), "Upload", "faq.exe" } };
        return await (await browser.PostAsync("/admin/faqs/exchange?handler=DryRun", form)).Content.ReadAsStringAsync();
    }

    private async Task<HttpClient> SignedInAsync(params StaffRole[] roles) => await app.BrowserAsync(await app.MemberAsync(secondFactor: true, roles));

    private static async Task<string> ReadAsync(HttpClient browser, string page) => WebUtility.HtmlDecode(await browser.GetStringAsync(page));

    [GeneratedRegex("name=\"Packed\" value=\"([^\"]+)\"")]
    private static partial Regex Packed();
}
