using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Staff.Audit;
using Bot.Storage;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Cases;

/// <summary>A member of staff and the bot write about the same case at the same time, each with something that the other wants: both get through.</summary>
public sealed class SameCaseTests
{
    private const string TouchCase = "UPDATE cases SET version = version WHERE number = @number";

    // The one that PostgreSQL asks first whether it waits in a circle is the one that it ends: this one lets the other be asked.
    private const string BeEndedLast = "SET LOCAL deadlock_timeout = '1min'";

    private const string WaitsForTheLog = """
        SELECT count(*) FROM pg_locks
        WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        """;

    private static AuditEntry Mei => new() { What = AuditAction.CaseChanged, By = "mei", ByName = "Mei" };

    [Theory, OnBothDatabases]
    public async Task A_deed_of_staff_that_meets_a_batch_of_the_bots_is_done_all_the_same(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var number = (await office.FileAsync()).Number.Value;
        var holdsTheLog = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var runs = 0;

        // The bot has the log and wants the case …
        var batch = office.The<WriteQueue>().RunAsync(writer =>
        {
            Execute(office, BeEndedLast, writer);
            office.The<AuditLog>().Append(writer, Mei);
            holdsTheLog.TrySetResult();
            SomebodyWaits(office);
            writer.Execute(TouchCase, number);
            return Interlocked.Increment(ref runs);
        });

        // … the member has the case and wants the log.
        await holdsTheLog.Task;
        var moved = await office.Desk.MoveAsync(new(number, 1, "wu", CaseRole.Registrar, Mei), PetitionState.Registered, MoveDetails.None);

        Assert.Equal(1, await batch);
        CaseOffice.Done(moved);
        Assert.Equal(PetitionState.Registered, (await office.CaseAsync(number)).State);
        Assert.Equal(2, (await office.The<AuditCheck>().RunAsync()).Whole);
    }

    [Theory, OnBothDatabases]
    public async Task A_batch_of_the_bots_that_meets_a_deed_of_staff_is_written_all_the_same(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var number = (await office.FileAsync()).Number.Value;
        await using var db = office.Database();
        await using var deed = await db.Database.BeginTransactionAsync();
        await ExecuteAsync(office, BeEndedLast, db);
        await office.The<AuditLog>().AppendAsync(db, Mei);
        var runs = 0;

        // The member has the log and wants the case; the bot has the case and wants the log.
        var batch = office.The<WriteQueue>().RunAsync(writer =>
        {
            runs++;
            writer.Execute(TouchCase, number);
            office.The<AuditLog>().Append(writer, Mei);
            return true;
        });
        await Task.Run(() => SomebodyWaits(office));
        await db.Cases.Where(c => c.Number == number).ExecuteUpdateAsync(set => set.SetProperty(c => c.Unit, "reporting"));
        await deed.CommitAsync();

        Assert.True(await batch);
        Assert.Equal(IsPostgres(office) ? 2 : 1, runs);
        Assert.Equal("reporting", (await office.CaseAsync(number)).Unit);
        Assert.Equal(2, (await office.The<AuditCheck>().RunAsync()).Whole);
    }

    [Fact]
    public async Task Whoever_logs_does_not_keep_the_rows_of_others_meanwhile()
    {
        await using var office = await CaseOffice.OpenAsync("Postgres");
        var writes = office.The<WriteQueue>();
        var together = new List<long>();

        // All three wait behind the first; the one in the middle wants to be alone.
        using var gate = new ManualResetEventSlim();
        var jobs = new List<Task<bool>> { writes.RunAsync(_ => gate.Wait(TimeSpan.FromMinutes(1))) };
        jobs.Add(writes.RunAsync(Note));
        jobs.Add(writes.RunAloneAsync(Note));
        jobs.Add(writes.RunAsync(Note));
        gate.Set();
        await Task.WhenAll(jobs);

        Assert.Equal(3, together.Distinct().Count());

        bool Note(Writer writer)
        {
            together.Add(writer.Read("SELECT CAST(CAST(pg_current_xact_id() AS TEXT) AS BIGINT)", row => row.GetInt64(0))[0]);
            return true;
        }
    }

    private static bool IsPostgres(CaseOffice office) => office.The<Database>().Postgres is not null;

    // On SQLite whoever comes second waits before having anything: there is nothing to see, and no circle.
    private static void SomebodyWaits(CaseOffice office)
    {
        if (office.The<Database>().Postgres is not { } server)
        {
            return;
        }

        SpinWait.SpinUntil(
            () =>
            {
                using var look = server.CreateCommand(WaitsForTheLog);
                return look.ExecuteScalar() is > 0L;
            },
            TimeSpan.FromSeconds(30));
    }

    private static void Execute(CaseOffice office, string sql, Writer writer)
    {
        if (IsPostgres(office))
        {
            writer.Execute(sql);
        }
    }

    private static Task ExecuteAsync(CaseOffice office, string sql, BotDb db) =>
        IsPostgres(office) ? db.Database.ExecuteSqlRawAsync(sql) : Task.CompletedTask;
}
