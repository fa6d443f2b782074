using System.IO.Compression;
using System.Net;
using System.Text;
using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Reports;
using Bot.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Admin.Reports;

[Collection(nameof(AdminApp))]
public sealed class ReportPagesTests(AdminApp app)
{
    [Fact]
    public async Task One_row_per_case_has_no_person_in_it_and_no_formula_and_is_logged()
    {
        await SeedAsync();
        var member = await app.MemberAsync(secondFactor: true, StaffRole.Planner);
        using var browser = await app.BrowserAsync(member);

        using var csv = await browser.GetAsync("/admin/reports?handler=Rows&Filter.From=2024-01-01&Filter.Until=2024-12-31");
        var lines = Encoding.UTF8.GetString(await csv.Content.ReadAsByteArrayAsync()).TrimEnd().Split("\r\n");

        Assert.Equal(9, lines.Length);
        Assert.Equal("\ufeff案件編號,行政區,類別,來源,來源編號,語言,目前狀態,受理日,應回復日,結案日,展期次數,承辦單位,併入案件,違建案編號", lines[0]);
        Assert.Contains(lines, line => line.Contains(",'=1+1,", StringComparison.Ordinal));
        Assert.All(lines.Skip(1), line => Assert.Equal(14, line.Split(',').Length));
        using var sheet = await browser.GetAsync("/admin/reports?handler=Sheet&Filter.From=2024-01-01&Filter.Until=2024-12-31");
        using var zip = new ZipArchive(await sheet.Content.ReadAsStreamAsync());
        using var xml = new StreamReader(zip.Entries.Single(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Open());
        var cells = await xml.ReadToEndAsync();
        Assert.Contains("=1+1", cells, StringComparison.Ordinal);
        Assert.DoesNotContain("<x:f", cells, StringComparison.Ordinal);
        await using var db = app.Bot.Database();
        Assert.Equal(2, await db.AuditRows.CountAsync(r => r.What == "CasesExported" && r.By == member.Id));
    }

    [Fact]
    public async Task Who_is_limited_to_districts_takes_along_only_those()
    {
        await SeedAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<StaffDirectory>();
        var (_, member) = await directory.AddAsync($"{Guid.NewGuid():N}@example.gov.tw", "鳳山", [StaffRole.Planner], ["鳳山區"]);
        using var browser = await app.BrowserAsync(member);

        var csv = await browser.GetStringAsync("/admin/reports?handler=Rows&Filter.From=2024-01-01&Filter.Until=2024-12-31");

        Assert.Contains("鳳山區", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("三民區", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin/reports?handler=Csv", "text/csv")]
    [InlineData("/admin/reports?handler=Ods", "application/vnd.oasis.opendocument.spreadsheet")]
    [InlineData("/admin/reports?handler=Everything", "text/csv")]
    [InlineData("/admin/reports/usage?handler=Ods", "application/vnd.oasis.opendocument.spreadsheet")]
    [InlineData("/admin/reports/satisfaction?handler=Csv", "text/csv")]
    [InlineData("/admin/reports/annual/2024?handler=Odt", "application/vnd.oasis.opendocument.text")]
    [InlineData("/admin/reports/annual/2024?handler=Ods", "application/vnd.oasis.opendocument.spreadsheet")]
    [InlineData("/admin/reports/annual/2024?handler=Csv", "text/csv")]
    public async Task Every_file_is_there(string address, string kind)
    {
        await SeedAsync();
        using var browser = await app.BrowserAsync(await app.MemberAsync(secondFactor: true, StaffRole.Planner));

        using var file = await browser.GetAsync(address);

        Assert.Equal((HttpStatusCode.OK, kind), (file.StatusCode, file.Content.Headers.ContentType!.MediaType));
        Assert.True((await file.Content.ReadAsByteArrayAsync()).Length > 3);
    }

    [Theory]
    [InlineData("/admin/reports?Filter.From=9999-12-31&Filter.Until=0001-01-01&Filter.District=%27%3B--&Filter.Kind=%3Cscript%3E")]
    [InlineData("/admin/reports?Filter.From=yesterday")]
    [InlineData("/admin/reports/annual/99999")]
    [InlineData("/admin/reports/annual/nonsense")]
    public async Task Nonsense_in_the_address_is_no_failure(string address)
    {
        using var browser = await app.BrowserAsync(await app.MemberAsync(secondFactor: true, StaffRole.Planner));

        using var answer = await browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("<script>", (await answer.Content.ReadAsStringAsync()).Replace("<script src", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_overtaken_sees_what_the_other_wrote()
    {
        using var browser = await app.BrowserAsync(await app.MemberAsync(secondFactor: true, StaffRole.Planner));
        const string Page = "/admin/reports/text/2024/plans";

        await browser.SendAsync(Page, Page, ("Text", "甲寫的"), ("Seen", "0"));
        using var late = await browser.SendAsync(Page, Page, ("Text", "乙寫的"), ("Seen", "0"));

        var html = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync());
        Assert.Contains("甲寫的", html, StringComparison.Ordinal);
        Assert.Contains("乙寫的", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/admin/reports/text/2024/secrets")).StatusCode);
    }

    internal static CaseRow Case(int i, string district, DateOnly received, string? sourceNumber = null) => new()
    {
        Number = $"R{received.Year}{i:00000}",
        DraftId = $"r-{received.Year}-{i}",
        Kind = ReportKind.IllegalBuilding,
        District = district,
        Building = i % 3 == 0 ? "rooftop" : i % 3 == 1 ? "whole" : "arcade",
        Report = "",
        Answer = "chat",
        Language = "zh-TW",
        CodeHash = "",
        NoticeVersion = "1",
        Source = i % 4 == 0 ? CaseSource.Hotline : CaseSource.Chat,
        SourceNumber = sourceNumber,
        State = i % 5 == 0 ? PetitionState.Registered : i % 2 == 0 ? PetitionState.AnsweredListed : PetitionState.AnsweredIllegal,
        ReceivedOn = received,
        ReceivedAt = received.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc),
        MovedAt = received.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc),
        ClockFrom = received,
        EndedAt = i % 5 == 0 ? null : received.AddDays(3 + (i * 7 % 40)).ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc)
    };

    private async Task SeedAsync()
    {
        await using var db = app.Bot.Database();
        if (!await db.Cases.AnyAsync(c => c.Number == "R202400000"))
        {
            db.AddRange(Enumerable.Range(0, 8).Select(i => Case(i, i % 2 == 0 ? "三民區" : "鳳山區", new(2024, 5, 1), i == 0 ? "=1+1" : null)));
            await db.SaveChangesAsync();
        }
    }
}
