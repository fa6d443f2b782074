using Bot.Faqs;
using Bot.Faqs.Regression;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Bot.Tests.Faqs.FaqStaff;

namespace Bot.Tests.Faqs;

/// <summary>A publication that would make the bot worse at questions whose answers are known.</summary>
public sealed class RegressionGateTests
{
    // Takes the words of other entries' questions.
    private static readonly FaqContent Thief = About(
        "thief", "什麼都問這裡", "可以。",
        [.. TuningContent.Questions().ToList().ToCalibrateWith(SeedContent.Read())
            .Where(q => q is { ExpectedId: not null, Lang: "zh-TW" }).Where((_, i) => i % 6 == 0).Select(q => q.Query)]);

    private static readonly FaqContent Pigeons = About("pigeon-house", "頂樓可以蓋鴿舍嗎？", "要先申請。");

    [Theory, OnBothDatabases]
    public async Task It_is_refused_with_the_questions_and_possible_with_a_reason(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var staff = new FaqStaff(bot);
        var version = await staff.ApprovedAsync(Thief);

        var problem = (await staff.Desk.PublishAsync(Thief.Id, version, Chen)).Problem!;
        Assert.Contains("regression set would get worse", problem.In("en"), StringComparison.Ordinal);
        Assert.Contains(problem.Rehearsal!.Worse, shift => Thief.Texts[0].Phrasings.Contains(shift.Question) && shift.After.BestId == Thief.Id);
        Assert.Null(await staff.AnswerAsync(Thief.Id));
        Assert.Contains("Say why", await RefusedAsync(staff.Desk.PublishAsync(Thief.Id, version, Chen, despite: " ")), StringComparison.Ordinal);

        await DoneAsync(staff.Desk.PublishAsync(Thief.Id, version, Chen, despite: "試用"));
        Assert.Equal("試用", (await staff.Desk.VersionsAsync(Thief.Id))[0].Reason);
        Assert.NotNull(await staff.AnswerAsync(Thief.Id));
    }

    [Theory, OnBothDatabases]
    public async Task At_a_set_time_it_is_held_and_the_entry_says_why(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var staff = new FaqStaff(bot);
        var version = await DoneAsync(staff.Desk.PublishAsync(Thief.Id, await staff.ApprovedAsync(Thief), Chen, bot.Now.AddMinutes(1)));
        await DoneAsync(staff.Desk.PublishAsync(Pigeons.Id, await staff.ApprovedAsync(Pigeons), Chen, bot.Now.AddMinutes(1)));

        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await staff.ComesToSayAsync(Pigeons.Id, "要先申請。");

        var held = (await EntryAsync(bot, Thief.Id)).Held!;
        Assert.Contains("worse", held.Problem.In("en"), StringComparison.Ordinal);
        Assert.NotEmpty(held.Questions);
        Assert.Null(await staff.AnswerAsync(Thief.Id));

        await DoneAsync(staff.Desk.PublishAsync(Thief.Id, version, Chen, despite: "試用"));
        Assert.Null((await EntryAsync(bot, Thief.Id)).Held);
    }

    [Theory, OnBothDatabases]
    public async Task At_a_set_time_equal_questions_are_looked_for_again(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var staff = new FaqStaff(bot);
        await DoneAsync(staff.Desk.PublishAsync(Pigeons.Id, await staff.ApprovedAsync(Pigeons), Chen, bot.Now.AddMinutes(1)));
        await using (var db = bot.Database())
        {
            // As a program of before this rule, or another server in the same instant, might have left it.
            var same = Pigeons with { Id = "dovecote" };
            db.Add(new FaqEntryRow { Id = same.Id, Version = 1, Status = FaqStatus.Draft });
            db.Add(new FaqVersionRow { EntryId = same.Id, Number = 1, By = Mei, At = bot.Now.UtcDateTime, Change = FaqChange.Created, Content = same });
            await db.SaveChangesAsync();
        }

        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await Eventually.TrueAsync(async () => (await EntryAsync(bot, Pigeons.Id)).Held is not null, "the entry is held");

        Assert.Contains("“dovecote”", (await EntryAsync(bot, Pigeons.Id)).Held!.Problem.In("en"), StringComparison.Ordinal);
        Assert.Null(await staff.AnswerAsync(Pigeons.Id));
    }

    [Fact]
    public async Task What_staff_took_out_of_the_regression_set_does_not_come_back()
    {
        await using var bot = await BotApp.StartAsync();
        await bot.Services.GetRequiredService<FaqBook>().ShelfAsync();
        await using (var db = bot.Database())
        {
            Assert.Equal(TuningContent.Questions().Count(), await db.RegressionQuestions.CountAsync());
            await db.RegressionQuestions.Where(q => q.Id > 5).ExecuteDeleteAsync();
        }

        await bot.RestartAsync();
        await bot.Services.GetRequiredService<FaqBook>().ShelfAsync();

        await using var after = bot.Database();
        Assert.Equal(5, await after.RegressionQuestions.CountAsync());
    }

    private static async Task<FaqEntryRow> EntryAsync(BotApp bot, string id)
    {
        await using var db = bot.Database();
        return await db.FaqEntries.AsNoTracking().SingleAsync(e => e.Id == id);
    }
}
