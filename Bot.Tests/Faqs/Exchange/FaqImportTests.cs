using System.Text;
using Bot.Faqs;
using Bot.Faqs.Exchange;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Faqs.Exchange;

public sealed class FaqImportTests
{
    private const string Good = """
        {"id":"pigeon-house","question":"頂樓可以蓋鴿舍嗎？","alternates":["鴿舍算違建嗎"],"answer":"要先申請。","lang":"zh-TW","topic":"basics"}
        {"id":"pigeon-house","question":"May I build a pigeon house?","answer":"Apply first.","lang":"en"}
        """;

    [Theory, OnBothDatabases]
    public async Task A_dry_run_says_what_would_change_and_changes_nothing(string database)
    {
        await using var bot = await BotApp.OnAsync(database);

        var report = await ImportAsync(bot, Good, dryRun: true);

        Assert.Equal(["pigeon-house"], report.Changes.Where(c => c.IsNew).Select(c => c.Id));
        Assert.Contains(new FaqDifference("en", "Answer", "", "Apply first."), report.Changes[0].Differences);
        Assert.Empty(await new FaqStaff(bot).Desk.VersionsAsync("pigeon-house"));
    }

    [Theory, OnBothDatabases]
    public async Task An_import_makes_drafts_and_the_same_again_nothing(string database)
    {
        await using var bot = await BotApp.OnAsync(database);

        Assert.True((await ImportAsync(bot, Good)).Done);
        var again = await ImportAsync(bot, Good);

        Assert.Equal((0, 1), (again.Changes.Count, again.Unchanged));
        var version = Assert.Single(await new FaqStaff(bot).Desk.VersionsAsync("pigeon-house"));
        Assert.Equal((FaqChange.Imported, "lin", 2), (version.Change, version.By, version.Content.Texts.Count));
        Assert.Null(await new FaqStaff(bot).AnswerAsync("pigeon-house"));
    }

    [Theory, OnBothDatabases]
    public async Task What_a_file_does_not_say_stays_as_it_is(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var before = SeedContent.Read().Single(c => c.Id == "fire-lane");

        await ImportAsync(bot, """{"id":"fire-lane","lang":"en","answer":"No.","follow_ups":[],"review_due":""}""");

        var after = (await new FaqStaff(bot).Desk.VersionsAsync("fire-lane"))[0].Content;
        Assert.Equal(["ReviewDue", "FollowUps", "Answer"], FaqDifference.Between(before, after).Select(d => d.Field));
        Assert.Equal("No.", after.Texts.Single(t => t.Language == "en").Answer);
    }

    [Theory, OnBothDatabases]
    public async Task Every_bad_row_is_named_and_nothing_is_imported(string database)
    {
        await using var bot = await BotApp.OnAsync(database);

        var report = await ImportAsync(bot, $$$"""
            {"id":"good","question":"鴿舍可以蓋嗎","answer":"可以。"}
            not JSON
            {"question":"沒有代號","answer":"可以。"}
            {"id":"Bad Id","question":"代號不好","answer":"可以。"}

            {"id":"empty","question":"沒有答案","answer":" "}
            {"id":"same","question":"鴿舍 可以蓋嗎？","answer":"可以。"}
            {"id":"late","question":"沒有這一天","answer":"可以。","valid_until":"2026-02-30"}
            {"id":"good","lang":"en","question":"Pigeons?","answer":"Call {{phnoe}}.","owner":"Somebody"}
            {"id":"good","lang":"en","question":"Pigeons again?","answer":"Yes.","owner":"Somebody else"}
            {"id":"english-only","lang":"en","question":"Only English?","answer":"Yes."}
            """);

        Assert.False(report.Done);
        Assert.Equal([1, 2, 3, 4, 6, 7, 8, 9, 10, 10, 11], report.BadRows.Select(row => row.Line));
        Assert.Contains("phnoe", report.BadRows.Single(row => row.Line == 9).Reason.In("en"), StringComparison.Ordinal);
        Assert.Empty(await new FaqStaff(bot).Desk.VersionsAsync("good"));
    }

    [Theory]
    [InlineData(FaqFileKind.Jsonl)]
    [InlineData(FaqFileKind.Csv)]
    [InlineData(FaqFileKind.Xlsx)]
    public async Task What_was_exported_is_imported_without_a_change(FaqFileKind kind)
    {
        await using var bot = await BotApp.StartAsync();
        using var file = new MemoryStream();
        var count = await bot.Services.GetRequiredService<FaqExport>().WriteAsync(kind, file);
        file.Position = 0;

        var report = await bot.Services.GetRequiredService<FaqImport>().RunAsync(kind, file, "lin", dryRun: false);

        Assert.Empty(report.BadRows.Select(row => $"{row.Line}: {row.Reason.In("en")}"));
        Assert.Empty(report.Changes);
        Assert.Equal(count, report.Unchanged);
        await using var db = bot.Database();
        Assert.Equal(count, await db.FaqVersions.CountAsync());
    }

    private static async Task<FaqImportReport> ImportAsync(BotApp bot, string jsonl, bool dryRun = false)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(jsonl));
        return await bot.Services.GetRequiredService<FaqImport>().RunAsync(FaqFileKind.Jsonl, file, "lin", dryRun);
    }
}
