using Bot.Cases;
using Bot.Cases.Inbox;
using Bot.Dialogs.Cases;
using Bot.Reporting;
using Bot.Reporting.Petitions;
using Bot.Reporting.Tables;
using Bot.Tests.Cases;
using Bot.Tests.Support;

namespace Bot.Tests.Reporting;

/// <summary>The figures of a synthetic year against a count that knows nothing of the database, on both databases.</summary>
public sealed class CaseStatisticsTests
{
    private static readonly HashSet<DateOnly> Off = [.. CalendarFile.ReadShipped().Days.Select(d => d.Date)];

    [Theory, OnBothDatabases]
    public async Task The_figures_of_a_year_are_those_of_a_second_count(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var year = await SyntheticYear.MakeAsync(office, 500, new(2025, 11, 1), 420);
        foreach (var scope in new CaseScope[]
        {
            CaseScope.Year(2026), new(new(2026, 3, 1), new(2026, 3, 31)), CaseScope.Year(2026) with { District = "三民區" },
            CaseScope.Year(2026) with { Kind = "rooftop" }, CaseScope.Year(2026) with { Kind = CaseFilter.Petition }
        })
        {
            Compare(await office.The<CaseStatistics>().ReadAsync(scope), year, scope);
        }
    }

    [Fact]
    public async Task A_case_on_the_last_day_of_its_limit_is_in_time_and_a_day_later_it_is_not()
    {
        await using var office = await CaseOffice.OpenAsync();
        var number = await office.AssessedAsync();
        var limit = await office.The<CaseClock>().DueAsync(await office.CaseAsync(number));
        office.Clock.Advance(TimeSpan.FromDays(limit!.Value.DayNumber - office.The<CaseClock>().Today.DayNumber));
        await office.MoveAsync(number, PetitionState.AnsweredListed, "mei", CaseRole.Officer);

        var figures = await office.The<CaseStatistics>().ReadAsync(new(limit.Value, limit.Value));

        Assert.Equal((1, 1), (figures.Ended.Count, figures.InTime));
        Assert.Equal(limit.Value.DayNumber - new DateOnly(2026, 11, 25).DayNumber, figures.CalendarDays!.P90);
        Assert.Equal((1, 0), (figures.Opening, figures.Ending));
    }

    [Fact]
    public async Task Pauses_and_extensions_move_the_limit_as_they_moved_it_for_the_officer()
    {
        await using var office = await CaseOffice.OpenAsync();
        var number = (await office.FileAsync()).Number.Value;
        await office.MoveAsync(number, PetitionState.NeedInfo, "wu", CaseRole.Registrar, new() { Reason = "地點", Day = new(2026, 12, 5) });
        office.Clock.Advance(TimeSpan.FromDays(8));
        await office.MoveAsync(number, PetitionState.Submitted, "wu", CaseRole.Registrar);
        var paused = (await office.CaseAsync(number)).Due!.Value;
        office.Clock.Advance(TimeSpan.FromDays(paused.DayNumber - office.The<CaseClock>().Today.DayNumber));
        await office.MoveAsync(number, PetitionState.Transferred, "wu", CaseRole.Registrar, new() { Agency = "=養工處", Reference = "1" });

        var figures = await office.The<CaseStatistics>().ReadAsync(new(new(2026, 11, 1), paused));

        Assert.Equal((1, 1), (figures.Ended.Count, figures.InTime));
        Assert.Equal([new("=養工處", 1)], figures.Transfers);
        Assert.DoesNotContain("\n=", System.Text.Encoding.UTF8.GetString(CsvTable.Write([CaseTables.Transfers(figures, ReportingWords.In("zh-TW"))])), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Enforcement_files_are_counted_where_they_stand_and_by_what_was_reached(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var number = await office.AssessedAsync();
        var desk = office.The<EnforcementDesk>();
        var file = CaseOffice.Done(await desk.OpenAsync(number, "mei", CaseRole.Officer));
        var other = CaseOffice.Done(await desk.OpenAsync(number, "mei", CaseRole.Officer));
        file = CaseOffice.Done(await desk.MoveAsync(file.Id, file.Version, EnforcementState.StopWork, "mei", CaseRole.Officer, new() { Reason = "-", Reference = "1", Day = new(2026, 12, 30) }));

        var figures = await office.The<EnforcementStatistics>().ReadAsync(new(new(2026, 11, 1), new(2026, 11, 30)));

        Assert.Equal((2, 1, 1), (figures.Opened, figures.Now[EnforcementState.Open], figures.Now[EnforcementState.StopWork]));
        Assert.Equal([new(EnforcementState.StopWork, 1)], figures.Reached);
        Assert.Equal((0.0, 0), (figures.DemolitionRate, (await office.The<EnforcementStatistics>().ReadAsync(new(new(2026, 11, 1), new(2026, 11, 30), "鳳山區"))).Opened));
        Assert.NotEqual(file.Id, other.Id);
    }

    private static void Compare(CaseFigures figures, SyntheticYear year, CaseScope scope)
    {
        bool Within(DateOnly? day) => day >= scope.From && day <= scope.Until;
        var all = year.Cases.Where(c => (scope.District is null || c.District == scope.District)
            && (scope.Kind is null || (scope.Kind == CaseFilter.Petition ? c.Kind is null : c.Kind == scope.Kind))).ToList();
        var received = all.Where(c => Within(c.ReceivedOn)).ToList();
        var ended = all.Where(c => Within(c.EndedOn)).ToList();
        var opening = all.Where(c => c.ReceivedOn < scope.From && !(c.EndedOn < scope.From)).ToList();
        var pending = all.Where(c => c.ReceivedOn <= scope.Until && !(c.EndedOn <= scope.Until)).ToList();
        Assert.True(received.Count > 5 && ended.Count > 5);
        Assert.Equal((received.Count, ended.Count, opening.Count, pending.Count), (figures.ReceivedCount, figures.Ended.Count, figures.Opening, figures.Ending));
        Assert.Equal(figures.Ending, figures.Opening + figures.ReceivedCount - figures.Ended.Count);
        Assert.Equal(Counts(received, c => c.District ?? ""), Sums(figures, r => r.District ?? ""));
        Assert.Equal(Counts(received, c => c.Kind ?? CaseFilter.Petition), Sums(figures, r => r.Kind));
        Assert.Equal(Counts(received, c => c.Source.ToString()), Sums(figures, r => r.Source.ToString()));
        Assert.Equal(Counts(received, c => c.Number[^1] == '7' ? "en" : "zh-TW"), Sums(figures, r => r.Language));
        Assert.Equal(Counts(received, c => $"{c.ReceivedOn:yyyy-MM}"), Sums(figures, r => $"{r.Month:yyyy-MM}"));
        Assert.Equal(Counts(ended, c => c.Outcome.ToString()!), figures.Outcomes.ToDictionary(o => o.Key.ToString(), o => o.Value).OrderBy(o => o.Key, StringComparer.Ordinal));
        Assert.Equal(ended.Count(c => c.Outcome is PetitionState.Transferred), figures.Transfers.Sum(t => t.Count));
        Assert.Equal(ended.Count(c => c.Extended), figures.Extended);
        Assert.Equal(ended.Count(c => c.EndedOn <= LastDay(c)), figures.InTime);
        Assert.Equal(Middle(ended.Select(c => c.EndedOn!.Value.DayNumber - c.ReceivedOn.DayNumber)), figures.CalendarDays!.Median);
        Assert.Equal(ended.Average(c => Wall(c.ReceivedOn, c.EndedOn!.Value).Count(Worked)), figures.WorkingDays!.Mean, 9);
        Assert.Equal(ended.Average(c => c.ToldOn.DayNumber - c.ReceivedOn.DayNumber), figures.FirstReply!.Mean, 9);
        int[] bounds = [7, 15, 30, 60, 100_000];
        Assert.Equal(bounds.Select((last, i) => pending.Count(c => scope.Until.DayNumber - c.ReceivedOn.DayNumber is var age && age <= last && age > (i == 0 ? -1 : bounds[i - 1]))), figures.Ageing);
    }

    private static IEnumerable<KeyValuePair<string, int>> Counts(IEnumerable<Made> cases, Func<Made, string> by) =>
        cases.GroupBy(by).ToDictionary(same => same.Key, same => same.Count()).OrderBy(c => c.Key, StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, int>> Sums(CaseFigures figures, Func<ReceivedCases, string> by) =>
        figures.Received.GroupBy(by).ToDictionary(same => same.Key, same => same.Sum(r => r.Count)).OrderBy(c => c.Key, StringComparer.Ordinal);

    // On the wall: thirty days on, or sixty, and from there to the next day that is worked.
    private static DateOnly LastDay(Made c) => Enumerable.Range(c.Extended ? 60 : 30, 30).Select(n => c.ReceivedOn.AddDays(n)).First(Worked);

    private static bool Worked(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Off.Contains(day);

    private static IEnumerable<DateOnly> Wall(DateOnly from, DateOnly until) => Enumerable.Range(1, until.DayNumber - from.DayNumber).Select(n => from.AddDays(n));

    private static double Middle(IEnumerable<int> values) => values.Order().ToList() is var sorted && sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2.0;
}
