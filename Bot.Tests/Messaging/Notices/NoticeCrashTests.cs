using Bot.Dialogs.Cases;
using Bot.Dialogs.Reports;
using Bot.Messaging;
using Bot.Messaging.Notices;
using Bot.Tests.Cases;
using Bot.Tests.Pipeline;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Bot.Tests.Support.Mail;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Messaging.Notices;

/// <summary>Whenever the program is killed while it tells something, the citizen is told once; and of two servers one tells it.</summary>
public sealed class NoticeCrashTests
{
    [Theory]
    [InlineData("Sqlite", "notice.planned")]
    [InlineData("Sqlite", "courier.claimed")]
    [InlineData("Sqlite", "courier.sent")]
    [InlineData("Postgres", "notice.planned")]
    [InlineData("Postgres", "courier.sent")]
    public async Task A_push_survives_the_end_of_the_program_and_is_not_doubled(string database, string instant)
    {
        await using var line = await LineStandIn.StartAsync();
        await using var world = await CrashWorld.MakeAsync(database, line, mail: null);
        var number = await MoveAsync(world, "chat");

        await world.KillAsync(instant, 1, _ => Task.CompletedTask);
        await world.RunUntilAsync(_ => Task.CompletedTask, () => StatusIsAsync(world, NoticeStatus.Sent));

        Assert.Contains(number, Assert.Single(line.Sent).Texts[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notice.mailing", 0)]
    [InlineData("notice.mailed", 1)]
    public async Task An_e_mail_of_unknown_fate_is_left_to_a_person(string instant, int taken)
    {
        await using var line = await LineStandIn.StartAsync();
        await using var mail = new SmtpStandIn();
        await using var world = await CrashWorld.MakeAsync("Sqlite", line, mail);
        await MoveAsync(world, "email");

        await world.KillAsync(instant, 1, _ => Task.CompletedTask);
        await world.RunUntilAsync(_ => Task.CompletedTask, () => StatusIsAsync(world, NoticeStatus.Unsure));

        Assert.Equal(taken, mail.Taken.Count);
    }

    [Theory, OnBothDatabases]
    public async Task Of_many_plans_at_the_same_instant_one_takes_the_step(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var number = (await office.FileAsync()).Number.Value;
        await office.MoveAsync(number, PetitionState.Registered, "wu", CaseRole.Registrar);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(office.The<NoticePlanner>().RunAsync)));

        await using var db = office.Database();
        Assert.Equal(1, await db.Outbox.CountAsync());
        Assert.Equal(1, await db.PushMonths.Select(m => m.Used).SingleAsync());
        Assert.Equal(NoticeStatus.Sending, (await db.Notices.SingleAsync()).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_move_is_handed_in_once(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        await AddAsync(office);

        await Assert.ThrowsAsync<DbUpdateException>(() => AddAsync(office));

        await using var db = office.Database();
        Assert.Equal(1, await db.Notices.CountAsync());
    }

    private static async Task<string> MoveAsync(CrashWorld world, string answer)
    {
        var number = (await world.Office.FileAsync(answer: answer, informer: new Informer("王曉明", null, "wang@example.org"))).Number.Value;
        await world.Office.MoveAsync(number, PetitionState.Registered, "wu", CaseRole.Registrar);
        return number;
    }

    private static async Task AddAsync(CaseOffice office)
    {
        await using var db = office.Database();
        office.The<NoticeDesk>().Add(db, new()
        {
            Key = "case:1:2:1",
            Kind = NoticeKind.Case,
            Citizen = CaseOffice.Citizen,
            Sayings = [new Dialogs.Sayings.TextSaying("您好")],
            Language = "zh-TW"
        }, office.Clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
    }

    private static async Task<bool> StatusIsAsync(CrashWorld world, NoticeStatus status)
    {
        await using var db = world.Database();
        return (await db.Notices.AsNoTracking().SingleAsync()).Status == status;
    }
}
