using Bot.Faqs;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using static Bot.Tests.Faqs.FaqStaff;

namespace Bot.Tests.Faqs;

/// <summary>What happens to entries by the passing of time. The tests begin at 10:00 in Taipei on 18 November 2026.</summary>
public sealed class FaqDueTests
{
    private static readonly FaqContent Pigeons = About("pigeon-house", "頂樓可以蓋鴿舍嗎？", "要先申請。");

    [Theory, OnBothDatabases]
    public async Task An_entry_is_published_at_the_time_that_was_set(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var staff = new FaqStaff(bot);
        await DoneAsync(staff.Desk.PublishAsync(Pigeons.Id, await staff.ApprovedAsync(Pigeons), Chen, bot.Now.AddMinutes(1)));
        Assert.Null(await staff.AnswerAsync(Pigeons.Id));

        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await staff.ComesToSayAsync(Pigeons.Id, "要先申請。");

        var published = (await staff.Desk.VersionsAsync(Pigeons.Id))[0];
        Assert.Equal((FaqChange.Published, Chen), (published.Change, published.By));
    }

    [Theory, OnBothDatabases]
    public async Task A_set_time_that_passes_while_the_program_is_down_is_kept_at_the_next_start(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var staff = new FaqStaff(bot);
        await DoneAsync(staff.Desk.PublishAsync(Pigeons.Id, await staff.ApprovedAsync(Pigeons), Chen, bot.Now.AddMinutes(1)));

        await bot.RestartAsync(() => bot.Clock.Advance(TimeSpan.FromHours(2)));

        await staff.ComesToSayAsync(Pigeons.Id, "要先申請。");
    }

    [Theory, OnBothDatabases]
    public async Task An_edit_calls_off_a_set_time(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var staff = new FaqStaff(bot);
        var version = await DoneAsync(staff.Desk.PublishAsync(Pigeons.Id, await staff.ApprovedAsync(Pigeons), Chen, bot.Now.AddMinutes(1)));
        await DoneAsync(staff.Desk.EditAsync(Pigeons with { Owner = "拆除組" }, version, Mei));
        var other = About("dovecote", "鴿舍多大要申請？", "都要。");
        await DoneAsync(staff.Desk.PublishAsync(other.Id, await staff.ApprovedAsync(other), Chen, bot.Now.AddMinutes(1)));

        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await staff.ComesToSayAsync(other.Id, "都要。");

        Assert.Null(await staff.AnswerAsync(Pigeons.Id));
    }

    [Theory, OnBothDatabases]
    public async Task An_entry_is_seen_from_its_first_day_to_the_end_of_its_last_in_Taipei(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var staff = new FaqStaff(bot);
        await staff.PublishedAsync(Pigeons with { ValidFrom = new(2026, 11, 19), ValidUntil = new(2026, 11, 20) });

        // Midnight in Taipei is 16:00 UTC. A leap of days would tick every timer a hundred thousand times: it is made while nothing runs.
        await bot.RestartAsync(() => bot.Clock.SetUtcNow(new(2026, 11, 18, 15, 59, 58, TimeSpan.Zero)));
        Assert.Null(await staff.AnswerAsync(Pigeons.Id));
        bot.Clock.Advance(TimeSpan.FromSeconds(2));
        await staff.ComesToSayAsync(Pigeons.Id, "要先申請。");

        await bot.RestartAsync(() => bot.Clock.SetUtcNow(new(2026, 11, 20, 15, 59, 58, TimeSpan.Zero)));
        Assert.NotNull(await staff.AnswerAsync(Pigeons.Id));
        bot.Clock.Advance(TimeSpan.FromSeconds(2));
        await staff.ComesToSayAsync(Pigeons.Id, null);
    }

    [Fact]
    public async Task Every_server_sees_a_publication_within_two_seconds()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Storage:Provider"] = "Postgres",
            ["Storage:ConnectionString"] = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync()
        };
        await using var here = await BotApp.StartAsync(settings);
        await using var there = await BotApp.StartAsync(new(settings) { ["Storage:DataPath"] = here.DataPath });
        var (staff, colleagues) = (new FaqStaff(here), new FaqStaff(there));
        var before = await there.Services.GetRequiredService<FaqBook>().ShelfAsync();
        var version = await staff.PublishedAsync(Pigeons);

        there.Clock.Advance(TimeSpan.FromSeconds(2));
        await colleagues.ComesToSayAsync(Pigeons.Id, "要先申請。");
        await DoneAsync(colleagues.Desk.WithdrawAsync(Pigeons.Id, version, Mei));
        here.Clock.Advance(TimeSpan.FromSeconds(2));
        await staff.ComesToSayAsync(Pigeons.Id, null);

        Assert.Null(before.Answer(Pigeons.Id, "zh-TW"));
    }

    [Fact]
    public async Task Of_two_servers_one_keeps_a_set_time()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Storage:Provider"] = "Postgres",
            ["Storage:ConnectionString"] = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync()
        };
        await using var here = await BotApp.StartAsync(settings);
        await using var there = await BotApp.StartAsync(new(settings) { ["Storage:DataPath"] = here.DataPath });
        var staff = new FaqStaff(here);
        await DoneAsync(staff.Desk.PublishAsync(Pigeons.Id, await staff.ApprovedAsync(Pigeons), Chen, here.Now.AddMinutes(1)));

        here.Clock.Advance(TimeSpan.FromMinutes(1));
        there.Clock.Advance(TimeSpan.FromMinutes(1));
        await staff.ComesToSayAsync(Pigeons.Id, "要先申請。");
        await new FaqStaff(there).ComesToSayAsync(Pigeons.Id, "要先申請。");

        Assert.Single(await staff.Desk.VersionsAsync(Pigeons.Id), v => v.Change == FaqChange.Published);
    }
}
