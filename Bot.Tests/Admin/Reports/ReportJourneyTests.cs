using Bot.Reporting.Annual;
using Bot.Reporting.Satisfaction;
using Bot.Reporting.Usage;
using Bot.Staff;
using Bot.Tests.Reporting;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Bot.Tests.Admin.Reports;

/// <summary>A planner's January, in a browser: figures, filters, files, and the report as it is printed.</summary>
[Collection(nameof(Browser))]
public sealed class ReportJourneyTests(Browser browser) : IAsyncLifetime
{
    private const string Hostile = "<img src=x onerror=alert(1)> =1+1";
    private BotApp bot = null!;
    private IBrowserContext window = null!;

    public async Task InitializeAsync()
    {
        bot = await BotApp.StartAsync(adjust: builder => builder.Services.AddSingleton<ISurveySource>(new SampleSurvey()));
        window = await browser.OpenAsync(new() { Locale = "zh-TW", TimezoneId = "Asia/Taipei", AcceptDownloads = true });
    }

    public async Task DisposeAsync()
    {
        await window.DisposeAsync();
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task From_the_figures_to_the_printed_report()
    {
        await WorldAsync();
        var page = await SignedInAsync();

        await page.Follows("統計");
        await page.SeesHeading("統計");
        await page.LooksRight("reports-cases");
        await page.Page.GetByLabel("行政區", new() { Exact = true }).SelectOptionAsync("鳳山區");
        await page.Presses("篩選");
        Assert.Equal("鳳山區", await page.Page.GetByRole(AriaRole.Region, new() { Name = "各行政區" }).GetByRole(AriaRole.Rowheader).Last.InnerTextAsync());
        await page.Follows("問答與訊息");
        await page.LooksRight("reports-usage");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "滿意度", Exact = true }).ClickAsync();
        await page.LooksRight("reports-satisfaction");

        await page.Follows("年度報告");
        await page.GoesTo("/admin/reports/annual/2025");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "編輯「依據」" }).ClickAsync();
        await page.SeesHeading("依據");
        await page.Fills("內容", $"工務局服務計畫。\n{Hostile}");
        await page.LooksRight("reports-text");
        await page.Presses("儲存");
        await page.SeesNotice("已儲存");
        Assert.Contains(Hostile, await page.Page.Locator(".report").InnerTextAsync(), StringComparison.Ordinal);
        await page.Presses("凍結數字");
        await page.SeesNotice("數字已凍結");
        await page.LooksRight("reports-annual");

        // To be looked at, beside the screenshots: as the browser prints it, and as a word processor opens it.
        var printed = await page.Page.PdfAsync(new() { Path = Repository.PathOf("artifacts", "screenshots", "annual-report.pdf"), Format = "A4", PreferCSSPageSize = true, Tagged = true });
        Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString(printed, 0, 5), StringComparison.Ordinal);
        var report = await bot.Services.GetRequiredService<AnnualReports>().ReadAsync(2025, "zh-TW");
        await File.WriteAllBytesAsync(Repository.PathOf("artifacts", "screenshots", "annual-report.odt"), OdtFile.Write(report));

        await page.Presses("English");
        await page.SeesHeading("Annual report 2025 on the service plan");
        await OpenDataTests.PublishAsync(bot);
        await page.GoesTo("/opendata?lang=zh-TW");
        await page.SeesHeading("開放資料");
        await page.LooksRight("opendata");
    }

    private async Task<AdminPage> SignedInAsync()
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<StaffDirectory>();
        var (result, member) = await directory.AddAsync("hsu@example.gov.tw", "許企劃", [StaffRole.Planner], []);
        Assert.True(result.Succeeded, result.ToString());
        await directory.SetPasswordAsync(member, AdminApp.Password);
        var page = await AdminPage.OpenAsync(window, new($"http://localhost:{bot.Http.BaseAddress!.Port}"));
        page.Page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await page.GoesTo("/admin/sign-in");
        await page.SignsIn("hsu@example.gov.tw", AdminApp.Password);
        return page;
    }

    private async Task WorldAsync()
    {
        await using var db = bot.Database();
        string[] districts = ["三民區", "鳳山區", "左營區", "岡山區", "旗山區"];
        db.AddRange(Enumerable.Range(0, 400).Select(i => ReportPagesTests.Case(i, districts[i * i % 5], new DateOnly(2025, 1, 3).AddDays(i * 37 % 680))));
        for (var day = new DateOnly(2026, 1, 1); day < new DateOnly(2026, 11, 18); day = day.AddDays(1))
        {
            db.AddRange(Enumerable.Range(7, 14).Select(h => Used(day, UsageMeasures.MessagesByHour, $"{h:00}", 3 + (h * day.Day % 7))));
            db.AddRange(Used(day, UsageMeasures.MessagesByChannel, "line", 60), Used(day, UsageMeasures.MessagesByChannel, "messenger", 9), Used(day, UsageMeasures.Decisions, "Answer", 30),
                Used(day, UsageMeasures.Decisions, "None", 6), Used(day, UsageMeasures.Deflected, "", 24), Used(day, UsageMeasures.Entries, "a1", 20), Used(day, UsageMeasures.Languages, "zh-TW", 36));
        }

        await db.SaveChangesAsync();
    }

    private static UsageDayRow Used(DateOnly day, string measure, string key, int count) => new() { Day = day, Measure = measure, Key = key, Count = count };

    private sealed class SampleSurvey : ISurveySource
    {
        public Task<bool> IsCompleteAsync(DateOnly from, DateOnly until) => Task.FromResult(false);

        public Task<IReadOnlyList<SurveyData>> ReadAsync(DateOnly from, DateOnly until, string language)
        {
            var item = new SurveyItem("q1", "整體來說，您對這次案件的處理滿不滿意？", ItemSubject.Overall);
            var answers = SurveyFiguresTests.Answers("positive", item, (5, 80), (4, 40), (3, 10), (1, 20 + from.Year % 10)).Concat(SurveyFiguresTests.Answers("negative", item, (2, 25), (1, 15))).ToList();
            return Task.FromResult<IReadOnlyList<SurveyData>>([SurveyFiguresTests.Survey(answers) with
            {
                From = from,
                Until = until,
                Population = new Dictionary<string, IReadOnlyDictionary<string, int>> { ["outcome"] = new Dictionary<string, int> { ["positive"] = 350, ["negative"] = 250 } }
            }]);
        }
    }
}
