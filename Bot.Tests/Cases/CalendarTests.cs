using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Storage;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Cases;

/// <summary>The agency's days, and the due dates that follow from them.</summary>
public sealed class CalendarTests
{
    private static readonly Dictionary<string, string?> Working = new() { ["Cases:AnswerDays"] = "5", ["Cases:AnswerUnit"] = "Working" };

    [Theory, OnBothDatabases]
    public async Task The_shipped_days_are_there_at_the_first_start_and_are_written_once(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => office.The<CalendarBook>().CalendarAsync()));

        await using var db = office.Database();
        Assert.Equal(CalendarFile.ReadShipped().Days.Count, await db.CalendarDays.CountAsync());
        Assert.NotEmpty((await db.CalendarDays.FirstAsync()).Source);
    }

    [Theory, OnBothDatabases]
    public async Task A_typhoon_day_moves_the_due_dates_of_its_district_and_says_so_on_the_case(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database, Working);
        var here = (await office.FileAsync()).Number.Value;
        var there = (await office.FileAsync("line:U2", place: new() { District = "茂林區" })).Number.Value;
        Assert.Equal(new DateOnly(2026, 12, 2), (await office.CaseAsync(here)).Due);

        var changed = await office.The<CalendarDesk>().CloseAsync(new(2026, 11, 30), "三民區", "颱風", "chen");

        Assert.Equal(1, changed);
        Assert.Equal(new DateOnly(2026, 12, 3), (await office.CaseAsync(here)).Due);
        Assert.Equal(new DateOnly(2026, 12, 2), (await office.CaseAsync(there)).Due);
        Assert.Equal(CaseDeed.Recounted, (await office.Desk.HistoryAsync(here))[0].Row.Deed);
        Assert.Equal(1, await office.The<CalendarDesk>().ReopenAsync(new(2026, 11, 30), "三民區"));
        Assert.Equal(new DateOnly(2026, 12, 2), (await office.CaseAsync(here)).Due);
    }

    [Theory, OnBothDatabases]
    public async Task Next_years_list_replaces_what_was_guessed_of_that_year(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database, Working);
        await office.The<CalendarBook>().CalendarAsync();
        var list = CalendarFile.Read("""[{"date": "2027-01-01", "name": "元旦", "kind": "holiday"}, {"date": "2027-01-04", "name": "補假", "kind": "holiday"}]""");
        office.Clock.Advance(TimeSpan.FromDays(32));
        var number = (await office.FileAsync()).Number.Value;

        var (years, recounted) = await office.The<CalendarDesk>().ImportAsync(list.Value!);

        Assert.Equal([2027], years);
        Assert.Equal(1, recounted);
        Assert.Equal(new DateOnly(2027, 1, 5), (await office.CaseAsync(number)).Due);
        await using var db = office.Database();
        Assert.Equal(2, await db.CalendarDays.CountAsync(d => d.Day >= new DateOnly(2027, 1, 1)));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_due_within_some_days_is_a_query_the_most_urgent_first(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database, Working);
        var old = (await office.FileAsync()).Number.Value;
        office.Clock.Advance(TimeSpan.FromDays(5));
        var young = (await office.FileAsync("line:U2")).Number.Value;
        var done = (await office.FileAsync("line:U3")).Number.Value;
        await office.MoveAsync(done, PetitionState.Withdrawn, "citizen", CaseRole.Citizen);

        Assert.Equal([old], (await office.The<CaseClock>().DueWithinAsync(3)).Select(c => c.Number));
        Assert.Equal([old, young], (await office.The<CaseClock>().DueWithinAsync(7)).Select(c => c.Number));
    }

    [Fact]
    public async Task Who_did_not_send_what_was_asked_for_is_on_a_list()
    {
        await using var office = await CaseOffice.OpenAsync();
        var number = (await office.FileAsync()).Number.Value;
        await office.MoveAsync(number, PetitionState.NeedInfo, "wu", CaseRole.Registrar, new() { Reason = "門牌" });

        Assert.Empty(await office.The<CaseClock>().UnansweredAsync());
        office.Clock.Advance(TimeSpan.FromDays(11));

        Assert.Equal(number, Assert.Single(await office.The<CaseClock>().UnansweredAsync()).Number);
    }

    [Theory]
    [InlineData("[{\"date\": \"soon\"}]")]
    [InlineData("{}")]
    [InlineData("[{\"date\": \"2027-01-01\", \"name\": \"a\"}, {\"date\": \"2027-01-01\", \"name\": \"b\"}]")]
    [InlineData("no json")]
    public void A_list_that_cannot_be_read_is_refused_with_a_sentence(string json) =>
        Assert.Contains("calendar", CalendarFile.Read(json).Problem!.In("en"), StringComparison.Ordinal);

    [Fact]
    public async Task The_verb_imports_a_file_and_says_what_changed()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "days.json");
        await File.WriteAllTextAsync(file, """{"source": "行政院", "version": "116", "days": [{"date": "2027-01-01", "name": "元旦"}]}""");

        var (code, said, _) = await RunVerbAsync(file, folder.Path);
        var (refused, _, complaint) = await RunVerbAsync(file + "x", folder.Path);

        Assert.Equal((0, 1), (code, refused));
        Assert.Contains("days of 2027; the due dates of 0 open cases", said, StringComparison.Ordinal);
        Assert.Contains("days.jsonx", complaint, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said, string Complaint)> RunVerbAsync(string file, string data)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var verb = CalendarVerb.Create(async () =>
        {
            var app = Program.Build([$"--Storage:DataPath={data}"], builder => builder.Logging.ClearProviders());
            await app.Services.PrepareStorageAsync();
            return app;
        });
        var code = await verb.Parse([file]).InvokeAsync(new() { Output = output, Error = errors });
        return (code, output.ToString(), errors.ToString());
    }
}
