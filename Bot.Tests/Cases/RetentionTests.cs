using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Messaging;
using Bot.Messaging.Notices;
using Bot.Storage;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Cases;

/// <summary>What is deleted after how long, on both databases.</summary>
public sealed class RetentionTests
{
    [Theory, OnBothDatabases]
    public async Task Texts_of_chats_are_blanked_and_conversations_forgotten_when_their_time_is_over(string database)
    {
        await using var bot = await BotApp.OnAsync(database, new() { ["Retention:ConversationDays"] = "90" });
        var citizen = LineCitizen.Number(1);
        var asked = citizen.Says("頂樓加蓋要去哪裡檢舉", bot.Now);
        await bot.DeliverAsync(asked);
        await bot.RepliesAsync(asked);
        await bot.SettleAsync();
        var retention = bot.Services.GetRequiredService<Retention>();
        Assert.Equal(new RetentionCounts(), await retention.RunAsync());

        // Rows made older instead of moving the clock: every timer of the program would run through ninety days.
        await using var db = bot.Database();
        var then = bot.Now.UtcDateTime.AddDays(-91);
        await db.Database.ExecuteSqlAsync($"UPDATE inbox SET received_at = {then}");
        await db.Database.ExecuteSqlAsync($"UPDATE outbox SET finished_at = {then}");
        await db.Database.ExecuteSqlAsync($"UPDATE conversations SET heard_at = {then}");
        var counts = await retention.RunAsync();

        Assert.Equal((2, 1), (counts.Messages, counts.Conversations));
        var stored = await db.Inbox.SingleAsync();
        Assert.Equal((null, null, InboxStatus.Done), (stored.Activity, stored.ReplyToken, stored.Status));
        Assert.Equal("", (await db.Outbox.SingleAsync()).Body);
        var again = citizen.Says("謝謝", bot.Now);
        await bot.DeliverAsync(again);
        await bot.RepliesAsync(again);
    }

    [Theory, OnBothDatabases]
    public async Task A_server_looks_by_itself_once_a_day_also_when_it_never_runs_for_an_hour(string database)
    {
        await using var bot = await BotApp.OnAsync(database, new() { ["Retention:ConversationDays"] = "90" });
        var asked = LineCitizen.Number(1).Says("頂樓加蓋要去哪裡檢舉", bot.Now);
        await bot.DeliverAsync(asked);
        await bot.RepliesAsync(asked);
        await bot.SettleAsync();

        await bot.RestartAsync(() => bot.Clock.Advance(TimeSpan.FromDays(91)));

        await bot.PassUntilAsync(async () => (await ActivitiesAsync(bot)) is [null], "the words of the chat are blanked");
    }

    [Theory, OnBothDatabases]
    public async Task Filed_records_stay_until_the_agency_has_set_a_period(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var number = (await office.FileAsync()).Number.Value;
        await office.MoveAsync(number, PetitionState.Withdrawn, "citizen", CaseRole.Citizen);
        office.Clock.Advance(TimeSpan.FromDays(36_000));

        var counts = await office.The<Retention>().RunAsync();

        Assert.Equal((0, 0), (counts.Cases, counts.Identities));
        Assert.NotNull((await office.The<InformerVault>().OpenAsync(number, "mei", CaseRole.Officer, "查核")).Value);
    }

    [Theory, OnBothDatabases]
    public async Task Identities_and_cases_go_when_their_periods_after_the_end_are_over(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database, new() { ["Retention:IdentityDays"] = "365", ["Retention:CaseDays"] = "730" });
        var (ended, open) = ((await office.FileAsync()).Number.Value, (await office.FileAsync("line:U2")).Number.Value);
        await office.MoveAsync(ended, PetitionState.Withdrawn, "citizen", CaseRole.Citizen);

        office.Clock.Advance(TimeSpan.FromDays(366));
        Assert.Equal((1, 0), await CountAsync(office));
        Assert.Equal("Unknown", (await office.The<InformerVault>().OpenAsync(ended, "mei", CaseRole.Officer, "查核")).Problem?.Name);
        Assert.NotNull(await office.Desk.ReportAsync(ended));

        office.Clock.Advance(TimeSpan.FromDays(366));
        Assert.Equal((0, 1), await CountAsync(office));
        Assert.Null(await office.Desk.ReportAsync(ended));
        Assert.NotNull(await office.Desk.ReportAsync(open));
    }

    [Theory, OnBothDatabases]
    public async Task The_log_of_a_notice_stays_with_its_case_and_goes_where_there_is_none(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var number = (await office.FileAsync()).Number.Value;
        await office.MoveAsync(number, PetitionState.Registered, "wu", CaseRole.Registrar);
        await AddAsync(office, "survey:1", null);
        await AddAsync(office, "case:gone", "115-000999-X");
        await using var db = office.Database();
        await db.Notices.ExecuteUpdateAsync(set => set.SetProperty(n => n.FinishedAt, office.Clock.GetUtcNow().UtcDateTime).SetProperty(n => n.Status, NoticeStatus.Sent));
        var ids = await db.Notices.OrderBy(n => n.Id).Select(n => n.Id).ToListAsync();
        db.AddRange(ids.Select(id => new NoticeStepRow { NoticeId = id, Cause = NoticeCause.Accepted, At = office.Clock.GetUtcNow().UtcDateTime }));
        await db.SaveChangesAsync();

        office.Clock.Advance(TimeSpan.FromDays(89));
        await office.The<Retention>().RunAsync();
        Assert.Equal(3, await db.Notices.CountAsync());
        office.Clock.Advance(TimeSpan.FromDays(2));
        await office.The<Retention>().RunAsync();

        var kept = await db.Notices.AsNoTracking().SingleAsync();
        Assert.Equal((number, "", null), (kept.CaseNumber, kept.Sayings, kept.Citizen));
        Assert.Equal(kept.Id, (await db.NoticeSteps.SingleAsync()).NoticeId);
    }

    private static async Task AddAsync(CaseOffice office, string key, string? caseNumber)
    {
        await using var db = office.Database();
        office.The<NoticeDesk>().Add(db, new()
        {
            Key = key,
            Kind = NoticeKind.Survey,
            Citizen = CaseOffice.Citizen,
            CaseNumber = caseNumber,
            Sayings = [new Dialogs.Sayings.TextSaying("您好")],
            Language = "zh-TW"
        }, office.Clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
    }

    [Theory, OnBothDatabases]
    public async Task A_daily_duty_is_taken_once_a_day_whoever_asks(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var duties = office.The<DailyDuties>();
        var today = new DateOnly(2026, 11, 25);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => duties.TakeAsync("sweep", today)));

        Assert.Single(taken, t => t);
        Assert.True(await duties.TakeAsync("sweep", today.AddDays(2)));
        Assert.False(await duties.TakeAsync("sweep", today.AddDays(1)));
    }

    private static async Task<(int Identities, int Cases)> CountAsync(CaseOffice office)
    {
        var counts = await office.The<Retention>().RunAsync();
        return (counts.Identities, counts.Cases);
    }

    private static async Task<List<string?>> ActivitiesAsync(BotApp bot)
    {
        await using var db = bot.Database();
        return await db.Inbox.Select(e => e.Activity).ToListAsync();
    }
}
