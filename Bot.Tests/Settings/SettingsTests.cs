using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Messaging;
using Bot.Settings;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Storage;
using Bot.Tests.Cases;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Settings;

/// <summary>What staff set: kept with its history, in force at once here and a moment later elsewhere; on a program that serves nobody.</summary>
public sealed class SettingsTests
{
    private static readonly AuditEntry Mei = new() { What = AuditAction.SettingChanged, By = "mei", ByName = "Mei", Reason = "颱風" };

    [Theory, OnBothDatabases]
    public async Task A_change_is_in_force_kept_and_logged_and_the_next_look_of_another_server_finds_it(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var elsewhere = Elsewhere(office);
        await elsewhere.CatchUpAsync();

        await SetAsync(office, SettingNames.Of(Feature.Faq), 0, new Switch(true, false, new() { Chinese = "整理中" }));
        await SetAsync(office, SettingNames.Of(Feature.Faq), 1, Switch.On);
        await SetAsync(office, SettingNames.OfChannel("line"), 0, new Switch(true, true, new()));

        var here = office.The<SettingsBook>().Current;
        Assert.False(here.Features[Feature.Faq].Off);
        Assert.True(here.Channel("line").Silent);
        Assert.True(office.The<StandingOrders>().Silences("line"));
        Assert.Equal(0, elsewhere.Current.Edition);
        await elsewhere.CatchUpAsync();
        Assert.Equal((3, true), (elsewhere.Current.Edition, elsewhere.Current.Channel("line").Off));
        await using var db = office.Database();
        Assert.Equal([1, 2], await db.SettingChanges.Where(c => c.Name == "feature:Faq").OrderBy(c => c.Number).Select(c => c.Number).ToListAsync());
        var logged = await db.AuditRows.OrderBy(r => r.Number).ToListAsync();
        Assert.Equal(3, logged.Count);
        Assert.Contains("整理中", logged[1].Details, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Of_those_who_save_the_same_at_once_one_does_and_the_others_see_what(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);

        var others = await Task.WhenAll(Enumerable.Range(0, 4).Select(i =>
            office.The<SettingsDesk>().SetAsync(SettingNames.Limits, 0, new Limits { ReportsPerDay = i + 1 }, Mei)));

        Assert.Single(others, other => other is null);
        Assert.All(others.OfType<SettingChangeRow>(), other => Assert.Equal(1, other.Number));
        await using var db = office.Database();
        Assert.Equal((1, 1), (await db.SettingChanges.CountAsync(), await db.AuditRows.CountAsync()));
    }

    [Fact]
    public async Task A_turn_gets_the_notice_of_its_language_until_it_ends()
    {
        await using var office = await CaseOffice.OpenAsync();
        var now = office.Clock.GetUtcNow().UtcDateTime;
        await SetAsync(office, SettingNames.Banner, 0, new Banner(true, new() { Chinese = "停班", English = "Closed" }, now.AddHours(1)));

        Assert.Equal("停班", (await StateAsync(office, "zh-TW", now)).Banner?.Text);
        Assert.Equal("Closed", (await StateAsync(office, "vi", now)).Banner?.Text);
        Assert.Null((await StateAsync(office, "zh-TW", now.AddHours(1))).Banner);
    }

    [Theory]
    [InlineData("2026-11-25T09:59", false)]
    [InlineData("2026-11-25T17:30", true)]
    [InlineData("2026-11-25T07:59", true)]
    [InlineData("2026-11-28T10:00", true)]
    [InlineData("2026-12-25T10:00", true)]
    public async Task Outside_office_hours_and_on_days_off_citizens_are_told(string onTheWall, bool told)
    {
        await using var office = await CaseOffice.OpenAsync();
        await SetAsync(office, SettingNames.OfficeHours, 0, new OfficeHours(true, new(8, 0), new(17, 30), new() { Chinese = "下班了" }));
        var utc = DateTime.SpecifyKind(DateTime.Parse(onTheWall, null).AddHours(-8), DateTimeKind.Utc);

        Assert.Equal(told ? "下班了" : null, (await StateAsync(office, "zh-TW", utc)).Closed?.Text);
    }

    [Fact]
    public async Task Limits_stand_in_for_the_configuration_and_give_way_to_it_again()
    {
        await using var office = await CaseOffice.OpenAsync();
        await SetAsync(office, SettingNames.Limits, 0, new Limits { ReportsPerDay = 2, LinePushes = 7 });
        Assert.Equal(2, (await office.Facts.QuotaAsync(CaseOffice.Citizen)).Allowed);
        Assert.Equal(7, (await office.The<DeliveryFigures>().ChannelsAsync()).Single(c => c.Name == "line").PushesAMonth);

        await SetAsync(office, SettingNames.Limits, 1, new Limits());

        Assert.Equal(5, (await office.Facts.QuotaAsync(CaseOffice.Citizen)).Allowed);
        Assert.Equal(200, (await office.The<DeliveryFigures>().ChannelsAsync()).Single(c => c.Name == "line").PushesAMonth);
    }

    [Fact]
    public async Task What_citizens_are_told_of_a_case_is_in_the_agencys_words()
    {
        await using var office = await CaseOffice.OpenAsync();
        await SetAsync(office, SettingNames.OfCaseWords("zh-TW", "Told.Registered"), 0, "您的案件 {number} 我們開始辦了。");
        var number = (await office.FileAsync()).Number.Value;

        await office.MoveAsync(number, PetitionState.Registered, "wu", CaseRole.Registrar);

        Assert.Equal($"您的案件 {number} 我們開始辦了。", (await office.Desk.HistoryAsync(number))[0].Text);
        await SetAsync(office, SettingNames.OfCaseWords("zh-TW", "Told.Registered"), 1, "");
        Assert.Equal(new CaseWords("zh-TW").Raw("Told.Registered"), office.The<CaseWording>().In("zh-TW").Raw("Told.Registered"));
    }

    [Theory, OnBothDatabases]
    public async Task A_day_that_one_server_adds_counts_on_the_others_without_waiting(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var day = new DateOnly(2026, 11, 30);
        Assert.True((await office.The<CalendarBook>().CalendarAsync()).IsWorkday(day, null));
        await using (var db = office.Database())
        {
            // As another server leaves it: the day, and the word of it.
            db.Add(new CalendarDayRow { Day = day, Kind = CalendarDayKind.Holiday, Name = "選舉", Source = "test" });
            db.Add(new SettingChangeRow { Name = SettingNames.Calendar, Number = 1, Value = "{}", By = "x", ByName = "x", Reason = "x", At = office.Clock.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync();
        }

        Assert.True((await office.The<CalendarBook>().CalendarAsync()).IsWorkday(day, null));
        await office.The<SettingsBook>().CatchUpAsync();

        Assert.False((await office.The<CalendarBook>().CalendarAsync()).IsWorkday(day, null));
        await office.The<CalendarDesk>().RemoveAsync(day);
        Assert.True((await office.The<CalendarBook>().CalendarAsync()).IsWorkday(day, null));
        await office.The<CalendarDesk>().AddAsync(new() { Day = day, Kind = CalendarDayKind.Holiday, Name = "選舉", Source = "test" });
        Assert.False((await office.The<CalendarBook>().CalendarAsync()).IsWorkday(day, null));
    }

    private static async Task SetAsync<T>(CaseOffice office, string name, int seen, T value)
        where T : class => Assert.Null(await office.The<SettingsDesk>().SetAsync(name, seen, value, Mei));

    private static SettingsBook Elsewhere(CaseOffice office) =>
        new(office.The<Database>(), office.The<IDbContextFactory<BotDb>>(), new StandingOrders());

    private static Task<ServiceState> StateAsync(CaseOffice office, string language, DateTime now) =>
        office.The<ServiceNotices>().OfAsync("line", language, now);
}
