using Bot.Dialogs.Cases;
using Bot.Dialogs.Reports;
using Bot.Messaging;
using Bot.Messaging.Notices;
using Bot.Storage;
using Bot.Tests.Cases;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Bot.Tests.Support.Mail;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Messaging.Notices;

/// <summary>Whenever the program is killed while it tells something, the citizen is told once; and of two servers one tells it.</summary>
public sealed class NoticeCrashTests
{
    private const int Killed = 137;

    [Theory]
    [InlineData("Sqlite", "notice.planned")]
    [InlineData("Sqlite", "courier.claimed")]
    [InlineData("Sqlite", "courier.sent")]
    [InlineData("Postgres", "notice.planned")]
    [InlineData("Postgres", "courier.sent")]
    public async Task A_push_survives_the_end_of_the_program_and_is_not_doubled(string database, string instant)
    {
        await using var line = await LineStandIn.StartAsync();
        await using var world = await World.MakeAsync(database, line, mail: null);
        var number = await world.MoveAsync("chat");

        await world.KillAsync(instant);
        await world.RunUntilAsync(() => StatusIsAsync(world, NoticeStatus.Sent));

        Assert.Contains(number, Assert.Single(line.Sent).Texts[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notice.mailing", 0)]
    [InlineData("notice.mailed", 1)]
    public async Task An_e_mail_of_unknown_fate_is_left_to_a_person(string instant, int taken)
    {
        await using var line = await LineStandIn.StartAsync();
        await using var mail = new SmtpStandIn();
        await using var world = await World.MakeAsync("Sqlite", line, mail);
        await world.MoveAsync("email");

        await world.KillAsync(instant);
        await world.RunUntilAsync(() => StatusIsAsync(world, NoticeStatus.Unsure));

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

    private static async Task<bool> StatusIsAsync(World world, NoticeStatus status)
    {
        await using var db = world.Database();
        return (await db.Notices.AsNoTracking().SingleAsync()).Status == status;
    }

    /// <summary>Data that real programs run on, one after another, and an office that looks into it.</summary>
    private sealed class World : IAsyncDisposable
    {
        private readonly TemporaryFolder folder;
        private readonly Dictionary<string, string?> settings;
        private readonly CaseOffice office;

        private World(TemporaryFolder folder, Dictionary<string, string?> settings, CaseOffice office) => (this.folder, this.settings, this.office) = (folder, settings, office);

        public static async Task<World> MakeAsync(string database, LineStandIn line, SmtpStandIn? mail)
        {
            var folder = new TemporaryFolder();
            var settings = new Dictionary<string, string?>(mail?.Settings ?? [])
            {
                ["Line:ChannelSecret"] = LineEvent.Secret,
                ["Line:ChannelAccessToken"] = line.AccessToken,
                ["Line:ApiBaseUrl"] = line.Address,
                ["Line:DataApiBaseUrl"] = line.Address,
                ["Storage:Provider"] = database,
                ["Storage:ConnectionString"] = database == "Postgres" ? await (await PostgresServer.SharedAsync()).CreateDatabaseAsync() : "",
                ["Storage:DataPath"] = folder.Path,

                // It may be night where this test runs.
                ["Notices:QuietFrom"] = "00:00",
                ["Notices:QuietUntil"] = "00:00"
            };
            return new(folder, settings, await CaseOffice.OnAsync(settings));
        }

        public BotDb Database() => office.Database();

        public async Task<string> MoveAsync(string answer)
        {
            var number = (await office.FileAsync(answer: answer, informer: new Informer("王曉明", null, "wang@example.org"))).Number.Value;
            await office.MoveAsync(number, PetitionState.Registered, "wu", CaseRole.Registrar);
            return number;
        }

        public async Task KillAsync(string instant)
        {
            await using var victim = BotProcess.Start(new Dictionary<string, string?>(settings) { ["BOT_KILL_AT"] = $"{instant}:1" });
            await victim.DeadAsync();
            Assert.True(victim.ExitCode is Killed, victim.Output);
        }

        public async Task RunUntilAsync(Func<Task<bool>> condition)
        {
            await using var survivor = BotProcess.Start(settings);
            await survivor.ReadyOrDeadAsync();
            await Eventually.TrueAsync(condition, "the notice has come to its end");
        }

        public async ValueTask DisposeAsync()
        {
            await office.DisposeAsync();
            folder.Dispose();
        }
    }
}
