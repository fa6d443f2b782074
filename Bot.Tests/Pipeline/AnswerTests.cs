using Bot.Dialogs.Conversations;
using Bot.Faqs;
using Bot.Messaging;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Bot.Tests.Support.Messenger;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Pipeline;

/// <summary>From the signed webhook to the answer at the platform, on both databases.</summary>
public sealed class AnswerTests
{
    private static readonly LineCitizen Ming = LineCitizen.Number(1);
    private static readonly MessengerCitizen Hua = new("6283190457128834");

    [Theory, OnBothDatabases]
    public async Task A_question_on_LINE_is_answered_with_its_reply_token(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var question = Ming.Says("頂樓加蓋合法嗎？", bot.Now);

        await bot.DeliverAsync(question);

        var answer = Assert.Single(await bot.RepliesAsync(question));
        Assert.Equal(LineSentBy.Reply, answer.Kind);
        Assert.Contains(answer.Texts, text => text.Contains("執照", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task A_question_on_Messenger_is_answered(string database)
    {
        await using var bot = await BotApp.OnAsync(database);

        await bot.DeliverAsync(Hua.Says("頂樓加蓋合法嗎？", bot.Now));

        var answers = await bot.Messenger.SentToAsync(Hua.Psid, 2);
        Assert.All(answers, a => Assert.StartsWith("outbox:", a.Metadata, StringComparison.Ordinal));
        Assert.Contains(answers, a => a.Text!.Contains("執照", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task An_event_that_is_delivered_again_is_answered_once(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var question = Ming.Says("要怎麼檢舉違建？", bot.Now);

        await bot.DeliverAsync(question, question);
        await bot.DeliverAsync(question);
        await bot.RepliesAsync(question);
        await bot.DeliverAsync(question);
        await bot.SettleAsync();

        Assert.Single(bot.Line.Sent);
    }

    [Theory, OnBothDatabases]
    public async Task Events_of_one_citizen_are_answered_in_the_order_in_which_they_happened(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var events = Enumerable.Range(0, 20).Select(i => Ming.Says($"問題 {i}", bot.Now.AddSeconds(i))).ToArray();
        var shuffled = events.ToArray();
        new Random(7).Shuffle(shuffled);

        await bot.DeliverAsync(shuffled);
        await bot.RepliesAsync(events);

        Assert.Equal(events.Select(e => e.ReplyToken), bot.Line.Sent.Select(s => s.ReplyToken));
    }

    [Theory, OnBothDatabases]
    public async Task Many_citizens_in_one_body_are_each_answered(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var events = Enumerable.Range(1, 50).Select(i => LineCitizen.Number(i).Says("違建會罰多少錢", bot.Now)).ToArray();

        await bot.DeliverAsync(events);

        Assert.Equal(50, (await bot.RepliesAsync(events)).Count);
    }

    [Theory, OnBothDatabases]
    public async Task A_thought_typed_in_pieces_is_answered_once_with_the_newest_token(string database)
    {
        await using var bot = await BotApp.OnAsync(database, new() { ["Conversation:BurstWindowMs"] = "700" });
        var first = Ming.Says("我家頂樓", bot.Now);
        await bot.DeliverAsync(first);
        bot.Clock.Advance(TimeSpan.FromMilliseconds(400));
        var second = Ming.Says("加蓋合法嗎", bot.Now);
        await bot.DeliverAsync(second);

        bot.Clock.Advance(TimeSpan.FromMilliseconds(701));

        await bot.RepliesAsync(second);
        Assert.Equal(second.ReplyToken, Assert.Single(bot.Line.Sent).ReplyToken);
    }

    [Theory, OnBothDatabases]
    public async Task A_button_is_answered_at_once_even_while_typed_text_would_wait(string database)
    {
        await using var bot = await BotApp.OnAsync(database, new() { ["Conversation:BurstWindowMs"] = "700" });
        var tap = Ming.Taps("menu", bot.Now);

        await bot.DeliverAsync(tap);

        Assert.Single(await bot.RepliesAsync(tap));
    }

    [Theory, OnBothDatabases]
    public async Task A_thumb_is_stored_once_and_the_last_one_counts(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var taps = new[] { "faq:up:fire-lane", "faq:up:fire-lane", "faq:down:fire-lane" }
            .Select((data, i) => Ming.Taps(data, bot.Now.AddSeconds(i))).ToArray();

        await bot.DeliverAsync(taps);
        await bot.RepliesAsync(taps);

        await using var db = bot.Database();
        var rating = Assert.Single(await db.Set<FaqRatingRow>().ToListAsync());
        Assert.False(rating.Helpful);
    }

    [Theory, OnBothDatabases]
    public async Task A_question_is_kept_for_staff_with_personal_data_masked(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var question = Ming.Says("我的電話0912345678 今天晚餐吃什麼", bot.Now);

        await bot.DeliverAsync(question);
        await bot.RepliesAsync(question);

        await using var db = bot.Database();
        var kept = Assert.Single(await db.Set<FaqQuestionRow>().ToListAsync());
        Assert.Equal("我的電話◯ 今天晚餐吃什麼", kept.Question);
        Assert.NotEqual(FaqDecision.Answer, kept.Decision);
    }

    [Theory, OnBothDatabases]
    public async Task A_message_that_is_taken_back_leaves_no_words_behind(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var question = Ming.Says("我住三樓，隔壁在蓋鐵皮屋", bot.Now);
        await bot.DeliverAsync(question);
        await bot.RepliesAsync(question);

        await bot.DeliverAsync(Ming.Unsends(question.MessageId!, bot.Now.AddMinutes(1)));
        await bot.SettleAsync();

        await using var db = bot.Database();
        Assert.Empty(await db.Set<FaqQuestionRow>().ToListAsync());
        Assert.Null((await db.Inbox.SingleAsync(e => e.MessageId == question.MessageId)).Activity);
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_is_said_to_someone_who_blocked_the_account(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        bot.Line.FailNext(LineFault.ServerError);
        await bot.DeliverAsync(Ming.Says("選單", bot.Now));
        await bot.SettleAsync();

        await bot.DeliverAsync(Ming.Unfollows(bot.Now.AddSeconds(1)));
        await bot.SettleAsync();
        await bot.PassAsync(TimeSpan.FromMinutes(2));

        Assert.Empty(bot.Line.Sent);
        await using var db = bot.Database();
        Assert.Equal(OutboxStatus.Dropped, (await db.Outbox.SingleAsync()).Status);
    }
}
