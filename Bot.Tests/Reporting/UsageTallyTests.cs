using Bot.Dialogs.Conversations;
using Bot.Faqs;
using Bot.Messaging;
using Bot.Reporting.Usage;
using Bot.Tests.Cases;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Reporting;

public sealed class UsageTallyTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory, OnBothDatabases]
    public async Task What_was_asked_and_sent_on_days_that_are_over_is_counted_once_and_outlives_the_questions(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var questions = Enumerable.Range(0, 200).Select(Question).ToList();
        var events = Enumerable.Range(0, 150).Select(Event).ToList();
        await using (var db = office.Database())
        {
            db.AddRange(questions);
            db.AddRange(events);
            await db.SaveChangesAsync();
        }

        Assert.Equal(20, await office.The<UsageTally>().CatchUpAsync());
        Assert.Equal(0, await office.The<UsageTally>().CatchUpAsync());
        await using (var db = office.Database())
        {
            await db.FaqQuestions.ExecuteDeleteAsync();
        }

        var figures = await office.The<UsageStatistics>().ReadAsync(Today.AddDays(-60), Today);

        var over = questions.Where(q => Day(q.AskedAt) < Today).ToList();
        var sent = events.Where(e => Day(e.ReceivedAt) < Today && e.Kind != "follow").ToList();
        Assert.NotEqual(questions.Count, over.Count);
        Assert.Equal(Counts(over.Select(q => q.Decision.ToString())), Sorted(figures[UsageMeasures.Decisions]));
        Assert.Equal(Counts(over.Select(q => q.Decision is FaqDecision.Answer ? q.EntryId : q.PickedEntryId).OfType<string>()), Sorted(figures[UsageMeasures.Entries]));
        Assert.Equal(Counts(over.Select(q => q.Language)), Sorted(figures[UsageMeasures.Languages]));
        Assert.Equal(Counts(over.Select(q => q.FollowedBy?.ToString()).OfType<string>()), Sorted(figures[UsageMeasures.Followed]));
        Assert.Equal((double)over.Count(q => q.Helpful == true) / over.Count(q => q.Helpful is not null), figures.HelpfulShare);
        Assert.Equal((double)over.Count(IsSolved) / over.Count, figures.DeflectedShare);
        Assert.Equal((double)over.Count(q => q.FollowedBy is FollowUp.AskedForPerson) / over.Count, figures.HandedOverShare);
        Assert.Equal(Counts(sent.Select(e => e.Channel)), Sorted(figures[UsageMeasures.MessagesByChannel]));
        Assert.Equal(Counts(sent.Select(e => $"{e.ReceivedAt.AddHours(8):HH}")), Sorted(figures[UsageMeasures.MessagesByHour]));
        Assert.Equal((over.Count, sent.Count), (figures.Questions, figures.Messages));
    }

    [Theory, OnBothDatabases]
    public async Task How_fast_messages_were_dealt_with_is_counted_by_bounds(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        double[] seconds = [0.2, 1, 1.5, 5, 20, 60, 61, 4_000];
        await using (var db = office.Database())
        {
            db.AddRange(seconds.Select((s, i) => Event(i * 5 + 21, s)));
            db.Add(Event(1, 1, isFollow: true));
            await db.SaveChangesAsync();
        }

        await office.The<UsageTally>().CatchUpAsync();
        var figures = await office.The<UsageStatistics>().ReadAsync(Today.AddDays(-60), Today);
        Assert.Equal((8, 4 / 8.0, 6 / 8.0), (figures.Answers, figures.AnsweredWithin(5), figures.AnsweredWithin(60)));
    }

    [Theory, OnBothDatabases]
    public async Task The_minutes_of_service_are_counted_from_the_first_whole_day_on_and_a_dead_day_counts_as_dead(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        await bot.PassUntilAsync(async () => await MinutesAsync(bot) == 1, "the first minute is written down");
        await bot.PassUntilAsync(async () => await MinutesAsync(bot) == 3, "the third is");

        // The next day it runs for a few minutes, then not at all for a day.
        await bot.RestartAsync(() => bot.Clock.Advance(TimeSpan.FromDays(1)));
        await bot.PassUntilAsync(async () => await MinutesAsync(bot) == 3 + 4, "four minutes of the second day are");
        var second = DateOnly.FromDateTime(bot.Now.UtcDateTime.AddHours(8));
        await bot.RestartAsync(() => bot.Clock.Advance(TimeSpan.FromDays(2)));
        await bot.PassUntilAsync(async () => await LastDayAsync(bot) == second.AddDays(1), "two days are counted");

        var figures = await bot.Services.GetRequiredService<UsageStatistics>().ReadAsync(second.AddDays(-30), second.AddDays(30));
        Assert.Equal(2, figures.MeasuredDays);
        Assert.Equal(4 / 2880.0, figures.Availability);
    }

    private static async Task<int> MinutesAsync(BotApp bot)
    {
        await using var db = bot.Database();
        return await db.Set<UsageDayRow>().CountAsync(u => u.Measure == UsageMeasures.Minute);
    }

    private static async Task<DateOnly?> LastDayAsync(BotApp bot)
    {
        await using var db = bot.Database();
        return await db.Set<UsageDayRow>().Where(u => u.Measure == UsageMeasures.Minutes).MaxAsync(u => (DateOnly?)u.Day);
    }

    [Fact]
    public async Task Days_that_no_server_saw_are_made_up()
    {
        await using var office = await CaseOffice.OpenAsync();
        Assert.Equal(1, await office.The<UsageTally>().CatchUpAsync());
        office.Clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal(3, await office.The<UsageTally>().CatchUpAsync());
    }

    private static bool IsSolved(FaqQuestionRow q) =>
        (q.Decision is FaqDecision.Answer || q.PickedEntryId is not null) && q.Helpful != false
        && q.FollowedBy is not (FollowUp.AskedForPerson or FollowUp.Filed or FollowUp.NotHelpful or FollowUp.PickedNone);

    private static IEnumerable<KeyValuePair<string, int>> Counts(IEnumerable<string> keys) => Sorted(keys.GroupBy(k => k).ToDictionary(same => same.Key, same => same.Count()));

    private static IEnumerable<KeyValuePair<string, int>> Sorted(IEnumerable<KeyValuePair<string, int>> counts) => counts.OrderBy(c => c.Key, StringComparer.Ordinal);

    private static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(utc.AddHours(8));

    // Every 2.5 hours, back from nine in the morning of today.
    private static DateTime At(int i) => new DateTime(2026, 11, 25, 1, 0, 0, DateTimeKind.Utc).AddHours(-i * 2.41 % 480);

    private static FaqQuestionRow Question(int i) => new()
    {
        Question = "?",
        Language = i % 9 == 0 ? "en" : "zh-TW",
        Decision = (FaqDecision)(i % 3),
        EntryId = i % 3 == 0 ? null : $"faq-{i % 5}",
        PickedEntryId = i % 3 == 1 && i % 2 == 0 ? $"faq-{i % 4}" : null,
        Helpful = i % 7 == 0 ? true : i % 11 == 0 ? false : null,
        FollowedBy = i % 4 == 0 ? (FollowUp)(i / 4 % 7) : null,
        AskedAt = At(i),
        EventId = i + 1
    };

    private static InboxRow Event(int i, double seconds, bool isFollow = false) => new()
    {
        EventId = $"a{i}",
        Channel = "line",
        Citizen = "line:U1",
        OccurredAt = At(i),
        ReceivedAt = At(i),
        DoneAt = At(i).AddSeconds(seconds),
        Kind = isFollow ? "follow" : "message.text",
        Status = InboxStatus.Done
    };

    private static InboxRow Event(int i) => new()
    {
        EventId = $"e{i}",
        Channel = i % 3 == 0 ? "messenger" : "line",
        Citizen = "line:U1",
        OccurredAt = At(i),
        ReceivedAt = At(i),
        Kind = (i % 5) switch { 0 => "follow", 1 => "postback", _ => "message.text" },
        Status = InboxStatus.Done
    };
}
