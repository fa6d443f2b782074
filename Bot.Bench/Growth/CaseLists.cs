using System.Diagnostics;
using System.Globalization;
using Bot.Bench.Figures;
using Bot.Cases;
using Bot.Cases.Inbox;
using Bot.Dialogs.Cases;
using Bot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Bench.Growth;

/// <summary>
/// <c>growth 1000 10000 …</c>: how long the lists of the inbox take with so many cases, page after page, and the counts above
/// them. Three cases of ten are open, far more than an office would let lie.
/// </summary>
internal static class CaseLists
{
    private const int Base = 1000;
    private const int Pages = 25;

    private static readonly (string Name, CaseFilter Filter, CaseSight Sight)[] Lists =
    [
        ("open, by due day", new(), CaseSight.All),
        ("ended", new() { List = CaseList.Ended }, CaseSight.All),
        ("overdue", new() { List = CaseList.Overdue }, CaseSight.All),
        ("open in one district", new() { District = "三民區" }, CaseSight.All),
        ("open, one stage", new() { State = PetitionState.Assessing }, CaseSight.All),
        ("open petitions of a district", new() { District = "鳳山區", Kind = CaseFilter.Petition }, CaseSight.All),
        ("open, officer limited to two districts", new(), new(["左營區", "茂林區"], "mei"))
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        foreach (var count in args.TakeWhile(a => a != "--postgres").Select(a => int.Parse(a, CultureInfo.InvariantCulture)))
        {
            await BenchApp.UseAsync(args, app => MeasureAsync(app, count));
        }

        return 0;
    }

    private static async Task MeasureAsync(WebApplication app, int count)
    {
        var databases = app.Services.GetRequiredService<IDbContextFactory<BotDb>>();
        await FillAsync(databases, count);
        var inbox = app.Services.GetRequiredService<CaseInbox>();
        Console.WriteLine($"{count} cases");
        foreach (var (name, filter, sight) in Lists)
        {
            Print(name, await PageTimesAsync(inbox, filter, sight));
        }

        Print("the five counts", await CountTimesAsync(inbox));
    }

    // An installation of its own each time: a count that was reached before is not taken down again.
    private static async Task FillAsync(IDbContextFactory<BotDb> databases, int count)
    {
        await using var db = await databases.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        await Multiplier.RunAsync(connection, "DELETE FROM case_moves");
        await Multiplier.RunAsync(connection, "DELETE FROM cases");
        await Multiplier.RunAsync(connection, "DELETE FROM usage_days");
        await SyntheticRegister.FillAsync(databases, Base);
        await Multiplier.MultiplyAsync(connection, "cases", ["number", "draft_id"], (count / Base) - 1);
        await Multiplier.RunAsync(connection, "ANALYZE");
    }

    private static async Task<List<double>> PageTimesAsync(CaseInbox inbox, CaseFilter filter, CaseSight sight)
    {
        await inbox.ReadAsync(filter, sight);
        var times = new List<double>();
        string? next = null;
        do
        {
            var since = Stopwatch.GetTimestamp();
            next = (await inbox.ReadAsync(filter, sight, next)).Next;
            times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }
        while (next is not null && times.Count < Pages);
        return times;
    }

    private static async Task<List<double>> CountTimesAsync(CaseInbox inbox)
    {
        var times = new List<double>();
        for (var i = 0; i < 6; i++)
        {
            var since = Stopwatch.GetTimestamp();
            await inbox.CountAsync(CaseSight.All);
            times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        return times[1..];
    }

    private static void Print(string name, List<double> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  {name,-42} median {times[times.Count / 2],7:0.0} ms, worst of {times.Count} {times[^1],7:0.0} ms"));
    }
}
