using System.Net;
using System.Text;
using System.Text.Json;
using Bot.Reporting.OpenData;
using Bot.Reporting.Petitions;
using Bot.Tests.Cases;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Reporting;

public sealed class OpenDataTests
{
    [Theory, OnBothDatabases]
    public async Task Whole_months_are_published_once_and_what_is_published_stays(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var year = await SyntheticYear.MakeAsync(office, 300, new(2026, 8, 3), 112);

        await office.The<Publisher>().CatchUpAsync();

        var before = await RowsAsync(office, OpenDataSet.Districts);
        Assert.Equal(["2026-08-31", "2026-09-30", "2026-10-31"], before.Select(r => r[1].GetString()).Distinct());
        foreach (var month in before.GroupBy(r => r[0].GetString()!))
        {
            var first = DateOnly.Parse(month.Key, System.Globalization.CultureInfo.InvariantCulture);
            var cases = year.Cases.Where(c => c.ReceivedOn.Month == first.Month).ToList();
            Assert.Equal(cases.Count, month.Sum(r => r[6].GetInt32()));
            Assert.All(month, r => Assert.True(r[6].GetInt32() >= 5));
            Assert.All(month.Where(r => r[4].GetString() is not ("other" or "none")), r => Assert.Equal(cases.Count(c => c.District == r[4].GetString()), r[6].GetInt32()));
            Assert.Contains(month, r => r[4].GetString() == "三民區" && r[5].GetString() == "64000050" && r[2].GetString() == $"115{first.Month:00}01");
        }

        // Somebody corrects a case of a month that is out: what is out stays, and is not published again.
        await using (var db = office.Database())
        {
            await db.Set<Bot.Cases.CaseRow>().Where(c => c.District == "三民區").ExecuteUpdateAsync(set => set.SetProperty(c => c.District, "鳳山區"));
        }

        await office.The<Publisher>().CatchUpAsync();
        Assert.Equal(before.Select(r => string.Join(',', r)), (await RowsAsync(office, OpenDataSet.Districts)).Select(r => string.Join(',', r)));
        office.Clock.Advance(TimeSpan.FromDays(7));
        await office.The<Publisher>().CatchUpAsync();
        Assert.Contains(await RowsAsync(office, OpenDataSet.Districts), r => r[1].GetString() == "2026-11-30");
    }

    [Fact]
    public async Task A_month_with_too_little_waits_for_the_next_one_in_every_set_of_the_same_cases()
    {
        await using var office = await CaseOffice.OpenAsync();
        await SyntheticYear.MakeAsync(office, 3, new(2026, 8, 3), 20);
        await office.The<Publisher>().CatchUpAsync();
        Assert.Empty(await RowsAsync(office, OpenDataSet.Districts));

        await SyntheticYear.MakeAsync(office, 40, new(2026, 10, 3), 20, seed: 7, from: 100);
        await office.The<Publisher>().CatchUpAsync();

        foreach (var set in new[] { OpenDataSet.Districts, OpenDataSet.Kinds, OpenDataSet.Channels })
        {
            var rows = await RowsAsync(office, set);
            Assert.All(rows, r => Assert.Equal(("2026-08-01", "2026-10-31"), (r[0].GetString(), r[1].GetString())));
            Assert.Equal(43, rows.Sum(r => r[^1].GetInt32()));
        }
    }

    [Fact]
    public async Task Times_are_told_of_all_that_ended_and_a_share_of_few_is_left_out()
    {
        await using var office = await CaseOffice.OpenAsync();
        await SyntheticYear.MakeAsync(office, 300, new(2026, 8, 3), 112);

        await office.The<Publisher>().CatchUpAsync();

        var rows = await RowsAsync(office, OpenDataSet.Times);
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var (first, last) = (DateOnly.Parse(row[0].GetString()!, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(row[1].GetString()!, System.Globalization.CultureInfo.InvariantCulture));
            var figures = await office.The<CaseStatistics>().ReadAsync(new(first, last));
            Assert.Equal((figures.Ended.Count, figures.CalendarDays!.Median), (row[4].GetInt32(), row[5].GetDouble()));
            Assert.Equal(figures.Ended.Count - figures.InTime is > 0 and < 5 || figures.InTime is > 0 and < 5, row[11].ValueKind is JsonValueKind.Null);
        }

        Assert.Equal(rows.Sum(r => r[4].GetInt32()), (await RowsAsync(office, OpenDataSet.Outcomes)).Sum(r => r[5].GetInt32()));
    }

    [Fact]
    public async Task Everybody_reads_files_that_say_what_they_are_and_gets_them_again_only_when_they_have_changed()
    {
        await using var bot = await BotApp.StartAsync();
        await PublishAsync(bot);

        using var csv = await bot.Http.GetAsync("/opendata/petitions-by-district.csv");
        var bytes = await csv.Content.ReadAsByteArrayAsync();
        Assert.Equal("text/csv; charset=utf-8", csv.Content.Headers.ContentType!.ToString());
        Assert.StartsWith("\ufeffperiod_start,period_end,period_start_roc,period_end_roc,district,district_code,count\r\n2026-10-01,2026-10-31,1151001,1151031,三民區,64000050,12\r\n", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Contains("2026-10-01,2026-10-31,1151001,1151031,'=1+1,,5", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(("public, max-age=3600", "*"), (csv.Headers.CacheControl!.ToString(), string.Join(',', csv.Headers.GetValues("Access-Control-Allow-Origin"))));

        using var again = new HttpRequestMessage(HttpMethod.Get, "/opendata/petitions-by-district.csv");
        again.Headers.IfNoneMatch.Add(csv.Headers.ETag!);
        using var unchanged = await bot.Http.SendAsync(again);
        Assert.Equal((HttpStatusCode.NotModified, 0), (unchanged.StatusCode, (await unchanged.Content.ReadAsByteArrayAsync()).Length));
        using var head = await bot.Http.SendAsync(new(HttpMethod.Head, "/opendata/petitions-by-district.csv"));
        Assert.Equal((HttpStatusCode.OK, csv.Headers.ETag), (head.StatusCode, head.Headers.ETag));

        using var json = JsonDocument.Parse(await bot.Http.GetStringAsync("/opendata/petitions-by-district.json"));
        using var schema = JsonDocument.Parse(await bot.Http.GetStringAsync("/opendata/petitions-by-district.schema.json"));
        var properties = schema.RootElement.GetProperty("properties").GetProperty("rows").GetProperty("items").GetProperty("properties");
        foreach (var row in json.RootElement.GetProperty("rows").EnumerateArray())
        {
            Assert.Equal(properties.EnumerateObject().Select(p => p.Name), row.EnumerateObject().Select(p => p.Name));
            Assert.Equal(JsonValueKind.Number, row.GetProperty("count").ValueKind);
        }

        var metadata = json.RootElement.GetProperty("metadata");
        Assert.All(["title", "description", "fields", "publisher", "updateFrequency", "license", "fee", "encoding", "periodStart", "periodEnd", "contact", "quality"],
            name => Assert.NotEqual(JsonValueKind.Null, metadata.GetProperty(name).ValueKind));
        using var catalogue = JsonDocument.Parse(await bot.Http.GetStringAsync("/opendata/catalogue.json"));
        foreach (var set in catalogue.RootElement.GetProperty("datasets").EnumerateArray())
        {
            foreach (var file in set.GetProperty("distributions").EnumerateArray())
            {
                using var found = await bot.Http.GetAsync(new Uri(file.GetProperty("url").GetString()!));
                Assert.Equal((HttpStatusCode.OK, file.GetProperty("mediaType").GetString()), (found.StatusCode, found.Content.Headers.ContentType!.MediaType));
            }
        }

        Assert.Equal(HttpStatusCode.NotFound, (await bot.Http.GetAsync("/opendata/people.csv")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await bot.Http.GetAsync("/opendata/outcomes.exe")).StatusCode);
        var page = await bot.Http.GetStringAsync("/opendata?lang=en");
        Assert.Contains("Petitions by district", page, StringComparison.Ordinal);
        Assert.Contains("Covers 2026-10-01 to 2026-10-31", page, StringComparison.Ordinal);
        Assert.Contains("各行政區受理的陳情案件", WebUtility.HtmlDecode(await bot.Http.GetStringAsync("/opendata")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_to_wait()
    {
        await using var bot = await BotApp.StartAsync(new() { ["OpenData:RequestsPerMinute"] = "3" });

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            answers.Add((await bot.Http.GetAsync("/opendata/outcomes.csv")).StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers);
    }

    [Fact]
    public async Task Switched_off_there_is_nothing_and_nothing_is_published()
    {
        await using var bot = await BotApp.StartAsync(new() { ["OpenData:On"] = "false" });

        Assert.Equal(HttpStatusCode.NotFound, (await bot.Http.GetAsync("/opendata")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await bot.Http.GetAsync("/opendata/outcomes.csv")).StatusCode);
    }

    internal static async Task PublishAsync(BotApp bot)
    {
        await using var db = bot.Database();
        db.Add(new OpenDataReleaseRow
        {
            Set = "petitions-by-district",
            From = new(2026, 10, 1),
            Until = new(2026, 10, 31),
            Rows = """[["三民區","64000050",12],["=1+1",null,5],["other",null,7]]""",
            PublishedAt = bot.Now.UtcDateTime
        });
        await db.SaveChangesAsync();
    }

    private static Task<IReadOnlyList<IReadOnlyList<JsonElement>>> RowsAsync(CaseOffice office, OpenDataSet set) => office.The<OpenDataShelf>().RowsAsync(set);
}
