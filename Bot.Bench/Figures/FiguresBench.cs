using System.Diagnostics;
using System.Globalization;
using Bot.Reporting;
using Bot.Reporting.Annual;
using Bot.Reporting.Petitions;
using Bot.Reporting.Usage;
using Bot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Bench.Figures;

/// <summary>How long the pages of statistics take over a register of many cases.</summary>
internal static class FiguresBench
{
    private const int Times = 5;

    public static async Task<int> RunAsync(string[] args)
    {
        var count = args is [var rows, ..] && int.TryParse(rows, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 100_000;
        await BenchApp.UseAsync(args, app => MeasureAsync(app, count));
        return 0;
    }

    private static async Task MeasureAsync(WebApplication app, int count)
    {
        var databases = app.Services.GetRequiredService<IDbContextFactory<BotDb>>();
        await SyntheticRegister.FillAsync(databases, count);
        T The<T>()
            where T : notnull => app.Services.GetRequiredService<T>();
        var (year, month) = (CaseScope.Year(2026), new CaseScope(new(2026, 6, 1), new(2026, 6, 30)));
        Console.WriteLine("| figures | median | worst of 5 |");
        Console.WriteLine("|---|---|---|");
        await TimeAsync("cases of a year", () => The<CaseStatistics>().ReadAsync(year));
        await TimeAsync("cases of a month", () => The<CaseStatistics>().ReadAsync(month));
        await TimeAsync("cases of a year in one district", () => The<CaseStatistics>().ReadAsync(year with { District = "三民區" }));
        await TimeAsync("enforcement files of a year", () => The<EnforcementStatistics>().ReadAsync(year));
        await TimeAsync("use of a year", () => The<UsageStatistics>().ReadAsync(year.From, year.Until));
        await TimeAsync("the dashboard", () => The<ServiceFigures>().ReadAsync());
        await TimeAsync("annual report, two years", () => The<AnnualCount>().ReadAsync(2026, "zh-TW"));
        await TimeAsync("list of a year's cases, to its end", async () =>
        {
            var lines = 0;
            await foreach (var _ in The<CaseRegister>().ReadAsync(year, null, ReportingWords.In("zh-TW")))
            {
                lines++;
            }

            return lines;
        });
    }

    private static async Task TimeAsync<T>(string what, Func<Task<T>> read)
    {
        await read();
        var times = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var since = Stopwatch.GetTimestamp();
            await read();
            times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {times[Times / 2]:0} ms | {times[^1]:0} ms |"));
    }
}
