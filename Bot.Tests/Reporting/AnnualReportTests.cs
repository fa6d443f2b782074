using Bot.Reporting.Annual;
using Bot.Staff.Audit;
using Bot.Tests.Cases;
using Bot.Tests.Support;

namespace Bot.Tests.Reporting;

public sealed class AnnualReportTests
{
    private const string Hostile = "=cmd|' /C calc'!A0\n<script>alert(1)</script>";

    [Theory, OnBothDatabases]
    public async Task A_year_becomes_a_report_of_nine_chapters_and_frozen_figures_do_not_move(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var year = await SyntheticYear.MakeAsync(office, 120, new(2026, 1, 5), 300);
        office.Clock.Advance(TimeSpan.FromDays(45)); // January
        var reports = office.The<AnnualReports>();
        Assert.Equal(2026, reports.LatestYear);
        Assert.True(await office.The<AnnualTexts>().SaveAsync(2026, AnnualSections.Basis, "zh-TW", Hostile, 0, By("lin")));

        var live = await reports.ReadAsync(2026, "zh-TW");

        Assert.Equal("115 年度服務計畫執行成果", live.Title);
        Assert.Equal(["壹、依據", "貳、目標", "參、實施對象", "肆、執行成果", "伍、數據分析", "陸、滿意度調查", "柒、檢討與改進", "捌、未來規劃", "附錄"], live.Blocks.OfType<HeadingBlock>().Select(h => h.Words));
        Assert.Contains(new StaffBlock(AnnualSections.Basis, Hostile), live.Blocks);
        Assert.Contains("尚未凍結", live.Cover[^1], StringComparison.Ordinal);
        Assert.Equal(6, live.Tables.First(t => t.Id == "work").Rows.Count);
        Assert.Equal(year.Cases.Count, live.Tables.First(t => t.Id == "flow").Rows[1][1].Number);
        Assert.All(live.Tables.Where(t => t.Id != "work"), table => Assert.NotEqual("", table.Note));

        await reports.FreezeAsync(2026, By("lin"));
        await SyntheticYear.MakeAsync(office, 10, new(2026, 6, 1), 20, seed: 3, from: 5000);

        var frozen = await reports.ReadAsync(2026, "zh-TW");
        Assert.Equal(Shown(live), Shown(frozen));
        Assert.Contains("資料凍結：民國 116 年 01 月 09 日", frozen.Cover[^1], StringComparison.Ordinal);
        Assert.Contains("Figures frozen", (await reports.ReadAsync(2026, "en")).Cover[^1], StringComparison.Ordinal);
        await reports.FreezeAsync(2026, By("lin"));
        Assert.NotEqual(Shown(live), Shown(await reports.ReadAsync(2026, "zh-TW")));
        Assert.NotNull(await reports.FrozenAtAsync(2026));
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_writes_over_what_they_have_not_seen(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var texts = office.The<AnnualTexts>();

        Assert.True(await texts.SaveAsync(2026, AnnualSections.Goals, "en", "one", 0, By("lin")));
        Assert.False(await texts.SaveAsync(2026, AnnualSections.Goals, "en", "two", 0, By("chen")));
        Assert.True(await texts.SaveAsync(2026, AnnualSections.Goals, "en", "two\r\nlines ", 1, By("chen")));

        var row = (await texts.ReadAsync(2026, "en"))[AnnualSections.Goals];
        Assert.Equal(("two\nlines", 2, "chen"), (row.Words, row.Version, row.ChangedBy));
        Assert.Empty(await texts.ReadAsync(2026, "zh-TW"));
    }

    private static AuditEntry By(string member) => new() { What = AuditAction.ReportWritten, By = member };

    private static IEnumerable<string> Shown(ReportDocument report) => report.Tables.SelectMany(t => t.Rows.SelectMany(r => r.Select(f => f.Text)));
}
