using Bot.Dialogs.Conversations;
using Bot.Faqs;
using Bot.Faqs.Learning;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Bot.Tests.Faqs.FaqStaff;

namespace Bot.Tests.Faqs;

/// <summary>What staff learn from the questions that the bot could not answer.</summary>
public sealed class LearningTests
{
    private static readonly LineCitizen Ming = LineCitizen.Number(1);

    [Theory, OnBothDatabases]
    public async Task What_came_after_a_question_is_kept_with_it_and_goes_when_its_time_is_over(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        await SaysAsync(bot, Ming.Says("我叫王小明，養鴿子會被鄰居討厭嗎", bot.Now));
        await SaysAsync(bot, Ming.Taps("menu", bot.Now));
        await SaysAsync(bot, Ming.Says("頂樓加蓋合法嗎？", bot.Now));
        await SaysAsync(bot, Ming.Taps("faq:up:rooftop-addition", bot.Now));

        await using (var db = bot.Database())
        {
            var (first, second) = await db.FaqQuestions.OrderBy(q => q.Id).ToListAsync() is [var a, var b] ? (a, b) : default;
            Assert.Equal(("我叫◯，養鴿子會被鄰居討厭嗎", FaqDecision.None, FollowUp.AskedAgain), (first.Question, first.Decision, first.FollowedBy));
            Assert.Equal((first.EventId, true), (second.AfterEventId, second.Helpful));
        }

        await bot.RestartAsync(() => bot.Clock.Advance(TimeSpan.FromDays(181)));
        await Eventually.TrueAsync(
            async () =>
            {
                await using var db = bot.Database();
                return !await db.FaqQuestions.AnyAsync() && !await db.FaqRatings.AnyAsync();
            },
            "questions and thumbs are deleted");
    }

    [Theory, OnBothDatabases]
    public async Task Open_questions_come_in_groups_and_become_phrasings_entries_or_nobodys_business(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var staff = new FaqStaff(bot);
        var learning = bot.Services.GetRequiredService<LearningDesk>();
        await AskedAsync(
            bot,
            Unanswered("鴿舍味道很重要找誰"), Unanswered("鴿舍味道很重找誰處理"), Unanswered("鴿舍的味道很重"), Unanswered("附近的餐廳幾點打烊"),
            Unanswered("哪裡可以買鸚鵡飼料", picked: "rooftop-addition"));

        var groups = await learning.GroupsAsync();
        Assert.Equal([3, 1, 1], groups.Select(g => g.Questions.Count));
        var (pigeons, restaurant, parrot) = (groups[0], Of(groups, "餐廳"), Of(groups, "鸚鵡"));
        Assert.Equal(("rooftop-addition", LearningHint.Picked), (parrot.Suggestion!.EntryId, parrot.Suggestion.Because));
        Assert.Equal(3, pigeons.Unanswered);

        // Accepted as a phrasing: a draft, and a question of the regression set.
        var rehearsal = (await learning.RehearseAsync("rooftop-addition", "zh-TW", parrot.Wordings)).Value!;
        Assert.InRange(rehearsal.Before - rehearsal.After, -1, 1);
        var version = (await learning.AcceptAsync(Ids(parrot), "rooftop-addition", "zh-TW", parrot.Wordings, 1, Mei)).Value!;
        Assert.Contains("哪裡可以買鸚鵡飼料", version.Content.Texts.Single(t => t.Language == "zh-TW").Phrasings);

        await learning.MarkOutOfScopeAsync(Ids(restaurant), Mei);
        await AskedAsync(bot, Unanswered("附近的餐廳，幾點打烊？"));

        await learning.SplitAsync(Ids(pigeons), Ids(pigeons).Take(1).ToList(), Mei);
        groups = await learning.GroupsAsync();
        Assert.Equal([2, 1], groups.Select(g => g.Questions.Count));

        await DoneAsync(learning.OpenAsync(Ids(groups[0]), About("pigeon-smell", groups[0].Typical.Question), Mei));
        Assert.Single(await learning.GroupsAsync());
        await using var db = bot.Database();
        var grown = await db.RegressionQuestions.Where(q => q.By == Mei).OrderBy(q => q.Id).Select(q => q.EntryId).ToListAsync();
        Assert.Equal(["rooftop-addition", null, "pigeon-smell", "pigeon-smell"], grown);
    }

    [Fact]
    public async Task What_cannot_be_learnt_is_said_in_a_sentence()
    {
        await using var bot = await BotApp.StartAsync();
        var learning = bot.Services.GetRequiredService<LearningDesk>();

        Assert.Contains("no entry", await RefusedAsync(learning.AcceptAsync([1], "nowhere", "zh-TW", ["鴿舍"], 1, Mei)), StringComparison.Ordinal);
        Assert.Contains("no text in “th”", await RefusedAsync(learning.RehearseAsync("typhoon", "th", ["鴿舍"])), StringComparison.Ordinal);
        Assert.Contains("one question", await RefusedAsync(learning.OpenAsync([], About("pigeon-house", "鴿舍？"), Mei)), StringComparison.Ordinal);
    }

    private static LearningGroup Of(IReadOnlyList<LearningGroup> groups, string word) =>
        groups.Single(g => g.Typical.Question.Contains(word, StringComparison.Ordinal));

    private static List<long> Ids(LearningGroup group) => [.. group.Questions.Select(q => q.Id)];

    private static async Task SaysAsync(BotApp bot, LineEvent e)
    {
        await bot.DeliverAsync(e);
        await bot.RepliesAsync(e);
    }

    private static FaqQuestionRow Unanswered(string question, string? picked = null) => new()
    {
        Question = question,
        Language = "zh-TW",
        Decision = picked is null ? FaqDecision.None : FaqDecision.Choices,
        PickedEntryId = picked,
        AskedAt = new(2026, 11, 18, 1, 0, 0, DateTimeKind.Utc)
    };

    private static async Task AskedAsync(BotApp bot, params FaqQuestionRow[] questions)
    {
        await using var db = bot.Database();
        db.AddRange(questions);
        await db.SaveChangesAsync();
    }
}
